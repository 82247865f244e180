// @ts-check
/**
 * A routine as the part of a link after `#`, and back again. Pure.
 *
 * `do=bird-dog:s2n6h8,front-plank&name=Tuesday+club`: exercises in their order, each with the amounts that differ from
 * its card. `hooks/core/routine.py` writes the same.
 */

import { AMOUNTS, within } from "./dose.mjs";

/** @import { Amount, Catalogue, Item } from "./dose.mjs" */
/**
 * @typedef {{name: string, items: Item[]}} Routine
 * @typedef {{unknown: string[], changed: string[], dropped: number}} Slips names that nobody knows, exercises whose
 *   amounts had to change, and how many were one too many or came twice
 */

/** Whether a link differed from what came of it. @param {Slips} slips */
export const hasSlips = ({ unknown, changed, dropped }) => unknown.length + changed.length + dropped > 0;

const LETTERS = /** @type {Record<string, Amount>} */ ({
  s: "sets",
  n: "repetitions",
  p: "steps",
  h: "hold",
  d: "duration",
  r: "rest",
});
const LETTER_OF = Object.fromEntries(Object.entries(LETTERS).map(([letter, amount]) => [amount, letter]));

export const MOST_EXERCISES = 20;
export const LONGEST_NAME = 60;
const LONGEST = 4000;

/** A name on one line and short enough to print. @param {string} name */
export const tidyName = (name) => [...name.replace(/[\s\p{C}]+/gu, " ").trim()].slice(0, LONGEST_NAME).join("");

/** A routine as text, the same for the same routine. @param {Catalogue} catalogue @param {Routine} routine */
export function writeRoutine(catalogue, { name, items }) {
  const parts = items.map(({ id, dose }) => {
    const own = catalogue.exercises[id].dose;
    const said = AMOUNTS.filter((amount) => dose[amount] !== undefined && dose[amount] !== own[amount]);
    const amounts = said.map((amount) => `${LETTER_OF[amount]}${dose[amount]}`).join("");
    return amounts ? `${id}:${amounts}` : id;
  });
  const named = tidyName(name);
  return `do=${parts.map(encodeURIComponent).join(",").replaceAll("%3A", ":")}${named ? `&name=${encodeURIComponent(named)}` : ""}`;
}

/**
 * The routine in a text from anywhere: unknown exercises are left out, each comes once, every amount is within the
 * bounds of its exercise, and a retired name stands for the one that took its place.
 *
 * @param {Catalogue} catalogue @param {string} text
 * @returns {{routine: Routine, slips: Slips}}
 */
export function readRoutine(catalogue, text) {
  const said = new URLSearchParams(text.replace(/^#/, "").slice(0, LONGEST));
  /** @type {Slips} */
  const slips = { unknown: [], changed: [], dropped: 0 };
  /** @type {Item[]} */
  const items = [];
  for (const part of (said.get("do") ?? "").split(",").filter(Boolean)) {
    const [name, amounts = ""] = part.split(":");
    const id = Object.hasOwn(catalogue.retired, name) ? catalogue.retired[name] : name;
    if (!Object.hasOwn(catalogue.exercises, id)) slips.unknown.push(tidyName(name));
    else if (items.length === MOST_EXERCISES || items.some((item) => item.id === id)) slips.dropped += 1;
    else {
      const { dose, changed } = within(catalogue.exercises[id], readAmounts(amounts));
      items.push({ id, dose });
      if (changed) slips.changed.push(id);
    }
  }
  return { routine: { name: tidyName(said.get("name") ?? ""), items }, slips };
}

/** @param {string} text */
function readAmounts(text) {
  /** @type {Partial<Record<Amount, number>>} */
  const amounts = {};
  for (const [, letter, number] of text.matchAll(/([a-z])(\d{1,5})/g)) {
    if (Object.hasOwn(LETTERS, letter)) amounts[LETTERS[letter]] = Number(number);
  }
  return amounts;
}
