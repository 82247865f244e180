// @ts-check
/** Easier or harder in the middle of a session. Pure. */

import { against } from "../../routine/pure/against.mjs";
import { within } from "../../routine/pure/dose.mjs";
import { filled } from "../../routine/pure/filled.mjs";

/** @import { Amount, Catalogue, Item } from "../../routine/pure/dose.mjs" */
/** @import { Part } from "../../routine/pure/timeline.mjs" */

/** The amounts by which an exercise can be less or more, and by how much. @type {[Amount, number][]} */
const STEPS = [
  ["repetitions", 2],
  ["steps", 2],
  ["duration", 10],
  ["hold", 5],
];

/**
 * The items with another one in a place: the exercise that its card names, if it has a page and no ticked sign rules it
 * out; or else the same with less or more, within its bounds, and how to do it.
 *
 * @param {Catalogue} catalogue @param {Record<string, any>} words @param {Item[]} items @param {number} at
 * @param {"easier" | "harder"} way @param {string[]} signs
 * @returns {{items: Item[], said: string}}
 */
export function swapped(catalogue, words, items, at, way, signs) {
  const item = items[at];
  const exercise = catalogue.exercises[item.id];
  const named = exercise[way].flatMap((one) => ("id" in one ? [one.id] : []));
  const other = named.find(
    (id) =>
      Object.hasOwn(catalogue.exercises, id) &&
      !items.some((one) => one.id === id) &&
      against(catalogue, [{ id }], signs).hidden.length === 0,
  );
  if (other) {
    const { title, dose } = catalogue.exercises[other];
    return { items: items.with(at, { id: other, dose: { ...dose } }), said: filled(words.instead, { title }) };
  }
  const [how = ""] = exercise[way].flatMap((one) => ("how" in one ? [one.how] : []));
  const [amount, step] = STEPS.find(([name]) => item.dose[name] !== undefined) ?? ["sets", 1];
  const wanted = { ...item.dose, [amount]: (item.dose[amount] ?? 1) + (way === "easier" ? -step : step) };
  return { items: items.with(at, { id: item.id, dose: within(exercise, wanted).dose }), said: how };
}

/** The second at which a part begins again, once its exercise has changed. @param {Part[]} parts @param {Part} part */
export function beginning(parts, { at, set, kind }) {
  const same = parts.filter((one) => one.at === at);
  return (same.find((one) => one.set === set && one.kind === kind) ?? same[0])?.from ?? 0;
}
