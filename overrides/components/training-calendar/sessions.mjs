// @ts-check
/** What is to be done, and on which days: the reader's routines in turn, or the runs of a plan. */

import { inSite } from "../../assets/site.mjs";
import { against } from "../routine/pure/against.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { hasSlips, readRoutine, writeRoutine } from "../routine/pure/link.mjs";
import { minutesOf } from "../routine/pure/timeline.mjs";
import { tickedSigns } from "../routine/ticked.mjs";
import { nameOf } from "./form.mjs";
import { everyFewDays, trainingEvents, weekly } from "./pure/events.mjs";
import { placed, strengthDays } from "./pure/week.mjs";

/** @import { Catalogue } from "../routine/pure/dose.mjs" */
/** @import { Session } from "./pure/events.mjs" */
/** @import { Placed, Week } from "./pure/week.mjs" */
/** @import { readForm } from "./form.mjs" */
/**
 * @typedef {{
 *   title: string, ready: string[], weeks: number, href: string,
 * } & ({routines: string, week: Week} | {runs: Runs, week?: undefined})} Plan routines in turn beside the trainings of the
 *   plan's week, or runs; both begin once everything in `ready` is true
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
    plan && "runs" in plan ? runs(plan, plan.runs, asked) : week(words, known, plan, plan?.routines ?? link, asked);
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

/**
 * Strength beside the trainings of a plan, or beside the reader's own.
 *
 * @param {Record<string, any>} words @param {Catalogue} known @param {Plan | undefined} plan @param {string} link
 * @param {Asked} asked
 */
function week(words, known, plan, link, asked) {
  const { start, weeks, time } = asked;
  const { sessions, name, notes } = read(words, known, link);
  const own = placed(plan?.week?.trainings ?? [], asked.busy, asked.hard);
  const { days, said } = strength(words, plan?.week, own.placed, asked);
  const left = own.left.map(({ title }) => title).join(", ");
  const when = start && { start, weeks, time };
  const training = when && plan ? trainingEvents(own.placed, inSite(plan.href), when, `training-${name}`) : [];
  return {
    events: [...training, ...(when && sessions.length ? weekly(sessions, days, when, name) : [])],
    notes: [...notes, ...(left ? [filled(words.too_few, { titles: left })] : []), ...(sessions.length ? said : [])],
  };
}

/**
 * The days for strength, which are the plan's own while the reader keeps to its days, and what to say about them.
 *
 * @param {Record<string, any>} words @param {Week | undefined} own @param {Placed[]} trainings @param {Asked} asked
 */
function strength(words, own, trainings, { busy, hard, count }) {
  const kept =
    own && trainings.every(({ day, title }) => own.trainings.some((one) => one.day === day && one.title === title));
  if (kept && own.trainings.length === busy.length && own.strength.length === count)
    return { days: own.strength, said: [] };
  const tiring = trainings.filter((one) => one.hard).map(({ day }) => day);
  const { days, near, same } = strengthDays(busy, [...new Set([...hard, ...tiring])], count);
  const list = (/** @type {number[]} */ some) => ({ days: some.map((day) => nameOf(day, "long")).join(", ") });
  const said = [
    ...(same.length ? [filled(words.same, list(same))] : []),
    ...(near.length ? [filled(words.near, list(near))] : []),
    ...(busy.length === 7 ? [filled(words.no_free, list(days))] : []),
  ];
  return { days, said };
}

/** Every routine of a link that has anything to do, without what a ticked sign rules out. @param {Record<string, any>} words @param {Catalogue} known @param {string} link */
function read(words, known, link) {
  /** @type {Session[]} */
  const sessions = [];
  const [names, notes] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  for (const part of link.replace(/^#/, "").split(/&(?=do=)/)) {
    const { routine, slips } = readRoutine(known, part);
    const { hidden } = against(known, routine.items, tickedSigns());
    const items = routine.items.filter(({ id }) => !hidden.some((one) => one.id === id));
    if (hasSlips(slips)) notes.push(words.slips);
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
