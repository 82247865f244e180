// @ts-check
/** What stands on a screen, by its name. */

import { CARE, SIGNS, START, evaluate, progress, signsScreens } from "./engine.mjs";
import { saved } from "./keep.mjs";
import { onward } from "./moves.mjs";
import { withMap } from "./place.mjs";
import { careCard, ending, goOn, resultParts } from "./result.mjs";
import { progressLine, questionScreen, signsForm, startScreen } from "./screens.mjs";

/** @import { Compiled } from "./engine.mjs" */
/** @import { Standing } from "./moves.mjs" */

/** @param {Compiled} compiled @param {Standing} standing @param {HTMLElement} whole the document @returns {HTMLElement[]} */
export function view(compiled, standing, whole) {
  const { at, given } = standing;
  const part = signsScreens(compiled).indexOf(at);
  if (at === START) return [startScreen(compiled, saved())];
  if (part >= 0) return signs(compiled, standing, part);
  const question = compiled.questions.find(({ id }) => id === at);
  if (question) {
    const form = questionScreen(compiled, question, given);
    const place = progressLine(compiled.words.progress, progress(compiled, given, at));
    return [...place, at === compiled.place ? withMap(form, compiled.map) : form];
  }
  const result = evaluate(compiled, given);
  const cards = result.tier ? [careCard(compiled, result)] : [];
  if (at === CARE) return [...cards, goOn(compiled, onward(compiled, standing))];
  return [...cards, result.causes.length > 0 ? resultParts(compiled, result, whole) : ending(compiled)];
}

/** @param {Compiled} compiled @param {Standing} standing @param {number} part */
function signs(compiled, { at, given, draft, done }, part) {
  const place = { number: part + 1, total: signsScreens(compiled).length };
  const form = signsForm(compiled, part, done.includes(at) ? (draft ?? given[SIGNS]) : undefined);
  return [...progressLine(compiled.words.signs_progress, place), form];
}
