// @ts-check
/** Which session is on which day, over the weeks. Pure. */

import { dateOf, later, weekday } from "./ics.mjs";

/** @import { Event } from "./ics.mjs" */
/**
 * @typedef {{title: string, text: string, url: string, minutes: number}} Session
 * @typedef {{start: Date, weeks: number, time: string}} When
 */

/**
 * Sessions in turn on the same days of each week.
 *
 * Each event is known by its week, its number in that week and the calendar's name, so that a later file with other
 * days or times moves it.
 *
 * @param {Session[]} sessions at least one @param {number[]} days of the week, Monday being 0 @param {When} when
 * @param {string} name what tells this calendar from others of the same reader @returns {Event[]}
 */
export function weekly(sessions, days, { start, weeks, time }, name) {
  const monday = later(start, -weekday(start));
  const all = Array.from({ length: weeks * 7 }, (_, by) => later(start, by)).filter((day) =>
    days.includes(weekday(day)),
  );
  return all.map((day, at) => {
    const week = Math.floor((day.getTime() - monday.getTime()) / later(new Date(0), 7).getTime());
    const number = days.indexOf(weekday(day)) + 1;
    const uid = `${dateOf(later(monday, 7 * week))}-${number}-${name}`;
    return { ...sessions[at % sessions.length], uid, day, time };
  });
}

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
