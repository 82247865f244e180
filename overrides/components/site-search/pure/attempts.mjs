// @ts-check
/** What to ask the index, one after the other, until something is found: what was typed, then words like it. Pure. */

const SLIP = 4; // letters of a word in which one may be wrong, missing, doubled or changed over
const TWO_SLIPS = 6;

/** lunr finds a word within some changes of a letter by `word~1`. @see https://lunrjs.com/guides/searching.html
 * @param {string} query */
export function attempts(query) {
  const typed = query.trim();
  const words = typed
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  if (!words) return [typed];
  const within = (/** @type {number} */ changes, /** @type {number} */ shortest) =>
    words.map((word) => (word.length < shortest ? word : `${word}~${changes}`)).join(" ");
  return [...new Set([typed, words.join(" "), within(1, SLIP), within(2, TWO_SLIPS)])];
}
