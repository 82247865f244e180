// @ts-check
/** The warning signs that a reader ticked in the finder and asked this device to keep. */

import { recall } from "../../assets/site.mjs";

/** Where the finder keeps answers: a day, a space, and the answers as in its link. */
const SAVED = "cause-finder";
/** Every answer that is kept: signs are asked on several screens, and no answer has the name of a sign that it isn't.
 * @returns {string[]} */
export function tickedSigns() {
  const answers = recall(SAVED, "").split(" ")[1] ?? "";
  return [...new URLSearchParams(answers).values()].flatMap((picks) => picks.split(","));
}
