// @ts-check
/** Which session is on which day, over the weeks. Pure. */

import { dateOf, later, weekday } from "./ics.mjs";

/** @import { Event } from "./ics.mjs" */
/** @import { Placed } from "./week.mjs" */
/**
 * @typedef {{title: string, text: string, url: string, minutes: number}} Session
 * @typedef {{start: Date, weeks: number, time: string}} When
 * @typedef {{uid: string, day: string}} Known an event of an earlier file, with its day as `20261127`
 */

/**
 * Sessions in turn on the same days of each week.
 *
 * @param {Session[]} sessions at least one @param {number[]} days of the week, Monday being 0 @param {When} when
 * @param {string} name what tells this calendar from others of the same reader @returns {Event[]}
 */
export const weekly = (sessions, days, when, name) =>
  slots(days, when, name).map((slot, at) => ({ ...sessions[at % sessions.length], ...slot, time: when.time }));

/**
 * A plan's own trainings, each on its day of every week. They last all day: a plan says neither when nor how long.
 *
 * @param {Placed[]} placed by day @param {string} url of the plan @param {When} when @param {string} name
 * @returns {Event[]}
 */
export function trainingEvents(placed, url, when, name) {
  const days = placed.map(({ day }) => day);
  return slots(days, when, name).map((slot) => {
    const { title, text } = placed[days.indexOf(weekday(slot.day))];
    return { ...slot, title, text: `${text}\n${url}`, url, time: "", minutes: 0 };
  });
}

/**
 * The days of all weeks. Each event is known by its week, its number in that week and the calendar's name, so that a
 * later file with other days or times moves it.
 *
 * @param {number[]} days @param {When} when @param {string} name
 */
function slots(days, { start, weeks }, name) {
  const monday = later(start, -weekday(start));
  const all = Array.from({ length: weeks * 7 }, (_, by) => later(start, by)).filter((day) =>
    days.includes(weekday(day)),
  );
  return all.map((day) => {
    const week = Math.floor((day.getTime() - monday.getTime()) / later(new Date(0), 7).getTime());
    const number = days.indexOf(weekday(day)) + 1;
    return { uid: `${dateOf(later(monday, 7 * week))}-${number}-${name}`, day };
  });
}

/**
 * What an earlier file put on days from today on and this one doesn't have.
 *
 * @param {Known[]} earlier @param {Event[]} events @param {string} today as `20261127` @returns {Known[]}
 */
export const leftOver = (earlier, events, today) =>
  earlier.filter(({ uid, day }) => day >= today && !events.some((event) => event.uid === uid));

/**
 * The same session every few days, known by its number.
 *
 * @param {Session} session @param {number} every days from one to the next @param {When} when @param {string} name
 * @returns {Event[]}
 */
export function everyFewDays(session, every, { start, weeks, time }, name) {
  return Array.from({ length: Math.ceil((weeks * 7) / every) }, (_, at) => {
    return { ...session, uid: `${at + 1}-${name}`, day: later(start, at * every), time };
  });
}
