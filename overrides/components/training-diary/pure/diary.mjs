// @ts-check
/**
 * A diary of sessions and runs, and what the pain rules make of it. Pure.
 *
 * @typedef {{
 *   id: string, day: string, name: string, during: number | null, morning: number | null, distance: number | null,
 * }} Entry `day` as `2026-11-27`, pain from 0 to 10, `distance` in the reader's own unit
 * @typedef {"green" | "amber" | "red" | "open"} Light `open` until the next morning is known
 */

const FIELDS = /** @type {const} */ (["id", "day", "name", "during", "morning", "distance"]);
/** More than anyone writes in years; a larger file is not a diary. */
export const MOST_ENTRIES = 5000;
export const LARGEST = 1_000_000; // characters
/** The pain rules: up to 3 is green, 4 and 5 are amber, more is red. */
const [GREEN, AMBER] = [3, 5];
const DAY = 24 * 60 * 60 * 1000;

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
  const [during, morning] = [number(found.during, 10), number(found.morning, 10)];
  const name = typeof found.name === "string" ? found.name.slice(0, 60) : "";
  const id = typeof found.id === "string" && found.id ? found.id.slice(0, 40) : `${found.day} ${name}`;
  return { id, day: found.day, name, during, morning, distance: number(found.distance, 1000) };
}

/** Entries by day, each once; of two with one identity, the later one in the list. @param {any[]} found @returns {Entry[]} */
export function tidy(found) {
  const known = found.slice(0, MOST_ENTRIES).flatMap((one) => entry(one) ?? []);
  const byId = new Map(known.map((one) => [one.id, one]));
  return [...byId.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** @param {Entry} entry @returns {Light} the colour by the pain rules: worse in the morning is red */
export function light({ during, morning }) {
  const most = Math.max(during ?? 0, morning ?? 0);
  if (most > AMBER || (during !== null && morning !== null && morning > during && morning > GREEN)) return "red";
  if (during === null || morning === null) return "open";
  return most > GREEN ? "amber" : "green";
}

/** What the last entries allow. @param {Entry[]} entries @returns {"up" | "stay" | "back" | "open" | "none"} */
export function advice(entries) {
  const last = entries.map(light).slice(-2);
  const now = last.at(-1);
  if (now === undefined) return "none";
  if (now === "red") return "back";
  if (now === "open") return "open";
  return last.length === 2 && last.every((one) => one === "green") ? "up" : "stay";
}

/** Weeks from Monday on, the latest last. @param {Entry[]} entries @param {number} most */
export function weeks(entries, most) {
  /** @type {Map<string, {monday: string, sessions: number, pain: number | null, distance: number | null}>} */
  const found = new Map();
  for (const { day, during, morning, distance } of entries) {
    const date = new Date(`${day}T00:00:00Z`);
    const monday = new Date(date.valueOf() - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
    const week = found.get(monday) ?? { monday, sessions: 0, pain: null, distance: null };
    const worst = (/** @type {(number | null)[]} */ ...values) => {
      const known = values.filter((value) => value !== null);
      return known.length ? Math.max(...known) : null;
    };
    found.set(monday, {
      monday,
      sessions: week.sessions + 1,
      pain: worst(week.pain, during, morning),
      distance: worst(week.distance, distance),
    });
  }
  return [...found.values()].slice(-most);
}

/** A value of a table: quoted, and never a formula for a spreadsheet. @param {string | number | null} value */
function cell(value) {
  const text = value === null ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Entry[]} entries */
export const toCsv = (entries) =>
  `${[FIELDS.join(","), ...entries.map((one) => FIELDS.map((field) => cell(one[field])).join(","))].join("\r\n")}\r\n`;

/** @param {Entry[]} entries */
export const toJson = (entries) => JSON.stringify({ diary: 1, entries });

/** The entries of a file, or nothing if it is no diary. @param {string} text @returns {Entry[] | undefined} */
export function fromFile(text) {
  if (text.length > LARGEST) return undefined;
  if (!text.trimStart().startsWith("{")) return fromCsv(text);
  try {
    const found = JSON.parse(text);
    return Array.isArray(found?.entries) ? tidy(found.entries) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function fromCsv(text) {
  const [head, ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((row) => row.trim());
  const names = head?.split(",") ?? [];
  if (!names.includes("day")) return undefined;
  const read = rows.map((row) => {
    const values = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted?.replaceAll('""', '"') ?? bare).replace(/^'(?=[=+\-@])/, ""),
    );
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
  });
  return tidy(read);
}
