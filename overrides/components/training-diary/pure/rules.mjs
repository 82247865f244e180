// @ts-check
/**
 * What the pain rules make of a diary. Pure. The rules are the site's own: see `traffic-light.yml`.
 *
 * @typedef {{light: Colour, name: string, to: number, signs: string[], do: string, then: string}} Light one colour, whose
 *   numbers go up to `to`, with what to look for at each moment
 * @typedef {{moments: string[], lights: Light[]}} Rules
 */

/** @import { Colour, Entry, What } from "./entries.mjs" */

/** The moment that decides: until the next morning nobody knows. */
const NEXT_MORNING = 1;
/** So many reds, or days without two greens in a row: have it looked at. */
const REDS = 3;
const DAYS_STUCK = 14;
const DAY = 24 * 60 * 60 * 1000;

/** @param {string} day */
const time = (day) => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to a later one. @param {string} from @param {string} to */
export const daysBetween = (from, to) => Math.round((time(to) - time(from)) / DAY);

/** The colour of a number. @param {Rules} rules @param {number} pain @returns {Colour} */
const band = ({ lights }, pain) => (lights.find(({ to }) => pain <= to) ?? lights[lights.length - 1]).light;

/**
 * The worst colour counts. It's open while the number or the next morning is missing, unless it's red already.
 *
 * @param {Rules} rules @param {Entry} entry @returns {Colour | "open"}
 */
export function light(rules, { pain, moments }) {
  const said = [...(pain === null ? [] : [band(rules, pain)]), ...moments.filter((colour) => colour !== "")];
  const order = rules.lights.map((one) => one.light);
  const worst = order.findLast((colour) => said.includes(colour));
  if (worst === "red") return worst;
  const begun = pain !== null || moments[0];
  const settled = rules.moments.length <= NEXT_MORNING || moments[NEXT_MORNING];
  return worst && begun && settled ? worst : "open";
}

/**
 * What the last entries of a kind allow: two greens in a row a step up, an amber the same step again, a red steps back.
 *
 * @param {Rules} rules @param {Entry[]} entries by day @param {What} what
 * @returns {"up" | "green" | "amber" | "red" | "open" | "none"}
 */
export function advice(rules, entries, what) {
  const [now, before] = entries
    .filter((one) => one.what === what)
    .map((one) => light(rules, one))
    .reverse();
  if (now === undefined) return "none";
  return now === "green" && before === "green" ? "up" : now;
}

/** Whether it's time to have it looked at: three reds, or two weeks without a step forward. @param {Rules} rules @param {Entry[]} entries by day, of the past weeks */
export function shouldBeSeen(rules, entries) {
  if (entries.filter((one) => light(rules, one) === "red").length >= REDS) return true;
  return ["training", "exercises"].some((what) =>
    isStuck(
      rules,
      entries.filter((one) => one.what === what),
    ),
  );
}

/** @param {Rules} rules @param {Entry[]} entries of one kind, by day */
function isStuck(rules, entries) {
  const [first, last] = [entries[0], entries[entries.length - 1]];
  const steps = entries.filter(
    (one, at) => at > 0 && light(rules, one) === "green" && light(rules, entries[at - 1]) === "green",
  );
  const forward = steps[steps.length - 1] ?? first;
  return first !== undefined && daysBetween(forward.day, last.day) >= DAYS_STUCK;
}

/** The longest distance of the past days; nothing without one. @param {Entry[]} entries @param {string} today @param {number} days */
export function longestOf(entries, today, days) {
  const recent = entries.filter(({ what, day, distance }) => {
    const ago = daysBetween(day, today);
    return what === "training" && distance !== null && ago >= 0 && ago <= days;
  });
  return recent.length ? Math.max(...recent.map(({ distance }) => distance ?? 0)) : undefined;
}

/**
 * Weeks from Monday on, the latest last, as many as are wanted; weeks without an entry too.
 *
 * @param {Rules} rules @param {Entry[]} entries by day @param {number} most
 */
export function weeks(rules, entries, most) {
  if (entries.length === 0) return [];
  const mondays = [];
  for (let at = monday(entries[entries.length - 1].day); at >= monday(entries[0].day); at -= 7 * DAY)
    mondays.unshift(at);
  return mondays.slice(-most).map((at) => {
    const own = entries.filter(({ day }) => monday(day) === at);
    const pains = own.flatMap(({ pain }) => pain ?? []);
    const distances = own.flatMap(({ what, distance }) => (what === "training" ? (distance ?? []) : []));
    const colours = own.map((one) => light(rules, one));
    return {
      monday: new Date(at).toISOString().slice(0, 10),
      exercises: own.filter(({ what }) => what === "exercises").length,
      training: own.filter(({ what }) => what === "training").length,
      pain: pains.length ? Math.max(...pains) : null,
      light: rules.lights.map((one) => one.light).findLast((colour) => colours.includes(colour)) ?? null,
      longest: distances.length ? Math.max(...distances) : null,
    };
  });
}

/** @param {string} day */
const monday = (day) => time(day) - ((new Date(time(day)).getUTCDay() + 6) % 7) * DAY;
