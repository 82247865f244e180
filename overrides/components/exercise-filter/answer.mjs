// @ts-check
/** What the list shows of what is asked for, and how many exercises each other choice would leave. */

import { make } from "../../assets/site.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { countWith, fits, readAsked, TEXT, toLoosen, writeAsked } from "./pure/filter.mjs";

/** @import { Asked, Facts } from "./pure/filter.mjs" */
/**
 * @typedef {HTMLElement & {
 *   asked: Asked, tiles: {tile: HTMLElement, facts: Facts}[], known: Record<string, string[]>,
 *   words: Record<string, any>, status: HTMLElement, loosen: HTMLElement,
 *   named: (name: string, value: string) => string, counted: (number: number) => string,
 * }} ExerciseFilter
 */

/** What the address asks for. @param {ExerciseFilter} filter */
export const arrive = (filter) => ask(filter, readAsked(location.hash, filter.known));

/** @param {ExerciseFilter} filter @param {Asked} asked */
export function ask(filter, asked) {
  filter.asked = asked;
  const text = writeAsked(asked);
  history.replaceState(null, "", text ? `#${text}` : location.pathname);
  show(filter);
}

/** @param {ExerciseFilter} filter */
export function show(filter) {
  const { asked, tiles, words } = filter;
  const all = tiles.map(({ facts }) => facts);
  for (const { tile, facts } of tiles) tile.hidden = !fits(facts, asked);
  for (const section of filter.querySelectorAll("section")) {
    section.hidden = !section.querySelector("[data-facts]:not([hidden])");
  }
  for (const field of filter.querySelectorAll("select, input")) {
    if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) continue;
    const value = asked[field.name] ?? "";
    for (const option of field instanceof HTMLSelectElement ? field.options : []) {
      const number = countWith(all, asked, field.name, option.value);
      option.textContent = filled(words.loosen, { name: filter.named(field.name, option.value), number });
      option.disabled = number === 0 && option.value !== value;
    }
    if (field.value !== value) field.value = value;
  }
  const number = countWith(all, asked, "", "");
  filter.status.textContent = number ? filter.counted(number) : words.none;
  offer(filter, number);
  if (filter.querySelector("[data-muscle]")) import("./muscle-map.mjs").then(({ mark }) => mark(filter));
}

/** The muscles on the body, once that is wanted. @param {ExerciseFilter} filter @param {HTMLElement} fold */
export const openMap = (filter, fold) =>
  import("./muscle-map.mjs").then(({ open }) =>
    open(filter, fold, (muscle) => ask(filter, { ...filter.asked, muscle })),
  );

/** Ways out: less at once where nothing fits, and everything where something is asked for. @param {ExerciseFilter} filter @param {number} number */
function offer(filter, number) {
  const { asked, words } = filter;
  const way = (/** @type {string} */ text, /** @type {Asked} */ to) =>
    make("button", { type: "button", class: "button button--quiet", onclick: () => ask(filter, to) }, text);
  const names = { ...words.filters, [TEXT]: words.find };
  const facts = filter.tiles.map((one) => one.facts);
  const less = number
    ? []
    : toLoosen(facts, asked).map((one) =>
        way(filled(words.loosen, { name: names[one.name], number: one.number }), { ...asked, [one.name]: "" }),
      );
  filter.loosen.replaceChildren(...less, ...(writeAsked(asked) ? [way(words.clear, {})] : []));
}
