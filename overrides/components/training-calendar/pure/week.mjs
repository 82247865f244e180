// @ts-check
/**
 * Which days of a week are for strength. Pure.
 *
 * Heavy legs keep 24 to 48 hours from a hard day, as in the plans (expert opinion): two days from it are best, the day
 * before or after will do, and the day itself is the last choice. Strength days keep a day between them if they
 * can, and go to days without training first.
 *
 * @typedef {{day: number, title: string, text: string, hard: boolean}} Training on its day in the plan's own week
 * @typedef {Training} Placed on a day of the reader's
 * @typedef {{trainings: Training[], strength: number[]}} Week a plan's own days
 * @typedef {{days: number[], near: number[], same: number[]}} Strength the days, Monday being 0; those a day from a
 *   hard one, and those on one
 */

const ALL = [0, 1, 2, 3, 4, 5, 6];
/** What a day costs by its distance from the nearest hard one, in days. */
const BY_DISTANCE = [1000, 100, 0, 0];
const CROWDED = 20;
const BUSY = 5;
/** Of two days that are as far away, the one after is better: legs are fresh for the hard one. */
const BEFORE = 1;

/** @param {number} one @param {number} other */
const apart = (one, other) => Math.min((one - other + 7) % 7, (other - one + 7) % 7);

/**
 * @param {number[]} busy days with other training @param {number[]} hard the long and the hard ones
 * @param {number} count strength days @returns {Strength}
 */
export function strengthDays(busy, hard, count) {
  let best = { cost: Number.POSITIVE_INFINITY, days: /** @type {number[]} */ ([]) };
  for (const days of choices(ALL, Math.min(count, ALL.length))) {
    const cost = days.reduce((sum, day) => sum + costOf(day, busy, hard, days), 0);
    if (cost < best.cost) best = { cost, days };
  }
  const at = (/** @type {number} */ distance) => best.days.filter((day) => nearest(day, hard) === distance);
  return { days: best.days, near: at(1), same: at(0) };
}

/**
 * A plan's trainings on the reader's own days: the hard ones on hard days first, the others in their order.
 *
 * @param {Training[]} trainings in the order of the week @param {number[]} busy @param {number[]} hard
 * @returns {{placed: Placed[], left: Training[]}} by day, and what has no day
 */
export function placed(trainings, busy, hard) {
  const free = {
    hard: sorted(busy.filter((day) => hard.includes(day))),
    other: sorted(busy.filter((day) => !hard.includes(day))),
  };
  /** @type {Map<Training, number | undefined>} */
  const days = new Map(trainings.map((one) => [one, (one.hard ? free.hard : free.other).shift()]));
  const rest = sorted([...free.hard, ...free.other]);
  for (const one of trainings) days.set(one, days.get(one) ?? rest.shift());
  const found = trainings.flatMap((one) => {
    const day = days.get(one);
    return day === undefined ? [] : [{ ...one, day }];
  });
  return {
    placed: found.sort((one, other) => one.day - other.day),
    left: trainings.filter((one) => days.get(one) === undefined),
  };
}

/** @param {number[]} days */
const sorted = (days) => [...days].sort();

/** Days from a day to the nearest hard one; 3 if there is none. @param {number} day @param {number[]} hard */
const nearest = (day, hard) => Math.min(3, ...hard.map((one) => apart(day, one)));

/** @param {number} day @param {number[]} busy @param {number[]} hard @param {number[]} days */
function costOf(day, busy, hard, days) {
  const near = BY_DISTANCE[nearest(day, hard)];
  const before = hard.includes((day + 1) % 7) ? BEFORE : 0;
  const crowded = days.some((other) => other !== day && apart(day, other) < 2) ? CROWDED : 0;
  return near + before + crowded + (busy.includes(day) ? BUSY : 0);
}

/** Every choice of that many days, in their order. @param {number[]} from @param {number} count @returns {number[][]} */
function choices(from, count) {
  if (count === 0) return [[]];
  return from.flatMap((day, at) => choices(from.slice(at + 1), count - 1).map((rest) => [day, ...rest]));
}
