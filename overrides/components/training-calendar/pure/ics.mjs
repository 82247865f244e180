// @ts-check
/**
 * A calendar file by RFC 5545. Pure. Times are local ("floating"): 18:00 stays 18:00 wherever the phone is. An event in a
 * later file takes the place of the one with its `uid`.
 *
 * @typedef {{
 *   uid: string, day: Date, time: string, minutes: number, title: string, text: string, url: string, cancelled?: boolean,
 * }} Event `day` at midnight UTC, `time` as `18:00`, or empty for something that lasts all day and leaves it free
 */

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** Files are numbered by the seconds since this day, which fit into 31 bits until 2088. */
const FIRST = Date.UTC(2020, 0, 1);

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** A date as `20260201`. @param {Date} day */
export const dateOf = (day) => `${day.getUTCFullYear()}${two(day.getUTCMonth() + 1)}${two(day.getUTCDate())}`;

/** Text as a value: RFC 5545, 3.3.11. @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, "\\n");

/** A line of at most 75 octets, continued after a space: RFC 5545, 3.1. @param {string} line */
export function folded(line) {
  const coder = new TextEncoder();
  const parts = [""];
  let size = 0;
  for (const sign of line) {
    const bytes = coder.encode(sign).length;
    if (size + bytes > 75) {
      parts.push(" ");
      size = 1;
    }
    parts[parts.length - 1] += sign;
    size += bytes;
  }
  return parts.join("\r\n");
}

/**
 * @param {Event[]} events @param {string} name of the calendar @param {Date} made when the file is made; a later one replaces it
 */
export function calendarFile(events, name, made) {
  const stamp = `${dateOf(made)}T${two(made.getUTCHours())}${two(made.getUTCMinutes())}${two(made.getUTCSeconds())}Z`;
  const sequence = Math.floor((made.getTime() - FIRST) / SECOND);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(name)}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
  ];
  for (const event of events) {
    const { uid, title, text, url, cancelled } = event;
    lines.push(
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      ...times(event),
      ...(cancelled ? ["STATUS:CANCELLED"] : []),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      "END:VEVENT",
    );
  }
  return `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;
}

/** @param {Event} event */
function times({ day, time, minutes }) {
  if (!time) return [`DTSTART;VALUE=DATE:${dateOf(day)}`, "TRANSP:TRANSPARENT"];
  return [`DTSTART:${dateOf(day)}T${time.replace(":", "")}00`, `DURATION:PT${minutes}M`];
}

/** The day of an ISO date, with or without its hyphens, at midnight UTC; nothing if there is no such day. @param {string} text */
export function dayOf(text) {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? made : undefined;
}

/** The weekday, Monday being 0. @param {Date} day */
export const weekday = (day) => (day.getUTCDay() + 6) % 7;

/** Another day. @param {Date} day @param {number} by */
export const later = (day, by) => new Date(day.getTime() + by * DAY);
