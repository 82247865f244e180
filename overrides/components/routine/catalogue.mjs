// @ts-check
/** All exercises, fetched once when a page wants them. */

import { make } from "../../assets/site.mjs";

/** @import { Catalogue } from "./pure/dose.mjs" */

const DATA = new URL("../../assets/exercises.json", import.meta.url);

/** @type {Promise<Catalogue> | undefined} */
let fetched;

/** @returns {Promise<Catalogue>} rejected if it can't be had */
export function catalogue() {
  fetched ??= fetch(DATA)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .catch((error) => {
      fetched = undefined; // the next try starts again
      throw error;
    });
  return fetched;
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
