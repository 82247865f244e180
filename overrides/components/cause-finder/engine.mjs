// @ts-check
/**
 * From answers to a result, and from a result to the screens that lead there. Pure: no page, no history.
 *
 * `evaluate` does what `hooks/cause_finder/engine.py` does; a test holds the two together.
 *
 * @typedef {{question: string, options: string[]}} Picked
 * @typedef {{not: Condition}} Not
 * @typedef {{count: number, of: Condition[]}} AtLeast
 * @typedef {Picked | Not | AtLeast} Condition
 * @typedef {{id: string, label: string, hint?: string, exclusive?: boolean}} Option
 * @typedef {{id: string, ask: string, why: string, pick: "one" | "many", options: Option[], when?: Condition}} Question
 * @typedef {{id: string, group: string, screen: number, ask: string, tier: string, stop: boolean, do?: string,
 *   say?: string}} Sign
 * @typedef {{when: Condition, tier: string | null, stop: boolean, because: string, say?: string}} Pair
 * @typedef {{id: string, urgency: string, heading: string, do: string[]}} Tier
 * @typedef {{when: Condition, weight: number, because: string}} Reason
 * @typedef {{id: string, rank: number, ranked: boolean, regions: string[], exercises: string[], for: Reason[],
 *   against: Reason[]}} Cause
 * @typedef {{title: string, dose: string, picture: string, width: number, height: number,
 *   not_with?: Record<string, string>, easier?: string[], href?: string}} Remedy
 * @typedef {{questions: Record<string, string>, options: Record<string, Record<string, string>>}} Retired
 * @typedef {{place: string, baseline: string, enough: number, most: number, most_exercises: number, tiers: Tier[],
 *   signs: Sign[], pairs: Pair[], questions: Question[], causes: Cause[], exercises: Record<string, Remedy>,
 *   retired: Retired, honesty: string[], words: Record<string, string>, map: string}} Compiled
 *
 * @typedef {Record<string, string[]>} Given what was picked, by question; `signs` is there once the signs are answered
 * @typedef {{id: string, score: number, for: number[], against: number[]}} Found
 * @typedef {{tier: string | null, stop: boolean, signs: string[], pairs: number[], asked: string[], causes: Found[],
 *   routes: Found[], little: boolean}} Result
 */

export const SIGNS = "signs";
export const NONE = "none";
export const NOT_SURE = "not-sure";

/** Screens besides the signs and the questions. A colon stands in no question's name. */
export const START = "start:";
export const CARE = "care:";
export const RESULT = "result:";

/** @param {Given} given @param {string} question */
const picksOf = (given, question) => (Object.hasOwn(given, question) ? given[question] : []);

/** @param {Condition} condition @param {Given} answers @returns {boolean} */
function holds(condition, answers) {
  if ("question" in condition) {
    const picks = picksOf(answers, condition.question);
    return condition.options.some((option) => picks.includes(option));
  }
  if ("not" in condition) return !holds(condition.not, answers);
  return condition.of.filter((part) => holds(part, answers)).length >= condition.count;
}

/** The answers that count, and the questions that are shown. @param {Compiled} compiled @param {Given} given */
export function kept(compiled, given) {
  const known = new Set(compiled.signs.map((sign) => sign.id));
  /** @type {Given} */
  const answers = { [SIGNS]: picksOf(given, SIGNS).filter((name) => known.has(name)) };
  const asked = [];
  for (const { id, options, when } of compiled.questions) {
    if (when && !holds(when, answers)) continue;
    asked.push(id);
    answers[id] = picksOf(given, id).filter((name) => options.some((option) => option.id === name));
  }
  return { answers, asked };
}

/** @param {Reason[]} reasons @param {Given} answers */
function matching(reasons, answers) {
  return reasons.flatMap((reason, at) => (holds(reason.when, answers) ? [at] : []));
}

/** @param {Reason[]} reasons @param {number[]} found */
const weight = (reasons, found) => found.reduce((sum, at) => sum + reasons[at].weight, 0);

/** @param {Cause} cause @param {Given} answers */
function weighed(cause, answers) {
  const found = { for: matching(cause.for, answers), against: matching(cause.against, answers) };
  const score = weight(cause.for, found.for) - weight(cause.against, found.against);
  return { id: cause.id, score, ...found };
}

/** @param {Compiled} compiled @param {Given} answers */
function ranking(compiled, answers) {
  const places = picksOf(answers, compiled.place).filter((place) => place !== NOT_SURE);
  const weighing = compiled.causes.map((cause) => ({ cause, found: weighed(cause, answers) }));
  const likely = weighing.filter(
    ({ cause, found }) =>
      cause.id !== compiled.baseline &&
      found.score > 0 &&
      (places.length === 0 || places.some((place) => cause.regions.includes(place))),
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

/** @param {Compiled} compiled @param {Given} given @returns {Result} */
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

/** The screens that can be reached with these answers, in order. @param {Compiled} compiled @param {Given} given */
export function screens(compiled, given) {
  const signs = [START, ...signsScreens(compiled)];
  if (!(SIGNS in given)) return signs;
  const told = evaluate(compiled, { [SIGNS]: given[SIGNS] }).tier;
  if (isEnding(compiled, told)) return [...signs, RESULT];
  const { tier, asked } = evaluate(compiled, given);
  const open = isEnding(compiled, tier) ? -1 : asked.findIndex((name) => !(name in given));
  const after = open < 0 ? [...asked.filter((name) => name in given), RESULT] : asked.slice(0, open + 1);
  return [...signs, ...(told ? [CARE] : []), ...after];
}

/** The screen that these answers lead to. @param {Compiled} compiled @param {Given} given */
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

/** @param {Condition} condition @returns {string[]} */
function mentions(condition) {
  if ("question" in condition) return [condition.question];
  return "not" in condition ? mentions(condition.not) : condition.of.flatMap(mentions);
}

/** How far a question is, once no open answer can change the number. @param {Compiled} compiled @param {Given} given @param {string} at */
export function progress(compiled, given, at) {
  const deciding = compiled.questions.flatMap(({ when }) => (when ? mentions(when) : []));
  const { asked } = kept(compiled, given);
  const number = asked.indexOf(at) + 1;
  const certain = deciding.every((name) => name in given || (name !== SIGNS && !asked.includes(name)));
  return certain && number > 0 ? { number, total: asked.length } : undefined;
}
