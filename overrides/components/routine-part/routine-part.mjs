// @ts-check
/**
 * <routine-part>: beside exercises on any page. It puts a button on each, and leads on to the session and to the
 * reader's own exercises. What a press does is fetched with the first press, or at once if this reader has been here.
 */

import { make } from "../../assets/site.mjs";

/** Whether anything is remembered here, which may be chosen exercises or ticked signs. */
function remembers() {
  try {
    return sessionStorage.length + localStorage.length > 0;
  } catch {
    return false; // storage is off
  }
}

class RoutinePart extends HTMLElement {
  bar = make("p", { class: "routine-part__bar", role: "status" });

  connectedCallback() {
    if (this.bar.isConnected) return;
    this.append(this.bar);
    for (const exercise of this.around("[data-tick]")) this.tick(exercise);
    for (const link of [...this.querySelectorAll("a[data-to]"), ...this.around("[data-tick] a[href]")]) this.lead(link);
    if (remembers() || location.hash.startsWith("#do=")) this.choice().then(({ arrive }) => arrive(this));
  }

  /** What is done with the reader's choice. */
  choice() {
    return import("./choice.mjs");
  }

  /** Elements of the part of the page that this one stands in. @param {string} selector */
  around(selector) {
    const within = (this.closest("[data-exercise]") ?? this).parentElement;
    return [...(within?.querySelectorAll(selector) ?? [])];
  }

  /** A link that carries this routine on. @param {Element} link */
  lead(link) {
    if (link instanceof HTMLAnchorElement && this.dataset.do) link.hash = this.dataset.do;
  }

  /** @param {Element} exercise */
  tick(exercise) {
    const { add = "" } = this.dataset;
    const id = exercise.getAttribute("data-exercise") ?? "";
    const title = exercise.querySelector("h3, a")?.textContent?.trim() ?? id;
    const button = make(
      "button",
      {
        type: "button",
        class: "routine-part__tick",
        "data-id": id,
        "data-title": title,
        "aria-pressed": "false",
        "aria-label": `${add}: ${title}`,
        onclick: () => this.choice().then(({ toggle }) => toggle(this, id)),
      },
      add,
    );
    exercise.append(button);
  }
}

customElements.define("routine-part", RoutinePart);
