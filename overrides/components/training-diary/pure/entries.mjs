// @ts-check
/**
 * Entries of a diary: from anywhere, as far as they make sense, and in a file's order. Pure.
 *
 * @typedef {"green" | "amber" | "red"} Colour
 * @typedef {"training" | "exercises"} What
 * @typedef {{
 *   id: string, day: string, what: What, name: string, pain: number | null, moments: (Colour | "")[],
 *   distance: number | null,
 * }} Entry `day` as `2026-11-27`; `pain` from 0 to 10; `moments` how it was at each moment of the pain rules, empty
 *   where the reader hasn't said; `distance` in the reader's own unit
 */

/** More than anyone writes in years. */
export const MOST_ENTRIES = 5000;
/** The rules have at most so many moments. */
export const MOST_MOMENTS = 4;
const LONGEST_NAME = 60;
const MOST_PAIN = 10;
const MOST_DISTANCE = 1000;
const COLOURS = ["green", "amber", "red"];

/** A day that exists. @param {unknown} day */
function isDay(day) {
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

/** A number within bounds, or nothing. @param {unknown} value @param {number} most */
function number(value, most) {
  const found = typeof value === "string" && value.trim() ? Number(value.replace(",", ".")) : value;
  return typeof found === "number" && found >= 0 && found <= most ? found : null;
}

/** An entry from anywhere, as far as it makes sense; nothing without a day. @param {any} found @returns {Entry | undefined} */
export function entry(found) {
  if (typeof found !== "object" || found === null || !isDay(found.day)) return undefined;
  const { day } = found;
  const what = found.what === "training" ? "training" : "exercises";
  const name =
    typeof found.name === "string"
      ? found.name
          .replace(/[\s\p{C}]+/gu, " ")
          .trim()
          .slice(0, LONGEST_NAME)
      : "";
  const [pain, distance] = [number(found.pain, MOST_PAIN), number(found.distance, MOST_DISTANCE)];
  const said = Array.isArray(found.moments) ? found.moments.slice(0, MOST_MOMENTS) : [];
  const moments = said.map((/** @type {unknown} */ colour) => (COLOURS.includes(String(colour)) ? colour : ""));
  const known = typeof found.id === "string" && found.id;
  const id = (known || [day, what, name, pain, distance].join(" ")).slice(0, LONGEST_NAME);
  return { id, day, what, name, pain, moments, distance };
}

/** Entries by day, each once, the latest if there are too many; of two with one identity, the later one in the list. @param {any[]} found @returns {Entry[]} */
export function tidy(found) {
  const known = found.flatMap((one) => entry(one) ?? []);
  const byId = new Map(known.map((one) => [one.id, one]));
  return [...byId.values()].sort((one, other) => one.day.localeCompare(other.day)).slice(-MOST_ENTRIES);
}
