// @ts-check
/** Where an answer leads. Pure. */

import { arrival, evaluate, further, RESULT, screens, walk } from "./engine.mjs";
import { readAnswers, writeAnswers } from "./link.mjs";

/** @import { Answers, Compiled } from "../../../../types/cause-finder" */
/** @import { Link } from "./link.mjs" */
/**
 * @typedef {object} Position where a reader is
 * @property {string} at the screen
 * @property {Answers} given what was answered; a screen that is not in it is open
 * @property {Answers} [draft] ticks that open screens start with
 */

/** Where answers from outside lead. @param {Compiled} compiled @param {Answers} given @returns {Position} */
export const arrived = (compiled, given) => ({ at: arrival(compiled, given), given });

/** Where a link leads. If it isn't whole, everything is asked again, with the ticks that it has; only what cannot wait
 * doesn't. @param {Compiled} compiled @param {Pick<Link, "given" | "ticks">} link @returns {Position} */
export function arrivedBy(compiled, { given, ticks }) {
  if (Object.keys(ticks).length === 0) return arrived(compiled, given);
  if (evaluate(compiled, ticks).tier === compiled.tiers[0].id) return arrived(compiled, ticks);
  return { at: compiled.questions[0].id, given: {}, draft: ticks };
}

/** Where the reader stands after an answer to this screen; later answers stay where they still apply.
 * @param {Compiled} compiled @param {Position} position @param {string[]} picks @returns {Position} */
export function answered(compiled, { at, given, draft }, picks) {
  const fitting = readAnswers(compiled, writeAnswers({ ...given, [at]: picks })).given;
  const there = { ...arrived(compiled, fitting), draft };
  const optional = further(compiled, there.given);
  const next = optional.includes(at) ? optional[optional.indexOf(at) + 1] : undefined;
  return next ? { ...there, at: next } : there;
}

/** The screen before this one; from a card that ends the questions, the one with the answer that led to it.
 * @param {Compiled} compiled @param {Position} position */
export function before(compiled, { given, at }) {
  const reached = screens(compiled, given);
  return (at === RESULT && decisive(compiled, given)) || reached[Math.max(0, reached.indexOf(at) - 1)];
}

/** The first screen after which the result is as urgent as it gets, where that ends the questions.
 * @param {Compiled} compiled @param {Answers} given */
export function decisive(compiled, given) {
  const { steps } = walk(compiled, given);
  const most = Math.min(...steps.map(({ level }) => level.urgency));
  if (most >= compiled.tiers.length - 1) return undefined;
  return steps.find(({ level }) => level.urgency === most)?.question.id;
}
