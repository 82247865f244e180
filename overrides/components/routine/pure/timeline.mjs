// @ts-check
/** A routine as a timeline, second by second. Pure. */

import { restSeconds, setSeconds } from "./dose.mjs";

/** @import { Catalogue, Item } from "./dose.mjs" */
/**
 * @typedef {{
 *   kind: "ready" | "work" | "side" | "rest" | "next", at: number, set: number, sets: number, side: 0 | 1 | 2,
 *   seconds: number, from: number,
 * }} Part one stretch: `at` is the item it belongs to, or the one it leads to; `side` is 0 if both sides work at once;
 *   `from` is the second at which it begins
 */

/** All stretches in order. @param {Catalogue} catalogue @param {Item[]} items @returns {Part[]} */
export function timeline(catalogue, items) {
  const { pace } = catalogue;
  /** @type {Part[]} */
  const parts = [];
  let from = 0;
  const add = (/** @type {Omit<Part, "from">} */ part) => {
    if (part.seconds > 0) parts.push({ ...part, from });
    from += part.seconds;
  };
  for (const [at, { id, dose }] of items.entries()) {
    const exercise = catalogue.exercises[id];
    const sides = /** @type {(0 | 1 | 2)[]} */ (exercise.each_side ? [1, 2] : [0]);
    const sets = dose.sets;
    add({ kind: at ? "next" : "ready", at, set: 1, sets, side: sides[0], seconds: at ? pace.between : pace.ready });
    for (let set = 1; set <= sets; set++) {
      if (set > 1) add({ kind: "rest", at, set, sets, side: sides[0], seconds: restSeconds(catalogue, dose) });
      for (const side of sides) {
        if (side === 2) add({ kind: "side", at, set, sets, side, seconds: pace.change_side });
        add({ kind: "work", at, set, sets, side, seconds: setSeconds(exercise, dose) });
      }
    }
  }
  return parts;
}

/** Seconds of all parts. @param {Part[]} parts */
export const lasting = (parts) => (parts.length ? parts[parts.length - 1].from + parts[parts.length - 1].seconds : 0);

/** The index of the part at a second; the number of parts after the last. @param {Part[]} parts @param {number} second */
export function partAt(parts, second) {
  const found = parts.findIndex((part) => second < part.from + part.seconds);
  return found === -1 ? parts.length : found;
}

/** Whole minutes, at least one. @param {Catalogue} catalogue @param {Item[]} items */
export const minutesOf = (catalogue, items) =>
  items.length ? Math.max(1, Math.round(lasting(timeline(catalogue, items)) / 60)) : 0;

/**
 * Which repetition of a part is on, and how many seconds its position is still held.
 *
 * @param {{beat: number}} exercise @param {{repetitions?: number, steps?: number, hold?: number, duration?: number}} dose
 * @param {number} into seconds into the part
 */
export function countAt({ beat }, { repetitions, steps, hold = 0, duration }, into) {
  const of = duration ? 0 : (repetitions ?? steps ?? 0);
  if (!of) return { count: 0, of, holding: !duration && hold > 0, left: 0 };
  const each = beat + hold;
  const count = Math.min(of, Math.floor(into / each) + 1);
  const within = into - (count - 1) * each;
  // Half of the beat leads into the position and half of it out again.
  const left = beat / 2 + hold - within;
  const holding = hold > 0 && within >= beat / 2 && left > 0;
  return { count, of, holding, left: holding ? left : 0 };
}
