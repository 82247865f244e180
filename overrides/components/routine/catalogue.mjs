// @ts-check
/** All exercises, fetched once when a page wants them. */

import { inSite } from "../../assets/site.mjs";

/** @import { Catalogue } from "./pure/dose.mjs" */

/** @type {Promise<Catalogue> | undefined} */
let fetched;

/** @returns {Promise<Catalogue>} rejected if it can't be had */
export function catalogue() {
  fetched ??= fetch(inSite("assets/exercises.json"))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .catch((error) => {
      fetched = undefined; // the next try starts again
      throw error;
    });
  return fetched;
}
