// @ts-check
/** The warning signs that a reader ticked in the finder and asked this device to keep. */

import { recall } from "../../assets/site.mjs";

/** Where the finder keeps answers: a day, a space, and the answers as in its link. */
const SAVED = "cause-finder";
const SIGNS = "signs";
const NONE = "none";

/** @returns {string[]} */
export function tickedSigns() {
  const answers = recall(SAVED, "").split(" ")[1] ?? "";
  const said = new URLSearchParams(answers).get(SIGNS) ?? "";
  return said.split(",").filter((sign) => sign && sign !== NONE);
}
