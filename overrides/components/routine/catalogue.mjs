// @ts-check
/** All exercises, fetched once when a page wants them; with what speaks against each for a reader who keeps a sign. */

import { make } from "../../assets/site.mjs";
import { tickedSigns } from "./ticked.mjs";

/** @import { Catalogue, NotWith } from "./pure/dose.mjs" */

/** @type {Record<string, NotWith>} */
const NOTHING = {};
const ASSETS = new URL("../../assets/", import.meta.url);

/** @type {Promise<Catalogue> | undefined} */
let fetched;

/** @returns {Promise<Catalogue>} rejected if it can't be had */
export function catalogue() {
  fetched ??= load().catch((error) => {
    fetched = undefined; // the next try starts again
    throw error;
  });
  return fetched;
}

/** @returns {Promise<Catalogue>} */
async function load() {
  const [known, signs] = await Promise.all([
    data("exercises.json"),
    tickedSigns().length ? data("exercises-and-signs.json") : Promise.resolve(NOTHING),
  ]);
  for (const [id, exercise] of Object.entries(known.exercises)) exercise.not_with = signs[id] ?? {};
  return known;
}

/** @param {string} name @returns {Promise<any>} */
async function data(name) {
  const answer = await fetch(new URL(name, ASSETS));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/**
 * All exercises for an element, which says so if they can't be had.
 *
 * @param {HTMLElement} element @param {string} failed what to say @returns {Promise<Catalogue | undefined>}
 */
export async function catalogueFor(element, failed) {
  try {
    return await catalogue();
  } catch {
    tell(element, failed);
    return undefined;
  }
}

/** In the place of what an element says where there is no script. @param {HTMLElement} element @param {string} text */
export const tell = (element, text) =>
  element.querySelector(":scope > [class$='__plain'] > p")?.replaceWith(make("p", { role: "status" }, text));
