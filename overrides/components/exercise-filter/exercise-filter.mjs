// @ts-check
/** <exercise-filter>: above the list of all exercises, which is complete without it. What is asked for is in the address. */

import { make, wordsOf } from "../routine/make.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { countWith, fits, readAsked, TEXT, toLoosen, writeAsked } from "./pure/filter.mjs";

/** @import { Asked, Facts } from "./pure/filter.mjs" */

const LENGTHS = ["2", "5", "10"]; // minutes

class ExerciseFilter extends HTMLElement {
  /** @type {Asked} */
  asked = {};

  connectedCallback() {
    if (this.form) return;
    this.words = wordsOf(this);
    this.tiles = [...this.querySelectorAll("[data-facts]")].map((tile) => {
      const kind = tile.closest("section")?.querySelector("h2")?.textContent?.trim() ?? "";
      return {
        tile: /** @type {HTMLElement} */ (tile),
        facts: { ...JSON.parse(tile.getAttribute("data-facts") ?? "{}"), kind: [kind] },
      };
    });
    /** @type {Facts[]} */
    this.facts = this.tiles.map(({ facts }) => facts);
    const of = (/** @type {string} */ name) => [...new Set(this.facts?.flatMap((facts) => facts[name]))].sort();
    /** @type {Record<string, string[]>} */
    this.known = Object.fromEntries(
      Object.keys(this.words.filters).map((name) => [name, name === "minutes" ? LENGTHS : of(name)]),
    );
    this.form = this.build();
    this.prepend(this.form);
    this.asked = readAsked(location.hash, this.known);
    addEventListener("hashchange", () => this.ask(readAsked(location.hash, this.known ?? {})));
    this.show();
  }

  build() {
    const { words = {} } = this;
    const find = make("input", { id: "filter-text", name: TEXT, type: "search", autocomplete: "off" });
    const selects = Object.entries(this.known ?? {}).map(([name, values]) => {
      const select = make("select", { id: `filter-${name}`, name }, make("option", { value: "" }, words.any));
      select.append(...values.map((value) => make("option", { value })));
      return make("p", {}, make("label", { for: select.id }, words.filters[name]), select);
    });
    this.status = make("p", { role: "status", class: "exercise-filter__count" });
    this.loosen = make("p", { class: "exercise-filter__loosen" });
    const form = make(
      "form",
      { class: "exercise-filter__form", role: "search" },
      make("p", { class: "exercise-filter__find" }, make("label", { for: "filter-text" }, words.find), find),
      make("div", { class: "exercise-filter__selects" }, ...selects),
      this.status,
      this.loosen,
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
        this.ask({ ...this.asked, [target.name]: target.value });
      }
    });
    return form;
  }

  /** @param {Asked} asked */
  ask(asked) {
    this.asked = asked;
    const text = writeAsked(asked);
    history.replaceState(null, "", text ? `#${text}` : location.pathname);
    this.show();
  }

  show() {
    const { asked, words = {}, facts: all = [] } = this;
    for (const { tile, facts } of this.tiles ?? []) tile.hidden = !fits(facts, asked);
    for (const section of this.querySelectorAll("section")) {
      section.hidden = !section.querySelector("[data-facts]:not([hidden])");
    }
    for (const field of this.form?.querySelectorAll("select, input") ?? []) {
      const { name } = /** @type {HTMLInputElement} */ (field);
      if (field instanceof HTMLSelectElement) {
        for (const option of field.options) {
          const shown = name === "minutes" ? filled(words.up_to, { number: option.value }) : option.value;
          const number = countWith(all, asked, name, option.value);
          option.textContent = filled(words.loosen, { name: option.value ? shown : words.any, number });
          option.disabled = number === 0 && option.value !== (asked[name] ?? "");
        }
        field.value = asked[name] ?? "";
      } else if (/** @type {HTMLInputElement} */ (field).value !== (asked[name] ?? "")) {
        /** @type {HTMLInputElement} */ (field).value = asked[name] ?? "";
      }
    }
    const number = countWith(all, asked, "", "");
    const form = words.count[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? words.count.other;
    if (this.status) this.status.textContent = number ? filled(form, { number }) : words.none;
    this.offer(number);
  }

  /** Ways out: less at once where nothing fits, and everything where something is asked for. @param {number} number */
  offer(number) {
    const { asked, words = {} } = this;
    const way = (/** @type {string} */ text, /** @type {Asked} */ to) =>
      make("button", { type: "button", class: "button button--quiet", onclick: () => this.ask(to) }, text);
    const names = { ...words.filters, [TEXT]: words.find };
    const less = number
      ? []
      : toLoosen(this.facts ?? [], asked).map((one) =>
          way(filled(words.loosen, { name: names[one.name], number: one.number }), { ...asked, [one.name]: "" }),
        );
    this.loosen?.replaceChildren(...less, ...(writeAsked(asked) ? [way(words.clear, {})] : []));
  }
}

customElements.define("exercise-filter", ExerciseFilter);
