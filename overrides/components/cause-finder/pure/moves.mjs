// @ts-check
/** Where an answer leads. Pure. */

import { arrival, CARE, cannotWait, SIGNS, screens, signsScreen, signsScreens, tickedScreen } from "./engine.mjs";
import { readAnswers, writeAnswers } from "./link.mjs";

/** @import { Answers, Compiled } from "../../../../types/cause-finder" */
/**
 * @typedef {object} Position where a reader is
 * @property {string} at the screen
 * @property {Answers} given what was answered
 * @property {string[] | undefined} draft ticks among the signs, until all of them were asked
 * @property {string[]} done the screens of signs that were answered; the others are open, with nothing ticked, not even
 *   "none"
 */

/** Where answers from outside lead. Beside a tick they don't tell which other signs were asked, so those are open.
 * @param {Compiled} compiled @param {Answers} given @returns {Position} */
export function arrived(compiled, given) {
  const ticks = given[SIGNS];
  const ticked = compiled.signs.filter(({ id }) => ticks?.includes(id)).map(({ screen }) => signsScreen(screen ?? 0));
  const done = ticks?.length === 0 ? signsScreens(compiled) : [...new Set(ticked)];
  return { at: arrival(compiled, given), given, draft: undefined, done };
}

/** Where the reader stands after an answer to this screen. @param {Compiled} compiled @param {Position} position @param {string[]} picks
 * @returns {Position} */
export function answered(compiled, position, picks) {
  const parts = signsScreens(compiled);
  const part = parts.indexOf(position.at);
  if (part >= 0) return signsAnswered(compiled, position, picks, parts, part);
  const given = stillFit(compiled, { ...position.given, [position.at]: picks });
  return { ...position, given, at: arrival(compiled, given) };
}

/** One screen of signs. They count once all screens were answered, or at once where a sign cannot wait.
 * @param {Compiled} compiled @param {Position} position @param {string[]} picks @param {string[]} parts @param {number} part @returns {Position} */
function signsAnswered(compiled, position, picks, parts, part) {
  const known = compiled.signs.filter(({ screen }) => screen === part).map(({ id }) => id);
  const elsewhere = (position.draft ?? position.given[SIGNS] ?? []).filter((id) => !known.includes(id));
  const ticked = [...elsewhere, ...picks.filter((id) => known.includes(id))];
  const { [SIGNS]: _, ...others } = position.given;
  const done = [...new Set([...position.done, position.at])];
  const next = cannotWait(compiled, ticked) ? undefined : nextPart(parts, position);
  if (next) return { at: next, given: stillFit(compiled, others), draft: ticked, done };
  const given = stillFit(compiled, { ...others, [SIGNS]: ticked });
  return {
    at: screens(compiled, given).includes(CARE) ? CARE : arrival(compiled, given),
    given,
    draft: undefined,
    done,
  };
}

/** After an open screen the next one that is still open; after a screen that was answered before, the one behind it.
 * Nothing once all of them were answered. @param {string[]} parts @param {Position} position */
function nextPart(parts, { at, done }) {
  const open = openParts(parts, [...done, at]);
  const behind = done.includes(at) ? parts[parts.indexOf(at) + 1] : undefined;
  return behind ?? open.find((part) => parts.indexOf(part) > parts.indexOf(at)) ?? open[0];
}

/** @param {string[]} parts @param {string[]} done */
const openParts = (parts, done) => parts.filter((part) => !done.includes(part));

/** Where a card leads that lets the reader go on: to signs that were not asked, then to the questions.
 * @param {Compiled} compiled @param {Position} position */
export function onward(compiled, { given, done }) {
  return openParts(signsScreens(compiled), done)[0] ?? screens(compiled, given).slice(-1)[0];
}

/** Later answers stay where they still apply. @param {Compiled} compiled @param {Answers} given */
const stillFit = (compiled, given) => readAnswers(compiled, writeAnswers(given)).given;

/** The screen before this one; from what follows the signs, the one with the tick. @param {Compiled} compiled @param {Position} position */
export function before(compiled, { given, at }) {
  const reached = screens(compiled, given);
  const previous = reached[Math.max(0, reached.indexOf(at) - 1)];
  const parts = signsScreens(compiled);
  const leaves = parts.includes(previous) && !parts.includes(at);
  return (leaves && tickedScreen(compiled, given[SIGNS])) || previous;
}
