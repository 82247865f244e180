// @ts-check
/** Days as readers see them, and as files and fields do: `2026-11-27`. */

const { lang } = document.documentElement;
/** "27 November 2026", as on every page, whatever the device says. */
const LOCALE = lang === "en" ? "en-GB" : lang;

/** The day here and now. */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${`${now.getMonth() + 1}`.padStart(2, "0")}-${`${now.getDate()}`.padStart(2, "0")}`;
}

/** A day in words. @param {Date} day at midnight UTC @param {Intl.DateTimeFormatOptions} options */
export const dated = (day, options) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" }).format(day);
