// @ts-check
/** What the reader says: when to start, when they train anyway, how often; or that they are ready to run again. */

import { make } from "../../assets/site.mjs";
import { dated, today } from "../routine/day.mjs";
import { isKept } from "./kept.mjs";
import { dayOf, later } from "./pure/ics.mjs";

/** @import { Week } from "./pure/week.mjs" */
/** @import { Plan } from "./sessions.mjs" */

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const MONDAY = new Date(Date.UTC(2024, 0, 1));
const MOST = { count: 4, weeks: 26 };
const WEEKS = 8;
const USUAL = "18:00";

/** @param {number} day Monday being 0 @param {"short" | "long"} length */
export const nameOf = (day, length) => dated(later(MONDAY, day), { weekday: length });

/** @param {Record<string, any>} words @param {Plan | undefined} plan */
export function calendarForm(words, plan) {
  const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) =>
    make(
      "p",
      {},
      make("label", { for: `calendar-${name}` }, words[name]),
      make("input", { id: `calendar-${name}`, name, ...attributes }),
    );
  const number = (/** @type {"count" | "weeks"} */ name, /** @type {string} */ value) =>
    field(name, { type: "number", min: "1", max: `${MOST[name]}`, value, inputmode: "numeric" });
  const start = field("start", { type: "date", value: today(), required: "required" });
  const length = [number("weeks", `${plan?.weeks ?? WEEKS}`), field("time", { type: "time", value: USUAL })];
  return make(
    "form",
    { class: "training-calendar__form" },
    ...(plan ? [make("h2", {}, plan.title)] : []),
    ...(plan?.ready.length ? [tests(words, plan)] : []),
    start,
    ...(plan && "runs" in plan ? [] : ownDays(words, plan?.week, number)),
    ...length,
    make("div", { class: "training-calendar__kept" }, ...keeping(words)),
    make("button", { type: "submit", class: "button" }, words.file),
  );
}

/**
 * Which days are taken, which of them are hard, and how many are for strength; at first the plan's own.
 *
 * @param {Record<string, any>} words @param {Week | undefined} week
 * @param {(name: "count", value: string) => HTMLElement} number
 */
function ownDays(words, week, number) {
  const trainings = week?.trainings ?? [];
  const on = (/** @type {Week["trainings"]} */ some) => some.map(({ day }) => day);
  return [
    days("busy", trainings.length ? words.plan_days : words.busy, on(trainings)),
    days("hard", words.hard, on(trainings.filter(({ hard }) => hard))),
    number("count", `${week?.strength.length || 2}`),
  ];
}

/** What must be true before the plan begins. @param {Record<string, any>} words @param {Plan} plan */
function tests(words, { ready }) {
  const boxes = ready.map((test) =>
    make("label", {}, make("input", { type: "checkbox", name: "ready", value: "yes" }), make("span", {}, test)),
  );
  return make("fieldset", { class: "training-calendar__tests" }, make("legend", {}, words.ready), ...boxes);
}

/** @param {"busy" | "hard"} name @param {string} legend @param {number[]} on */
function days(name, legend, on) {
  const boxes = DAYS.map((day) => {
    const box = make("input", { type: "checkbox", name, value: `${day}`, checked: on.includes(day) });
    return make("label", {}, box, nameOf(day, "short"));
  });
  return make("fieldset", {}, make("legend", {}, legend), ...boxes);
}

/** Whether this device keeps what is in the file, and whether the file replaces the last one. @param {Record<string, any>} words */
export function keeping(words) {
  const box = (/** @type {"remember" | "replace"} */ name) =>
    make("label", {}, make("input", { type: "checkbox", name, checked: isKept() }), make("span", {}, words[name]));
  return isKept() ? [box("remember"), box("replace")] : [box("remember")];
}

/** What the form says, each number within its bounds. @param {HTMLFormElement} form */
export function readForm(form) {
  const data = new FormData(form);
  const number = (/** @type {"count" | "weeks"} */ name) =>
    Math.min(MOST[name], Math.max(1, Math.round(Number(data.get(name))) || 1));
  const hard = data.getAll("hard").map(Number);
  const time = String(data.get("time"));
  return {
    start: dayOf(String(data.get("start"))),
    busy: [...new Set([...data.getAll("busy").map(Number), ...hard])],
    hard,
    count: number("count"),
    weeks: number("weeks"),
    time: /^\d\d:\d\d$/.test(time) ? time : USUAL,
    ready: data.getAll("ready").length,
    remember: data.has("remember"),
    replace: data.has("replace"),
  };
}
