// @ts-check
/**
 * Which days of a week are for strength. Pure.
 *
 * Heavy legs keep 24 to 48 hours from the hardest day ("expert opinion", like the plans): so the day itself, the day
 * before and the day after are the last choice, and two strength days keep a day between them if they can.
 */

/** Monday is 0. @typedef {{days: number[], close: number[]}} Strength the days, and those that are closer than wanted */

/** @param {number} one @param {number} other */
const apart = (one, other) => Math.min((one - other + 7) % 7, (other - one + 7) % 7);

/**
 * @param {number[]} busy days with a run @param {number | undefined} hard the long or hard day @param {number} count strength days
 * @returns {Strength}
 */
export function strengthDays(busy, hard, count) {
  const all = [0, 1, 2, 3, 4, 5, 6];
  let best = { cost: Number.POSITIVE_INFINITY, days: /** @type {number[]} */ ([]) };
  for (const days of choices(all, Math.min(count, 7))) {
    const cost = days.reduce((sum, day) => sum + costOf(day, busy, hard, days), 0);
    if (cost < best.cost) best = { cost, days };
  }
  return { days: best.days, close: best.days.filter((day) => hard !== undefined && apart(day, hard) < 2) };
}

/** @param {number} day @param {number[]} busy @param {number | undefined} hard @param {number[]} days */
function costOf(day, busy, hard, days) {
  const toHard = hard === undefined ? 3 : apart(day, hard);
  const near = [1000, 100, 0, 0][toHard];
  // The day after the hard one is for recovering, the day before for fresh legs: the one before is a little worse.
  const before = hard !== undefined && (hard - day + 7) % 7 === 1 ? 1 : 0;
  const crowded = days.some((other) => other !== day && apart(day, other) < 2) ? 20 : 0;
  return near + before + crowded + (busy.includes(day) ? 5 : 0);
}

/** Every choice of that many days, in their order. @param {number[]} from @param {number} count @returns {number[][]} */
function choices(from, count) {
  if (count === 0) return [[]];
  return from.flatMap((day, at) => choices(from.slice(at + 1), count - 1).map((rest) => [day, ...rest]));
}
