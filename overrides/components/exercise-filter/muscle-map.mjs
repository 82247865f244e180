// @ts-check
/**
 * The muscles on a picture of the body: a press on one is the same as its choice in the field above, which is what is
 * read out and reached with the keyboard. So the picture is hidden from those who can't see it.
 */

import { make } from "../../assets/site.mjs";
import { countWith } from "./pure/filter.mjs";

/** @import { ExerciseFilter } from "./answer.mjs" */
/** @typedef {{box: number[], body: string, places: Record<string, string>}} View path data, that of a place by its muscle */

const DATA = new URL("../../assets/muscle-map.json", import.meta.url);
const MUSCLE = "muscle";

/** @param {string} name @param {Record<string, string>} attributes @param {...Node} children */
function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Fetch the picture and put it into its fold. @param {ExerciseFilter} filter @param {HTMLElement} fold @param {(muscle: string) => void} choose */
export async function open(filter, fold, choose) {
  const answer = await fetch(DATA);
  if (!answer.ok) return;
  const known = new Set(filter.known[MUSCLE]);
  const views = /** @type {View[]} */ (await answer.json()).map(({ box, body, places }) => {
    const own = Object.entries(places).filter(([muscle]) => known.has(muscle));
    const parts = own.map(([muscle, d]) => svg("path", { d, "data-muscle": muscle }, title(muscle)));
    return svg("svg", { viewBox: box.join(" ") }, svg("path", { d: body, class: "exercise-filter__skin" }), ...parts);
  });
  const map = make("div", { class: "exercise-filter__map", "aria-hidden": "true" }, ...views);
  map.addEventListener("click", ({ target }) => {
    const muscle = target instanceof Element && target.closest("[data-muscle]")?.getAttribute("data-muscle");
    if (muscle) choose(filter.asked[MUSCLE] === muscle ? "" : muscle);
  });
  fold.append(map);
  mark(filter);
}

/** @param {string} muscle */
function title(muscle) {
  const element = svg("title", {});
  element.textContent = muscle;
  return element;
}

/** Which muscle is chosen, and which would leave nothing. @param {ExerciseFilter} filter */
export function mark(filter) {
  const all = filter.tiles.map(({ facts }) => facts);
  for (const place of filter.querySelectorAll("[data-muscle]")) {
    const muscle = place.getAttribute("data-muscle") ?? "";
    place.toggleAttribute("data-picked", filter.asked[MUSCLE] === muscle);
    place.toggleAttribute("data-none", countWith(all, filter.asked, MUSCLE, muscle) === 0);
  }
}
