// @ts-check
/**
 * From answers to a result, and from a result to the screens that lead there. Pure: no page, no history.
 *
 * `evaluate` does what `hooks/finder/rules/engine.py` does; a test compares the two.
 */

/** @import { Answers, CauseData, Compiled, ConditionData, ReasonData, Result } from "../../../../types/cause-finder" */

export const SIGNS = "signs";
export const NONE = "none";
export const NOT_SURE = "not-sure";

/** Screens besides the signs and the questions. No question's name contains a colon. */
export const START = "start:";
export const CARE = "care:";
export const RESULT = "result:";

/** @param {Answers} given @param {string} question */
const picksOf = (given, question) => (Object.hasOwn(given, question) ? given[question] : []);

/** @param {ConditionData} condition @param {Answers} answers @returns {boolean} */
function holds(condition, answers) {
  if ("question" in condition) {
    const picks = picksOf(answers, condition.question);
    return condition.options.some((option) => picks.includes(option));
  }
  if ("not" in condition) return !holds(condition.not, answers);
  return condition.of.filter((part) => holds(part, answers)).length >= condition.count;
}

/** The answers that count, and the questions that are shown. @param {Compiled} compiled @param {Answers} given */
export function kept(compiled, given) {
  const known = new Set(compiled.signs.map((sign) => sign.id));
  /** @type {Answers} */
  const answers = { [SIGNS]: picksOf(given, SIGNS).filter((name) => known.has(name)) };
  const asked = [];
  for (const { id, options, when } of compiled.questions) {
    if (when && !holds(when, answers)) continue;
    asked.push(id);
    answers[id] = picksOf(given, id).filter((name) => options.some((option) => option.id === name));
  }
  return { answers, asked };
}

/** @param {ReasonData[]} reasons @param {Answers} answers */
function matching(reasons, answers) {
  return reasons.flatMap((reason, at) => (holds(reason.when, answers) ? [at] : []));
}

/** @param {ReasonData[]} reasons @param {number[]} found */
const weight = (reasons, found) => found.reduce((sum, at) => sum + reasons[at].weight, 0);

/** @param {CauseData} cause @param {Answers} answers */
function weighed(cause, answers) {
  const found = { for: matching(cause.for, answers), against: matching(cause.against, answers) };
  const score = weight(cause.for, found.for) - weight(cause.against, found.against);
  return { id: cause.id, score, ...found };
}

/** @param {Compiled} compiled @param {Answers} answers */
function ranking(compiled, answers) {
  const regions = picksOf(answers, compiled.region_question).filter((region) => region !== NOT_SURE);
  const weighing = compiled.causes.map((cause) => ({ cause, found: weighed(cause, answers) }));
  const likely = weighing.filter(
    ({ cause, found }) =>
      cause.id !== compiled.baseline &&
      found.score > 0 &&
      (regions.length === 0 || regions.some((region) => cause.regions.includes(region))),
  );
  const ranked = likely.filter(({ cause }) => cause.ranked);
  ranked.sort((one, other) => other.found.score - one.found.score || one.cause.rank - other.cause.rank);
  const baseline = weighing.filter(({ cause }) => cause.id === compiled.baseline);
  return {
    causes: [...ranked.slice(0, compiled.most), ...baseline].map(({ found }) => found),
    routes: likely.filter(({ cause }) => !cause.ranked).map(({ found }) => found),
  };
}

/** Whether a tier ends the ranking: all but the least urgent do. @param {Compiled} compiled @param {string | null} tier */
const isEnding = (compiled, tier) => compiled.tiers.slice(0, -1).some(({ id }) => id === tier);

/** @param {Compiled} compiled @param {Answers} given @returns {Result} */
export function evaluate(compiled, given) {
  const { answers, asked } = kept(compiled, given);
  const signs = compiled.signs.filter((sign) => answers[SIGNS].includes(sign.id));
  const pairs = compiled.pairs.flatMap((pair, at) => (holds(pair.when, answers) ? [at] : []));
  const raised = [...signs, ...pairs.map((at) => compiled.pairs[at])];
  const tier = compiled.tiers.find(({ id }) => raised.some((part) => part.tier === id))?.id ?? null;
  const { causes, routes } = isEnding(compiled, tier) ? { causes: [], routes: [] } : ranking(compiled, answers);
  return {
    tier,
    stop: routes.length > 0 || raised.some((part) => part.stop),
    signs: signs.map((sign) => sign.id),
    pairs,
    asked,
    causes,
    routes,
    little: causes.length === 0 || causes[0].for.length < compiled.enough,
  };
}

/** The screen of a part of the warning signs. @param {number} part */
export const signsScreen = (part) => (part > 0 ? `${SIGNS}:${part}` : SIGNS);

/** The screens of the warning signs, in order. @param {Compiled} compiled */
export const signsScreens = ({ signs }) => [...new Set(signs.map(({ screen }) => screen ?? 0))].map(signsScreen);

/** The screen with the last of these ticks, if there is one. @param {Compiled} compiled @param {string[]} ticks */
export function tickedScreen({ signs }, ticks) {
  const last = signs.filter(({ id }) => ticks.includes(id)).pop();
  return last && signsScreen(last.screen ?? 0);
}

/** The screens that can be reached with these answers, in order. @param {Compiled} compiled @param {Answers} given */
export function screens(compiled, given) {
  const signs = [START, ...signsScreens(compiled)];
  if (!(SIGNS in given)) return signs;
  const urgency = evaluate(compiled, { [SIGNS]: given[SIGNS] }).tier;
  if (isEnding(compiled, urgency)) return [...signs, RESULT];
  const { tier, asked } = evaluate(compiled, given);
  const open = isEnding(compiled, tier) ? -1 : asked.findIndex((name) => !(name in given));
  const after = open < 0 ? [...asked.filter((name) => name in given), RESULT] : asked.slice(0, open + 1);
  return [...signs, ...(urgency ? [CARE] : []), ...after];
}

/** The screen that these answers lead to. @param {Compiled} compiled @param {Answers} given */
export function arrival(compiled, given) {
  const reached = screens(compiled, given);
  const names = Object.keys(given);
  if (names.length === 0) return START;
  if (!(SIGNS in given)) return SIGNS;
  return names.length === 1 && reached.includes(CARE) ? CARE : reached[reached.length - 1];
}

/** Whether these signs leave no time for further ones. @param {Compiled} compiled @param {string[]} signs */
export function cannotWait(compiled, signs) {
  return evaluate(compiled, { [SIGNS]: signs }).tier === compiled.tiers[0].id;
}

/** @param {ConditionData} condition @returns {string[]} */
function mentions(condition) {
  if ("question" in condition) return [condition.question];
  return "not" in condition ? mentions(condition.not) : condition.of.flatMap(mentions);
}

/** How far a question is, once no open answer can change the number. @param {Compiled} compiled @param {Answers} given @param {string} at */
export function progress(compiled, given, at) {
  const deciding = compiled.questions.flatMap(({ when }) => (when ? mentions(when) : []));
  const { asked } = kept(compiled, given);
  const number = asked.indexOf(at) + 1;
  const certain = deciding.every((name) => name in given || (name !== SIGNS && !asked.includes(name)));
  return certain && number > 0 ? { number, total: asked.length } : undefined;
}
