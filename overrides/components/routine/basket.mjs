// @ts-check
/**
 * The reader's own exercises, as the text of a link. They are kept for this visit, in this tab; for longer only if the
 * reader asks.
 */

import { forget, recall, remember, SITE } from "../../assets/site.mjs";

const KEY = "my-exercises";
/** As `SITE` in site.mjs: storage belongs to an origin, which other sites may share. */
const TAB = SITE + KEY;

/** What is chosen now; empty for nothing. */
export function chosen() {
  try {
    const now = sessionStorage.getItem(TAB);
    if (now !== null) return now;
  } catch {
    // Storage is off: the choice lives in the link alone.
  }
  return recall(KEY, "");
}

/** The routine in the address, or else the reader's own; empty for none. */
export const wanted = () => (location.hash.startsWith("#do=") ? location.hash : chosen());

/** @param {string} text */
export function choose(text) {
  try {
    sessionStorage.setItem(TAB, text);
  } catch {
    // As above.
  }
  if (isKept()) remember(KEY, text);
}

export const isKept = () => recall(KEY, "") !== "";

/** Keep the choice on this device. @param {string} text @returns {boolean} whether it is kept now */
export function keep(text) {
  remember(KEY, text);
  return recall(KEY, "") === text;
}

export const dropKept = () => forget(KEY);
