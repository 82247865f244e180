// @ts-check
/** Which warning signs a search asks about: in any order, with plurals and small slips, and while the last word is typed. Pure. */

/**
 * @typedef {object} DangerSign a sign with what people type who look for it
 * @property {string} id
 * @property {string} ask
 * @property {string} tier
 * @property {string[]} act what to do beyond what its card says
 * @property {string[]} words phrases; all words of one have to be typed
 */
/**
 * @typedef {object} DangerTier a level of urgency with its care card
 * @property {string} id
 * @property {string} urgency
 * @property {string} heading
 * @property {string[]} do
 * @property {string} [page] the address of the page that holds the card
 * @property {{country: string, number: string, label: string}[]} calls
 */
/** @typedef {{tiers: DangerTier[], signs: DangerSign[]}} DangerWords */

const SLIP = 5; // letters of a word in which one may be wrong, missing, doubled or changed over
const TWO_SLIPS = 9;
const ALONE = 7; // a phrase of one word has less to go on: "heel strike" is no stroke
const LEFT = 2; // letters that may still be missing of the word that is being typed: "chest press" is no pressure
const BEGUN = 2; // letters that it needs at least, and those that it needs without others beside it
const BEGUN_ALONE = 4;

/** The signs that a query asks about, by tier from the most urgent, each tier with its signs in their order.
 * @param {DangerWords} data @param {string} query */
export function asked({ tiers, signs }, query) {
  const typed = wordsIn(query);
  const found = signs.filter(({ words }) => words.some((phrase) => fits(wordsIn(phrase), typed)));
  return tiers
    .map((tier) => ({ tier, signs: found.filter((sign) => sign.tier === tier.id) }))
    .filter((card) => card.signs.length > 0);
}

/** Words without case, accents, apostrophes and plural endings. @param {string} text */
function wordsIn(text) {
  const plain = text.normalize("NFKD").replace(/[\p{M}'’]/gu, "");
  return (plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/** @param {string} word */
function singular(word) {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.replace(/(?<=sh|ch|x|ss)es$|s$/, "");
}

/** Whether every word of a phrase was typed. @param {string[]} phrase @param {string[]} typed */
function fits(phrase, typed) {
  const alone = phrase.length === 1;
  const isTyped = (/** @type {string} */ word) =>
    typed.some((other) => other === word || isSlip(word, other, alone ? ALONE : 4));
  const missing = phrase.filter((word) => !isTyped(word));
  if (missing.length === 0) return phrase.length > 0;
  const last = typed.at(-1) ?? "";
  const enough = Math.max(alone ? BEGUN_ALONE : BEGUN, missing[0].length - LEFT);
  return missing.length === 1 && last.length >= enough && missing[0].startsWith(last);
}

/** Whether a word was meant; its first letter has to be right, and in a short one two may only have changed places.
 * @param {string} word @param {string} typed @param {number} shortest */
function isSlip(word, typed, shortest) {
  if (word.length < shortest || word[0] !== typed[0]) return false;
  if (word.length < SLIP) return word.length === typed.length && isSwapped(word, typed);
  return distance(word, typed) <= (word.length < TWO_SLIPS ? 1 : 2);
}

/** @param {string} word @param {string} typed */
function isSwapped(word, typed) {
  const at = [...word].findIndex((letter, place) => letter !== typed[place]);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === typed;
}

/** Letters to change, add, drop or swap with their neighbour (Damerau-Levenshtein, optimal string alignment).
 * @param {string} one @param {string} other */
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = rows[i - 1][j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      rows[i][j] = Math.min(change, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[one.length][other.length];
}
