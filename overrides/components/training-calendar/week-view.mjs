// @ts-check
/** The first seven days, and what is to be said about them. */

import { make } from "../../assets/site.mjs";
import { dated } from "../routine/day.mjs";
import { dateOf, later, weekday } from "./pure/ics.mjs";

/** @import { Event } from "./pure/ics.mjs" */
/** @import { Asked } from "./sessions.mjs" */

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** @param {Record<string, any>} words @param {{asked: Asked, events: Event[], notes: string[]}} plan */
export function weekView(words, { asked, events, notes }) {
  const { start, busy, hard } = asked;
  const row = (/** @type {Date} */ day) => {
    const other = hard.includes(weekday(day)) ? words.hard_day : busy.includes(weekday(day)) ? words.busy_day : "";
    const found = events.filter((event) => dateOf(event.day) === dateOf(day));
    const own = found.map(({ title }) => title);
    const before = found.some(({ time }) => !time) ? "" : other; // a plan says which training it is
    const said = [before, ...own].filter(Boolean).map((text, at) => (at ? `${words.then} ${text}` : text));
    return make(
      "li",
      own.length ? { "data-session": true } : {},
      make("span", {}, dated(day, { weekday: "long", day: "numeric", month: "long" })),
      " ",
      make(own.length ? "strong" : "span", {}, said.join(", ") || words.free),
    );
  };
  const rows = start ? DAYS.map((by) => row(later(start, by))) : [];
  return [
    ...notes.map((note) => make("p", { class: "training-calendar__note" }, note)),
    ...(rows.length ? [make("ol", {}, ...rows)] : []),
  ];
}
