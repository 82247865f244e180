// @ts-check
/**
 * <exercise-filter>: above the list of all exercises, which is complete without it. What counts and hides them is
 * fetched when a reader reaches for the form, or comes with something asked for, which is in the address.
 */

import { make, wordsOf } from "../../assets/site.mjs";

/** @import { Asked, Facts } from "./pure/filter.mjs" */

const LENGTHS = ["2", "5", "10"]; // minutes

class ExerciseFilter extends HTMLElement {
  /** @type {Asked} */
  asked = {};
  /** @type {{tile: HTMLElement, facts: Facts}[]} */
  tiles = [];
  /** @type {Record<string, string[]>} the values of each filter */
  known = {};
  words = wordsOf(this);
  status = make("p", { role: "status", class: "exercise-filter__count" });
  loosen = make("p", { class: "exercise-filter__loosen" });

  connectedCallback() {
    if (this.form) return;
    this.tiles = [...this.querySelectorAll("[data-facts]")].map((tile) => {
      const kind = tile.closest("section")?.querySelector("h2")?.textContent?.trim() ?? "";
      return {
        tile: /** @type {HTMLElement} */ (tile),
        facts: { ...JSON.parse(tile.getAttribute("data-facts") ?? "{}"), kind: [kind] },
      };
    });
    const of = (/** @type {string} */ name) => [...new Set(this.tiles.flatMap(({ facts }) => facts[name]))].sort();
    this.known = Object.fromEntries(
      Object.keys(this.words.filters).map((name) => [name, name === "minutes" ? LENGTHS : of(name)]),
    );
    this.form = this.build();
    this.prepend(this.form);
    const arrive = () => this.answer().then((answer) => answer.arrive(this));
    addEventListener("hashchange", arrive);
    if (location.hash) arrive();
    else this.showOnReach(this.form);
  }

  /**
   * How many each choice would leave, once a reader reaches for the form, and once only: a list that is drawn again
   * under a finger takes away the button that was being pressed.
   * @param {HTMLElement} form
   */
  showOnReach(form) {
    const reach = new AbortController();
    const show = () => {
      reach.abort();
      this.answer().then((answer) => answer.show(this));
    };
    for (const event of ["pointerenter", "focusin"]) form.addEventListener(event, show, { signal: reach.signal });
  }

  /** What answers to the form. */
  answer() {
    return import("./answer.mjs");
  }

  build() {
    const { words } = this;
    const find = make("input", { id: "filter-text", name: "text", type: "search", autocomplete: "off" });
    const selects = Object.entries(this.known).map(([name, values]) => {
      const select = make("select", { id: `filter-${name}`, name }, make("option", { value: "" }, words.any));
      select.append(...values.map((value) => make("option", { value }, this.named(name, value))));
      return make("p", {}, make("label", { for: select.id }, words.filters[name]), select);
    });
    this.status.textContent = this.counted(this.tiles.length);
    const form = make(
      "form",
      { class: "exercise-filter__form", role: "search" },
      make("p", { class: "exercise-filter__find" }, make("label", { for: "filter-text" }, words.find), find),
      make("div", { class: "exercise-filter__selects" }, ...selects),
      ...(this.known.muscle.length ? [this.body()] : []),
      this.status,
      this.loosen,
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      this.asked = { ...this.asked, [target.name]: target.value };
      this.answer().then((answer) => answer.ask(this, this.asked));
    });
    return form;
  }

  /** A fold for the muscles on the body; nothing is fetched before it's opened. */
  body() {
    const fold = make("details", { class: "exercise-filter__body" }, make("summary", {}, this.words.on_body));
    fold.addEventListener("toggle", () => this.answer().then((answer) => answer.openMap(this, fold)), { once: true });
    return fold;
  }

  /** What a value of a filter is called. @param {string} name @param {string} value */
  named(name, value) {
    return name === "minutes" && value ? this.words.up_to.replace("{number}", value) : value || this.words.any;
  }

  /** "12 exercises". @param {number} number */
  counted(number) {
    const forms = this.words.count;
    const form = forms[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? forms.other;
    return form.replace("{number}", String(number));
  }
}

customElements.define("exercise-filter", ExerciseFilter);
