// @ts-check
/** What is to be done, and on which days: the reader's routines in turn, or the runs of a plan. */

import { inSite } from "../../assets/site.mjs";
import { against } from "../routine/pure/against.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { readRoutine, writeRoutine } from "../routine/pure/link.mjs";
import { minutesOf } from "../routine/pure/timeline.mjs";
import { tickedSigns } from "../routine/ticked.mjs";
import { nameOf } from "./form.mjs";
import { everyFewDays, weekly } from "./pure/events.mjs";
import { strengthDays } from "./pure/week.mjs";

/** @import { Catalogue } from "../routine/pure/dose.mjs" */
/** @import { Session } from "./pure/events.mjs" */
/** @import { readForm } from "./form.mjs" */
/**
 * @typedef {{title: string, ready: string[], weeks: number, href: string} & ({routines: string} | {runs: Runs})} Plan
 *   routines in turn, or runs; both begin once everything in `ready` is true
 * @typedef {{every_days: number, minutes: number, text: string}} Runs
 * @typedef {ReturnType<typeof readForm>} Asked
 */

/** The plan that an address names. @param {Record<string, any>} words @param {string} hash @returns {Plan | undefined} */
export function planOf({ plans }, hash) {
  const name = hash.slice(1);
  return Object.hasOwn(plans, name) ? plans[name] : undefined;
}

/**
 * @param {Record<string, any>} words @param {Catalogue} known @param {Plan | undefined} plan @param {string} link routines
 * @param {Asked} asked
 */
export function planned(words, known, plan, link, asked) {
  const ready = asked.ready >= (plan?.ready.length ?? 0);
  const { events, notes } =
    plan && "runs" in plan ? runs(plan, plan.runs, asked) : strength(words, known, plan?.routines ?? link, asked);
  const first = [...(asked.start ? [] : [words.no_day]), ...(ready ? [] : [words.not_ready])];
  return { events, ready, notes: [...first, ...notes] };
}

/** @param {Plan} plan @param {Runs} runs @param {Asked} asked */
function runs({ title, href }, { text, minutes, every_days }, { start, weeks, time }) {
  const url = inSite(href);
  const session = { title, minutes, url, text: `${text}\n${url}` };
  const events = start ? everyFewDays(session, every_days, { start, weeks, time }, encodeURIComponent(title)) : [];
  return { events, notes: [] };
}

/** @param {Record<string, any>} words @param {Catalogue} known @param {string} link @param {Asked} asked */
function strength(words, known, link, { start, busy, hard, count, weeks, time }) {
  const { sessions, name, notes } = read(words, known, link);
  const { days, near, same } = strengthDays(busy, hard, count);
  const list = (/** @type {number[]} */ some) => ({ days: some.map((day) => nameOf(day, "long")).join(", ") });
  return {
    events: start && sessions.length ? weekly(sessions, days, { start, weeks, time }, name) : [],
    notes: [
      ...notes,
      ...(same.length ? [filled(words.same, list(same))] : []),
      ...(near.length ? [filled(words.near, list(near))] : []),
      ...(busy.length === 7 ? [filled(words.no_free, list(days))] : []),
    ],
  };
}

/** Every routine of a link that has anything to do, without what a ticked sign rules out. @param {Record<string, any>} words @param {Catalogue} known @param {string} link */
function read(words, known, link) {
  /** @type {Session[]} */
  const sessions = [];
  const [names, notes] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  for (const part of link.replace(/^#/, "").split(/&(?=do=)/)) {
    const { routine } = readRoutine(known, part);
    const { hidden } = against(known, routine.items, tickedSigns());
    const items = routine.items.filter(({ id }) => !hidden.some((one) => one.id === id));
    notes.push(...hidden.map(({ id, because }) => filled(words.hidden, { title: known.exercises[id].title, because })));
    if (items.length === 0) continue;
    const url = inSite(`session/#${writeRoutine(known, { name: routine.name, items })}`);
    const lines = items.map((item) => `${known.exercises[item.id].title}: ${doseText(known, item)}`);
    const title = routine.name || words.strength;
    sessions.push({ title, url, text: [...lines, url].join("\n"), minutes: minutesOf(known, items) });
    names.push(encodeURIComponent(routine.name || "strength"));
  }
  if (sessions.length === 0) notes.push(words.empty);
  return { sessions, name: names.join("+"), notes };
}
