// @ts-check
/** Where a session is, for a reload of its tab. It goes when the tab is closed, and nothing else reads it. */

import { SITE } from "../../assets/site.mjs";

/** @typedef {{second: number, running: boolean, day: number}} Place */

const KEY = `${SITE}session`;
/** A reload takes no longer, in milliseconds; after more time the session waits for the reader. */
const RELOAD = 60_000;

/** @param {string} link empty to forget @param {{second: number, running: boolean}} clock */
export function savePlace(link, { second, running }) {
  try {
    if (link) sessionStorage.setItem(KEY, JSON.stringify({ link, second, running, day: Date.now() }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is off or full: a reload starts from the beginning.
  }
}

/** @param {string} link @returns {Place | undefined} */
export function loadPlace(link) {
  try {
    const saved = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (saved?.link !== link || !(saved.second >= 0) || typeof saved.day !== "number") return undefined;
    const passed = Date.now() - saved.day;
    const running = saved.running === true && passed >= 0 && passed < RELOAD;
    return { second: saved.second + (running ? passed / 1000 : 0), running, day: saved.day };
  } catch {
    return undefined;
  }
}
