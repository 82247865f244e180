// @ts-check
/** What a ticked warning sign speaks against. Pure. */

/** @import { Catalogue, Item } from "./dose.mjs" */
/** @typedef {{id: string, because: string}} Against */

/**
 * The exercises that a sign rules out, and those that it only flags.
 *
 * @param {Catalogue} catalogue @param {{id: string}[]} items @param {string[]} signs
 * @returns {{hidden: Against[], flagged: Against[]}}
 */
export function against({ exercises }, items, signs) {
  /** @type {{hidden: Against[], flagged: Against[]}} */
  const found = { hidden: [], flagged: [] };
  for (const { id } of items) {
    const { not_with: by } = exercises[id];
    const met = signs.filter((sign) => Object.hasOwn(by, sign));
    const hiding = met.find((sign) => by[sign].hide);
    const first = hiding ?? met[0];
    if (first) found[hiding ? "hidden" : "flagged"].push({ id, because: by[first].because });
  }
  return found;
}
