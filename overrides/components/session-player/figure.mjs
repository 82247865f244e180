// @ts-check
/** The moving figure of an exercise, from the exercise's own page; a picture of its last pose if that can't be had. */

import { inSite, make, parsed } from "../../assets/site.mjs";

/** @import { Exercise } from "../routine/pure/dose.mjs" */

/** @param {Exercise} exercise @returns {Promise<HTMLElement>} */
export async function figureOf({ href, pictures, width, height, title }) {
  try {
    const answer = await fetch(inSite(href));
    const page = parsed(await answer.text());
    const figure = page.querySelector("moving-figure, .figure");
    if (!answer.ok || !(figure instanceof HTMLElement)) throw new Error(String(answer.status));
    const here = /** @type {HTMLElement} */ (document.importNode(figure, true));
    import("../moving-figure/moving-figure.mjs");
    return here;
  } catch {
    const src = inSite(pictures[pictures.length - 1]);
    return make("img", { src, alt: title, width: `${width}`, height: `${height}` });
  }
}
