// @ts-check
/**
 * <routine-part>: beside exercises on any page. It puts a button on each, leads on to the session and to the reader's
 * own exercises, and on an exercise that was opened from a routine to the one before and the one after.
 */

import { choose, chosen } from "../routine/basket.mjs";
import { make } from "../routine/make.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { tickedSigns } from "../routine/ticked.mjs";

/** The exercises in the text of a link, with their amounts. @param {string} link */
const partsOf = (link) => (new URLSearchParams(link.replace(/^#/, "")).get("do") ?? "").split(",").filter(Boolean);

/** The text of a link with other exercises. @param {string} link @param {string[]} parts */
function withParts(link, parts) {
  const name = new URLSearchParams(link.replace(/^#/, "")).get("name");
  const written = parts.map((part) => part.split(":").map(encodeURIComponent).join(":")).join(",");
  return parts.length ? `do=${written}${name ? `&name=${encodeURIComponent(name)}` : ""}` : "";
}

const named = (/** @type {string} */ id) => (/** @type {string} */ part) => part.split(":")[0] === id;

class RoutinePart extends HTMLElement {
  connectedCallback() {
    if (this.bar) return;
    this.bar = make("p", { class: "routine-part__bar", role: "status" });
    this.append(this.bar);
    for (const exercise of this.around("[data-tick]")) this.tick(exercise);
    for (const link of this.querySelectorAll("a[data-to]")) this.lead(link);
    for (const link of this.around("[data-tick] a[href]")) this.lead(link);
    this.show();
    if (this.dataset.alone) this.neighbours();
    const signs = tickedSigns();
    if (signs.length > 0) this.flag(signs);
  }

  /** Elements of the part of the page that this one stands in. @param {string} selector */
  around(selector) {
    return [...(this.parentElement?.querySelectorAll(selector) ?? [])];
  }

  /** A link that carries this routine on. @param {Element} link */
  lead(link) {
    if (link instanceof HTMLAnchorElement && this.dataset.do) link.hash = this.dataset.do;
  }

  /** @param {Element} exercise */
  tick(exercise) {
    const id = exercise.getAttribute("data-exercise") ?? "";
    const part = partsOf(this.dataset.do ?? "").find(named(id)) ?? id;
    const title = exercise.querySelector("h3, a")?.textContent?.trim() ?? id;
    const button = make("button", {
      type: "button",
      class: "routine-part__tick",
      "data-id": id,
      onclick: () => this.toggle(part),
    });
    button.dataset.title = title;
    exercise.append(button);
  }

  /** @param {string} part an exercise with its amounts */
  toggle(part) {
    const link = chosen();
    const parts = partsOf(link);
    const others = parts.filter((one) => !named(part.split(":")[0])(one));
    choose(withParts(link, others.length < parts.length ? others : [...parts, part]));
    this.show();
  }

  /** What is chosen, on each button and below. */
  show() {
    const parts = partsOf(chosen());
    const { add = "", added = "", see = "", chosen: count = "{}" } = this.dataset;
    for (const button of this.around(".routine-part__tick")) {
      const { id = "", title = "" } = /** @type {HTMLElement} */ (button).dataset;
      const isIn = parts.some(named(id));
      button.setAttribute("aria-pressed", String(isIn));
      button.setAttribute("aria-label", `${isIn ? added : add}: ${title}`);
      button.textContent = isIn ? added : add;
    }
    const forms = JSON.parse(count);
    const form = forms[new Intl.PluralRules(document.documentElement.lang).select(parts.length)] ?? forms.other;
    const link = make(
      "a",
      { href: this.querySelector("a[data-mine]")?.getAttribute("href")?.split("#")[0] ?? "" },
      see,
    );
    this.bar?.replaceChildren(...(parts.length ? [filled(form, { number: parts.length }), " ", link] : []));
  }

  /** What a sign on this device speaks against says so; what it rules out can't be added. @param {string[]} signs */
  async flag(signs) {
    const [{ catalogue }, { against }] = await Promise.all([
      import("../routine/catalogue.mjs"),
      import("../routine/pure/against.mjs"),
    ]);
    const known = await catalogue();
    for (const exercise of this.around("[data-exercise]")) {
      const id = exercise.getAttribute("data-exercise") ?? "";
      if (!Object.hasOwn(known.exercises, id)) continue;
      const { hidden, flagged } = against(known, [{ id }], signs);
      const [met] = [...hidden, ...flagged];
      if (met) exercise.append(make("p", { class: "routine-part__flag" }, filled(this.dataset.flag ?? "", met)));
      if (hidden.length > 0) exercise.querySelector(".routine-part__tick")?.remove();
    }
  }

  /** The exercises before and after this one, in the routine that led here. */
  async neighbours() {
    const parts = partsOf(location.hash);
    const at = parts.findIndex(named(this.dataset.alone ?? ""));
    if (!location.hash.startsWith("#do=") || at === -1) return;
    const [{ catalogue }, { inSite }] = await Promise.all([
      import("../routine/catalogue.mjs"),
      import("../routine/make.mjs"),
    ]);
    const { exercises } = await catalogue();
    const known = (/** @type {number} */ index) => exercises[parts[index]?.split(":")[0]];
    const link = (/** @type {number} */ index, /** @type {string} */ words) => {
      const { href, title } = known(index);
      return make("a", { class: "button button--quiet", href: inSite(href) + location.hash }, filled(words, { title }));
    };
    const { previous = "", next = "", place = "", within = "" } = this.dataset;
    const nav = make("nav", { class: "routine-part__neighbours", "aria-label": within });
    nav.append(make("p", {}, filled(place, { number: at + 1, of: parts.length })));
    if (known(at - 1)) nav.append(link(at - 1, previous));
    if (known(at + 1)) nav.append(link(at + 1, next));
    (document.querySelector("h1") ?? this).after(nav);
  }
}

customElements.define("routine-part", RoutinePart);
