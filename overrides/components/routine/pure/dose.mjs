// @ts-check
/**
 * Doses within safe bounds, in words and in seconds. Pure.
 *
 * @typedef {{sets: number, repetitions?: number, steps?: number, hold?: number, duration?: number, rest?: number}} Dose
 * @typedef {"sets" | "repetitions" | "steps" | "hold" | "duration" | "rest"} Amount
 * @typedef {Record<string, string>} Forms the words for a number, by plural category
 * @typedef {{id: string} | {how: string}} Other an easier or a harder way: an exercise, or in words
 * @typedef {Record<string, {because: string, hide: boolean}>} NotWith signs that speak against an exercise
 * @typedef {{
 *   title: string, summary: string, href: string, pictures: string[], width: number, height: number,
 *   dose: Dose, most: Record<string, number>, text: string, each_side: boolean, beat: number,
 *   easier: Other[], harder: Other[], not_with: NotWith,
 * }} Exercise
 * @typedef {{
 *   language: string, exercises: Record<string, Exercise>, retired: Record<string, string>, stop_rules: string[],
 *   dose: Record<string, Forms>, each_side: string, pace: Pace,
 * }} Catalogue
 * @typedef {{change_side: number, between: number, rest: number, ready: number}} Pace seconds
 * @typedef {{id: string, dose: Dose}} Item
 */

/** The amounts in the order of every card. @type {Amount[]} */
export const AMOUNTS = ["sets", "repetitions", "steps", "duration", "hold", "rest"];

/** The least of each amount; below it there is nothing to do. @type {Record<Amount, number>} */
const LEAST = { sets: 1, repetitions: 1, steps: 1, duration: 5, hold: 1, rest: 0 };

/** Where "each side" is said: after the sets and what is counted in each of them. */
const EACH_SIDE_AT = 2;

/** The least and the most of an amount. @param {Exercise} exercise @param {Amount} amount */
export const bounds = (exercise, amount) => ({ least: LEAST[amount], most: exercise.most[amount] });

/**
 * A dose with the amounts that the exercise has, each within its bounds, and the card's own where none is wanted.
 *
 * @param {Exercise} exercise @param {Partial<Record<Amount, number>>} wanted
 * @returns {{dose: Dose, changed: boolean}} whether a wanted amount had to change
 */
export function within(exercise, wanted) {
  const dose = { ...exercise.dose };
  let changed = false;
  for (const amount of AMOUNTS) {
    const value = wanted[amount];
    if (value === undefined) continue;
    if (exercise.most[amount] === undefined || !Number.isFinite(value)) {
      changed = true;
      continue;
    }
    const { least, most } = bounds(exercise, amount);
    dose[amount] = Math.min(most, Math.max(least, Math.round(value)));
    changed ||= dose[amount] !== value;
  }
  return { dose, changed };
}

/** Whether a dose is the card's own. @param {Exercise} exercise @param {Dose} dose */
export const isOwn = (exercise, dose) => AMOUNTS.every((amount) => dose[amount] === exercise.dose[amount]);

/** A dose in words: the card's own where nothing was changed. @param {Catalogue} catalogue @param {Item} item */
export function doseText(catalogue, { id, dose }) {
  const exercise = catalogue.exercises[id];
  if (isOwn(exercise, dose)) return exercise.text;
  const rules = new Intl.PluralRules(catalogue.language);
  const parts = AMOUNTS.filter((amount) => dose[amount] !== undefined).map((amount) => {
    const number = /** @type {number} */ (dose[amount]);
    const forms = catalogue.dose[amount];
    return (forms[rules.select(number)] ?? forms.other).replace("{number}", String(number));
  });
  if (exercise.each_side) parts.splice(EACH_SIDE_AT, 0, catalogue.each_side);
  return parts.join(", ");
}

/** Seconds that one set takes on one side. @param {Exercise} exercise @param {Dose} dose */
export function setSeconds({ beat }, { repetitions, steps, hold = 0, duration }) {
  if (duration) return duration;
  return (repetitions ?? steps ?? 1) * (repetitions || steps ? beat + hold : hold || beat);
}

/** Seconds of rest between two sets. @param {Catalogue} catalogue @param {Dose} dose */
export const restSeconds = ({ pace }, { rest }) => rest ?? pace.rest;
