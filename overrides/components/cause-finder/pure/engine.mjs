//# allFunctionsCalledOnLoad
// @ts-check
/**
 * From answers to a result, and from a result to the screens that lead there. Pure: no page, no history.
 *
 * `evaluate` and `path` do what `hooks/finder/rules/engine.py` does; a test compares the two.
 */

/** @import { Answers, CauseData, Compiled, ConditionData, Found, Path, QuestionData, ReasonData, Result } from "../../../../types/cause-finder" */
/** @typedef {{urgency: number, stop: boolean}} Level how urgent: the place of the tier among all, and whether to stop */
/** @typedef {{question: QuestionData, picks: string[], level: Level}} Step a screen, and what is known after it */
/** @typedef {{answers: Answers, steps: Step[]}} Walk */

export const SIGNS = "signs";
export const NONE = "none";
export const NOT_SURE = "not-sure";
/** What a specific reason counts. */
const SPECIFIC = 3;

/** Screens besides the questions. No question's name contains a colon. */
export const START = "start:";
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

/** @param {{when?: ConditionData}} part @param {Answers} answers */
const isShown = ({ when }, answers) => !when || holds(when, answers);

/** The options that a reader with these answers is offered. @param {QuestionData} question @param {Answers} answers */
export const offered = ({ options }, answers) => options.filter((option) => isShown(option, answers));

/** How urgent signs are together. @param {Compiled} compiled @param {string[]} names @returns {Level} */
function levelOf({ tiers, signs }, names) {
  const shown = signs.filter(({ id }) => names.includes(id));
  const first = tiers.findIndex(({ id }) => shown.some(({ tier }) => tier === id));
  const urgency = first < 0 ? tiers.length : first;
  return { urgency, stop: urgency < tiers.length - 1 || shown.some(({ stop }) => stop) };
}

/** @type {WeakMap<Compiled, WeakMap<Answers, Walk>>} */
const walks = new WeakMap();

/** A reader's way through the screens, with the answers and signs that count. What follows from one press asks for it
 * many times, so the walk of the same answers is kept; nothing changes either. @param {Compiled} compiled @param {Answers} given */
export function walk(compiled, given) {
  const known = walks.get(compiled) ?? new WeakMap();
  const found = known.get(given) ?? walked(compiled, given);
  walks.set(compiled, known.set(given, found));
  return found;
}

/** @param {Compiled} compiled @param {Answers} given @returns {Walk} */
function walked(compiled, given) {
  /** @type {Answers} */
  const answers = { [SIGNS]: [] };
  /** @type {Step[]} */
  const steps = [];
  let pending = compiled.raising;

  const raise = () => {
    const met = pending.filter(({ when }) => holds(when, answers));
    if (met.length === 0) return;
    answers[SIGNS].push(...met.map(({ sign }) => sign));
    pending = pending.filter((rule) => !met.includes(rule));
    raise();
  };
  /** Asking back is left out where the sign could not make the result more urgent. @param {QuestionData} late */
  const isDue = ({ id, raises }) => {
    if (!raises || picksOf(given, id).length > 0) return true;
    if (answers[SIGNS].includes(raises)) return false;
    const [now, then] = [levelOf(compiled, answers[SIGNS]), levelOf(compiled, [...answers[SIGNS], raises])];
    return then.urgency < now.urgency || (then.urgency === now.urgency && then.stop && !now.stop);
  };
  const place = (/** @type {QuestionData} */ question) => {
    const known = offered(question, answers).map(({ id }) => id);
    const picks = picksOf(given, question.id).filter((name) => known.includes(name));
    answers[question.id] = picks;
    if (question.signs) answers[SIGNS].push(...picks.filter((name) => name !== NONE));
    if (picks.length > 0) raise();
    steps.push({ question, picks, level: levelOf(compiled, answers[SIGNS]) });
    for (const late of compiled.questions) {
      if (late.late && !(late.id in answers) && isShown(late, answers) && isDue(late)) place(late);
    }
  };
  for (const question of compiled.questions) if (!question.late && isShown(question, answers)) place(question);
  return { answers, steps };
}

/** @param {ReasonData[]} reasons @param {Answers} answers */
function matching(reasons, answers) {
  return reasons.flatMap((reason, at) => (holds(reason.when, answers) ? [at] : []));
}

/** @param {ReasonData[]} reasons @param {number[]} found */
const points = (reasons, found) => found.reduce((sum, at) => sum + reasons[at].points, 0);

/** Whether something specific supports a cause. @param {CauseData} cause @param {Found} found */
const isSpecific = (cause, found) => found.for.some((at) => cause.for[at].points === SPECIFIC);

/** A cause whose reasons suffice: one that is specific, or two. @param {CauseData} cause @param {Answers} answers @returns {Found[]} */
function weighed(cause, answers) {
  const reasons = { for: matching(cause.for, answers), against: matching(cause.against, answers) };
  const score = points(cause.for, reasons.for) + points(cause.against, reasons.against);
  /** @type {Found} */
  const found = { id: cause.id, score, ...reasons, fit: "partly" };
  const specific = isSpecific(cause, found);
  if (score <= 0 || (!specific && reasons.for.length < 2)) return [];
  return [{ ...found, fit: specific && score > SPECIFIC ? "well" : "partly" }];
}

/** @param {Compiled} compiled @param {Answers} answers */
function ranking(compiled, answers) {
  const regions = picksOf(answers, compiled.region_question).filter((region) => region !== NOT_SURE);
  const hurts = (/** @type {CauseData} */ cause) =>
    regions.length === 0 || regions.some((region) => cause.regions.includes(region));
  const likely = compiled.causes
    .filter((cause) => hurts(cause) && !cause.not_with?.some((sign) => answers[SIGNS].includes(sign)))
    .flatMap((cause) => weighed(cause, answers).map((found) => ({ cause, found })));
  likely.sort(({ found }, { found: next }) => next.score - found.score || next.for.length - found.for.length);
  const ranked = likely.filter(({ cause }) => cause.ranked && !cause.pinned);
  const kept = ranked.slice(compiled.most).filter(({ cause, found }) => cause.kept && isSpecific(cause, found));
  const first = [...ranked.slice(0, compiled.most - kept.length), ...kept];
  const rest = ranked.filter((item) => !first.includes(item)).slice(0, compiled.also);
  const pinned = likely.filter(({ cause }) => cause.ranked && cause.pinned);
  const named = [...pinned, ...first, ...rest].map(({ cause }) => cause.id);
  const told = (/** @type {{found: Found}[]} */ items) => items.map(({ found }) => found);
  return {
    routes: told(likely.filter(({ cause }) => !cause.ranked)),
    causes: told([...pinned, ...first]),
    also: told(rest),
    closing: compiled.causes.some(
      (cause) => cause.id === compiled.baseline && !named.includes(cause.id) && hurts(cause),
    ),
  };
}

/** Where the screens of signs end. @param {Step[]} steps */
const afterSigns = (steps) => steps.findLastIndex(({ question }) => question.signs) + 1;

/** @param {QuestionData} question */
export const isInTurn = ({ late, optional }) => !late && !optional;

/** How many questions after the signs are open, or answered "not sure". @param {Step[]} steps */
function unsure(steps) {
  const asked = steps.slice(afterSigns(steps)).filter(({ question }) => isInTurn(question));
  return asked.filter(({ picks }) => picks.length === 0 || (picks.length === 1 && picks[0] === NOT_SURE)).length;
}

/** @param {Compiled} compiled @param {Answers} given @returns {Result} */
export function evaluate(compiled, given) {
  const { answers, steps } = walk(compiled, given);
  const shown = compiled.signs.filter((sign) => answers[SIGNS].includes(sign.id));
  const { urgency, stop } = levelOf(compiled, answers[SIGNS]);
  const ended = urgency < compiled.tiers.length - 1 || shown.some(({ ends }) => ends);
  const found = ended ? { routes: [], causes: [], also: [], closing: false } : ranking(compiled, answers);
  return {
    tier: compiled.tiers[urgency]?.id ?? null,
    stop,
    signs: shown.map(({ id }) => id),
    ...found,
    little: unsure(steps) >= compiled.unsure,
  };
}

/**
 * The screens of one reader in their order, up to the one that is open or to the end. The most urgent tier ends it at
 * once, even where a screen before it is open; the others that end the ranking wait until all screens of signs, and what
 * follows from them, are answered.
 *
 * @param {Compiled} compiled @param {Answers} given @returns {Path}
 */
export function path(compiled, given) {
  const { answers, steps } = walk(compiled, given);
  const ends = compiled.signs.some(({ id, ends }) => ends && answers[SIGNS].includes(id));
  const signs = afterSigns(steps);
  const urgent = steps.findIndex(({ level }) => level.urgency === 0);
  const asked = [];
  for (const [at, { question, picks }] of steps.entries()) {
    const before = steps[at - 1];
    const urgency = before?.level.urgency ?? compiled.tiers.length;
    const over = at >= signs && !question.late && (ends || urgency < compiled.tiers.length - 1);
    const straight = before?.question.options.some(({ id, alone }) => alone && before.picks.includes(id));
    if (urgency === 0 || over || straight) break;
    if (picks.length === 0 && (question.optional || at < urgent)) continue;
    asked.push(question.id);
    if (picks.length === 0) return { asked, open: question.id };
  }
  return { asked, open: null };
}

/** The optional screens behind a result, in order; none where it ends the questions. @param {Compiled} compiled @param {Answers} given */
export function further(compiled, given) {
  if (path(compiled, given).open !== null) return [];
  const { causes, closing } = evaluate(compiled, given);
  const isEnded = causes.length === 0 && !closing;
  return isEnded ? [] : walk(compiled, given).steps.flatMap(({ question }) => (question.optional ? [question.id] : []));
}

/** The screens that can be reached with these answers, in order. @param {Compiled} compiled @param {Answers} given */
export function screens(compiled, given) {
  const { asked, open } = path(compiled, given);
  const optional = further(compiled, given).filter((name) => !asked.includes(name));
  return [START, ...asked, ...(open === null ? [RESULT] : []), ...optional];
}

/** The screen that these answers lead to. @param {Compiled} compiled @param {Answers} given */
export function arrival(compiled, given) {
  return Object.keys(given).length === 0 ? START : (path(compiled, given).open ?? RESULT);
}
