// @ts-check
/** Where an answer leads. Pure. */

import { CARE, SIGNS, arrival, cannotWait, screens, signsScreens } from "./engine.mjs";
import { readAnswers, writeAnswers } from "./link.mjs";

/** @import { Compiled, Given } from "./engine.mjs" */
/**
 * @typedef {{at: string, given: Given, draft: string[] | undefined, seen: number}} Standing where a reader is: the
 *   screen, what was answered, ticks among the signs before all of them were asked, and how many of their screens were
 */

/** Where the reader stands after an answer to this screen. @param {Compiled} compiled @param {Standing} here @param {string[]} picks
 * @returns {Standing} */
export function answered(compiled, here, picks) {
  const parts = signsScreens(compiled);
  const part = parts.indexOf(here.at);
  if (part >= 0) return signsAnswered(compiled, here, picks, parts, part);
  const given = stillFit(compiled, { ...here.given, [here.at]: picks });
  return { ...here, given, at: arrival(compiled, given) };
}

/** One screen of signs. They count once all screens were answered, or at once where a sign cannot wait.
 * @param {Compiled} compiled @param {Standing} here @param {string[]} picks @param {string[]} parts @param {number} part @returns {Standing} */
function signsAnswered(compiled, here, picks, parts, part) {
  const known = compiled.signs.filter(({ screen }) => screen === part).map(({ id }) => id);
  const elsewhere = (here.draft ?? here.given[SIGNS] ?? []).filter((id) => !known.includes(id));
  const ticked = [...elsewhere, ...picks.filter((id) => known.includes(id))];
  const { [SIGNS]: _, ...others } = here.given;
  const seen = Math.max(here.seen, part + 1);
  if (part + 1 < parts.length && !cannotWait(compiled, ticked)) {
    return { at: parts[part + 1], given: stillFit(compiled, others), draft: ticked, seen };
  }
  const given = stillFit(compiled, { ...others, [SIGNS]: ticked });
  return { at: screens(compiled, given).includes(CARE) ? CARE : arrival(compiled, given), given, draft: undefined, seen };
}

/** Later answers stay where they still apply. @param {Compiled} compiled @param {Given} given */
const stillFit = (compiled, given) => readAnswers(compiled, writeAnswers(given)).given;

/** The screen before this one. @param {Compiled} compiled @param {Standing} here */
export function before(compiled, { given, at }) {
  const reached = screens(compiled, given);
  return reached[Math.max(0, reached.indexOf(at) - 1)];
}
