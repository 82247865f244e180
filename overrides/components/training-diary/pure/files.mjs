// @ts-check
/** A diary as a file, and back again. Pure. */

import { MOST_MOMENTS, tidy } from "./entries.mjs";

/** @import { Entry } from "./entries.mjs" */

const FIELDS = /** @type {const} */ (["id", "day", "what", "name", "pain", "distance"]);
const MOMENTS = Array.from({ length: MOST_MOMENTS }, (_, at) => `moment_${at + 1}`);
/** In characters; a larger file is not a diary. */
export const LARGEST = 2_000_000;

/** A value of a table: quoted, and never a formula for a spreadsheet. @param {string | number | null | undefined} value */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Entry[]} entries */
export function toCsv(entries) {
  const rows = entries.map((one) => [...FIELDS.map((field) => one[field]), ...MOMENTS.map((_, at) => one.moments[at])]);
  return [[...FIELDS, ...MOMENTS], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

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

/** Some spreadsheets write semicolons. @param {string} text */
function fromCsv(text) {
  const [head = "", ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((row) => row.trim());
  const mark = head.includes(";") ? ";" : ",";
  const names = valuesOf(head, mark);
  if (!names.includes("day")) return undefined;
  const read = rows.map((row) => {
    const values = valuesOf(row, mark);
    const found = Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
    return { ...found, moments: MOMENTS.map((name) => found[name] ?? "") };
  });
  return tidy(read);
}

/** @param {string} row @param {string} mark between two values */
function valuesOf(row, mark) {
  const values = row.matchAll(new RegExp(`(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`, "g"));
  return [...values].map(([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare).replace(/^'(?=[=+\-@])/, "").trim(),
  );
}
