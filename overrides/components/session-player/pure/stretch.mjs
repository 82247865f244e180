// @ts-check
/** What a part of a session is called: on the screen, in the voice, and for a screen reader. Pure. */

import { filled } from "../../routine/pure/filled.mjs";
import { countAt } from "../../routine/pure/timeline.mjs";

/** @import { Catalogue, Item } from "../../routine/pure/dose.mjs" */
/** @import { Part } from "../../routine/pure/timeline.mjs" */
/** @typedef {Record<string, any>} Words */

/** What is on: "Work", "Rest", "Change sides". @param {Words} words @param {Part} part */
export const phase = (words, { kind }) => words.phases[kind];

/** The place in the exercise: "Set 1 of 2, second side". @param {Words} words @param {Part} part */
export function place(words, { set, sets, side }) {
  const parts = [];
  if (sets > 1) parts.push(filled(words.set, { number: set, of: sets }));
  if (side) parts.push(side === 1 ? words.first_side : words.second_side);
  return parts.join(", ");
}

/**
 * The whole change in one sentence, said once: "Bird dog. Set 1 of 2, first side. 6 times, hold 8 seconds."
 *
 * @param {Catalogue} catalogue @param {Words} words @param {Item[]} items @param {Part} part @param {string} dose
 */
export function announcement(catalogue, words, items, part, dose) {
  const { title } = catalogue.exercises[items[part.at].id];
  if (part.kind === "rest" || part.kind === "side") {
    return [phase(words, part), filled(words.seconds, { number: Math.round(part.seconds) })].join(". ");
  }
  const where = place(words, part);
  const lead = part.kind === "work" ? [title] : [phase(words, part), title];
  return [...lead, where, part.kind === "work" && part.set === 1 && part.side < 2 ? dose : ""]
    .filter(Boolean)
    .join(". ");
}

/** The count in large: the repetition, or the seconds left. @param {Words} words @param {Catalogue} catalogue @param {Item} item @param {Part} part @param {number} into */
export function large(words, catalogue, item, part, into) {
  const left = Math.max(0, Math.ceil(part.seconds - into));
  if (part.kind !== "work") return { number: `${left}`, about: words.seconds_left };
  const { count, of, holding, left: held } = countAt(catalogue.exercises[item.id], item.dose, into);
  if (!of) return { number: `${left}`, about: holding ? words.hold : words.seconds_left };
  if (holding) return { number: `${Math.ceil(held)}`, about: filled(words.hold_of, { number: count, of }) };
  return { number: `${count}`, about: filled(words.count_of, { of }) };
}

/** Minutes and seconds as on a watch. @param {number} seconds */
export function watch(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
