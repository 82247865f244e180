// @ts-check
/** The elements of a screen, by its name. */

import { CARE, evaluate, progress, SIGNS, START, signsScreens } from "../pure/engine.mjs";
import { onward } from "../pure/moves.mjs";
import { withMap } from "./body-map-question.mjs";
import { careCard, ending, goOn, resultParts } from "./result.mjs";
import { saved } from "./save-and-share.mjs";
import { progressLine, questionScreen, signsForm, startScreen } from "./screens.mjs";

/** @import { Compiled, PageData } from "../../../../types/cause-finder" */
/** @import { Position } from "../pure/moves.mjs" */

/** @param {PageData} compiled @param {Position} position @param {HTMLElement} whole the document @returns {HTMLElement[]} */
export function view(compiled, position, whole) {
  const { at, given } = position;
  const part = signsScreens(compiled).indexOf(at);
  if (at === START) return [startScreen(compiled, saved())];
  if (part >= 0) return signs(compiled, position, part);
  const question = compiled.questions.find(({ id }) => id === at);
  if (question) {
    const form = questionScreen(compiled, question, given);
    const line = progressLine(compiled.words.progress, progress(compiled, given, at));
    return [...line, at === compiled.region_question ? withMap(form, compiled.map) : form];
  }
  const result = evaluate(compiled, given);
  const cards = result.tier ? [careCard(compiled, result)] : [];
  if (at === CARE) return [...cards, goOn(compiled, onward(compiled, position))];
  return [...cards, result.causes.length > 0 ? resultParts(compiled, result, whole) : ending(compiled)];
}

/** @param {Compiled} compiled @param {Position} position @param {number} part */
function signs(compiled, { at, given, draft, done }, part) {
  const step = { number: part + 1, total: signsScreens(compiled).length };
  const form = signsForm(compiled, part, done.includes(at) ? (draft ?? given[SIGNS]) : undefined);
  return [...progressLine(compiled.words.signs_progress, step), form];
}
