// @ts-check
/**
 * How far a session has come, by the clock and never by counting ticks. Pure: the caller reads the clocks.
 *
 * The clock of the day goes on while a phone sleeps, but somebody may set it. The monotonic clock can't be set, but on
 * many devices it stands still during sleep. So the day's clock counts unless it fell behind the monotonic one, which
 * means that it was set back, or ran away from it for longer than anyone rests.
 *
 * @typedef {{day: number, steady: number}} Now milliseconds: `Date.now()` and `performance.now()`
 * @typedef {{second: number, running: boolean, now: Now}} Clock
 */

/** Set back by less than this is the usual adjustment of a clock, in milliseconds. */
const SLACK = 500;
/** After so long away nobody is still in the middle of a set, in milliseconds. */
export const AWAY = 10 * 60 * 1000;

/** @param {Now} now @param {number} [second] @returns {Clock} */
export const started = (now, second = 0) => ({ second, running: true, now });

/**
 * The clock at another time. `away` says that so much time went by that the session stopped by itself.
 *
 * @param {Clock} clock @param {Now} now @returns {Clock & {away: boolean}}
 */
export function advanced(clock, now) {
  if (!clock.running) return { ...clock, now, away: false };
  const steady = Math.max(0, now.steady - clock.now.steady);
  const day = now.day - clock.now.day;
  const away = day - steady > AWAY;
  const passed = day < steady - SLACK || away ? steady : Math.max(0, day);
  return { second: clock.second + passed / 1000, running: !away, now, away };
}

/** @param {Clock} clock @param {boolean} running @param {Now} now @returns {Clock} */
export const switched = (clock, running, now) => ({ ...advanced(clock, now), running });

/** @param {Clock} clock @param {number} second @param {Now} now @returns {Clock} */
export const moved = (clock, second, now) => ({ ...advanced(clock, now), second: Math.max(0, second) });
