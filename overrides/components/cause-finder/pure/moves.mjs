//# allFunctionsCalledOnLoad
// @ts-check
/** Where an answer leads, and how far a reader is. Pure. */

import { arrival, evaluate, further, isInTurn, NONE, offered, RESULT, screens, walk } from "./engine.mjs";
import { readAnswers, writeAnswers } from "./link.mjs";

/** @import { Answers, Compiled, ConditionData } from "../../../../types/cause-finder" */
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
 * doesn't, and then no other screen counts as answered.
 * @param {Compiled} compiled @param {Pick<Link, "given" | "ticks">} link @returns {Position} */
export function arrivedBy(compiled, { given, ticks }) {
  if (Object.keys(ticks).length === 0) return arrived(compiled, given);
  const isUrgent = (/** @type {Answers} */ some) => evaluate(compiled, some).tier === compiled.tiers[0].id;
  if (!isUrgent(ticks)) return { at: compiled.questions[0].id, given: {}, draft: ticks };
  const screen = Object.keys(ticks).find((name) => isUrgent({ [name]: ticks[name] }));
  return { ...arrived(compiled, screen ? { [screen]: ticks[screen] } : ticks), draft: ticks };
}

/** Where the reader stands after an answer to this screen. Later answers stay where they still apply; a screen that now
 * offers something new is open again, with its ticks.
 * @param {Compiled} compiled @param {Position} position @param {string[]} picks @returns {Position} */
export function answered(compiled, { at, given, draft }, picks) {
  const fitting = readAnswers(compiled, writeAnswers({ ...given, [at]: picks })).given;
  const seen = asSeen(compiled, offers(compiled, given), fitting);
  const reopened = Object.entries(fitting).filter(([name]) => !Object.hasOwn(seen, name));
  const ticks = reopened.map(([name, ticked]) => [name, ticked.filter((pick) => pick !== NONE)]);
  const there = { ...arrived(compiled, seen), draft: { ...draft, ...Object.fromEntries(ticks) } };
  const optional = further(compiled, there.given);
  const next = optional.includes(at) ? optional[optional.indexOf(at) + 1] : undefined;
  return next ? { ...there, at: next } : there;
}

/** What each screen offers a reader with these answers. @param {Compiled} compiled @param {Answers} given */
function offers(compiled, given) {
  const { answers, steps } = walk(compiled, given);
  return new Map(steps.map(({ question }) => [question.id, offered(question, answers).map(({ id }) => id)]));
}

/** The answers of screens that offer no more than when they were answered: what was not asked is not "no".
 * @param {Compiled} compiled @param {Map<string, string[]>} were @param {Answers} given @returns {Answers} */
function asSeen(compiled, were, given) {
  const are = offers(compiled, given);
  const isSeen = (/** @type {string} */ name) => are.get(name)?.every((option) => were.get(name)?.includes(option));
  const seen = Object.fromEntries(Object.entries(given).filter(([name]) => isSeen(name)));
  if (Object.keys(seen).length === Object.keys(given).length) return given;
  return asSeen(compiled, were, readAnswers(compiled, writeAnswers(seen)).given);
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

/** @param {ConditionData} condition @returns {string[]} */
function mentions(condition) {
  if ("question" in condition) return [condition.question];
  return "not" in condition ? mentions(condition.not) : condition.of.flatMap(mentions);
}

/** How far a screen is, and whether no open answer can change the total; nothing where it was asked back or opened.
 * @param {Compiled} compiled @param {Answers} given @param {string} at */
export function progress(compiled, given, at) {
  const inTurn = compiled.questions.filter(isInTurn);
  const asked = walk(compiled, given).steps.flatMap(({ question }) => (isInTurn(question) ? [question.id] : []));
  const deciding = inTurn.flatMap(({ when }) => (when ? mentions(when) : []));
  const certain = deciding.every((name) => name in given || !asked.includes(name));
  const number = asked.indexOf(at) + 1;
  return number > 0 && asked.length > 1 ? { number, total: asked.length, certain } : undefined;
}
