// @ts-check
/** The elements of a screen, by its name. */

import { evaluate, progress, START } from "../pure/engine.mjs";
import { withMap } from "./body-map-question.mjs";
import { careCard, ending, resultParts } from "./result.mjs";
import { saved } from "./save-and-share.mjs";
import { progressLine, questionScreen, startScreen } from "./screens.mjs";

/** @import { PageData } from "../../../../types/cause-finder" */
/** @import { Position } from "../pure/moves.mjs" */

/** @param {PageData} compiled @param {Position} position @param {HTMLElement} whole the document @returns {HTMLElement[]} */
export function view(compiled, { at, given }, whole) {
  if (at === START) return [startScreen(compiled, saved())];
  const question = compiled.questions.find(({ id }) => id === at);
  if (question) {
    const form = questionScreen(compiled, question, given);
    const line = progressLine(compiled.words.progress, progress(compiled, given, at));
    return [...line, at === compiled.region_question ? withMap(form, compiled.map) : form];
  }
  const result = evaluate(compiled, given);
  const cards = result.tier ? [careCard(compiled, result)] : [];
  const ended = result.causes.length + result.routes.length === 0 && !result.closing && result.tier;
  return [...cards, ended ? ending(compiled) : resultParts(compiled, result, whole)];
}
