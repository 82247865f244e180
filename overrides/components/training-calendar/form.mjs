// @ts-check
/** What the reader says: when to start, when they train anyway, how often; or that they are ready to run again. */

import { make } from "../../assets/site.mjs";
import { dated, today } from "../routine/day.mjs";
import { dayOf, later } from "./pure/ics.mjs";

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
    ...(plan && "runs" in plan ? [] : [days(words, "busy"), days(words, "hard"), number("count", "2")]),
    ...length,
    make("button", { type: "submit", class: "button" }, words.file),
  );
}

/** What must be true before the plan begins. @param {Record<string, any>} words @param {Plan} plan */
function tests(words, { ready }) {
  const boxes = ready.map((test) =>
    make("label", {}, make("input", { type: "checkbox", name: "ready", value: "yes" }), make("span", {}, test)),
  );
  return make("fieldset", { class: "training-calendar__tests" }, make("legend", {}, words.ready), ...boxes);
}

/** @param {Record<string, any>} words @param {"busy" | "hard"} name */
function days(words, name) {
  const boxes = DAYS.map((day) =>
    make("label", {}, make("input", { type: "checkbox", name, value: `${day}` }), nameOf(day, "short")),
  );
  return make("fieldset", {}, make("legend", {}, words[name]), ...boxes);
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
  };
}
