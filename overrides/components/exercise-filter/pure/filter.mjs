// @ts-check
/**
 * Which exercises fit what a reader asks for. Pure.
 *
 * @typedef {Record<string, string>} Asked the wanted value by the name of its filter; empty for any
 * @typedef {Record<string, any>} Facts lists of values by the name of the filter, and `text`
 */

export const TEXT = "text";
const MINUTES = "minutes";

/** Without accents and case. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {Facts} facts @param {string} name @param {string} value */
function fitsOne(facts, name, value) {
  if (!value) return true;
  if (name === TEXT) {
    const text = plain(facts[TEXT]);
    return plain(value)
      .split(/\s+/)
      .every((word) => text.includes(word));
  }
  const values = facts[name] ?? [];
  return name === MINUTES ? values[0] <= Number(value) : values.includes(value);
}

/** @param {Facts} facts @param {Asked} asked */
export const fits = (facts, asked) => Object.entries(asked).every(([name, value]) => fitsOne(facts, name, value));

/** How many would fit with another value for a filter. @param {Facts[]} all @param {Asked} asked @param {string} name @param {string} value */
export const countWith = (all, asked, name, value) =>
  all.filter((facts) => fits(facts, { ...asked, [name]: value })).length;

/** The filters that keep everything out, each with how many would fit without it. @param {Facts[]} all @param {Asked} asked */
export const toLoosen = (all, asked) =>
  Object.keys(asked)
    .filter((name) => asked[name])
    .map((name) => ({ name, number: countWith(all, asked, name, "") }))
    .filter(({ number }) => number > 0)
    .sort((one, other) => other.number - one.number);

/** @param {Asked} asked */
export const writeAsked = (asked) => new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();

/** What a text from anywhere asks for, as far as it is known. @param {string} text @param {Record<string, string[]>} known values by filter */
export function readAsked(text, known) {
  const said = new URLSearchParams(text.replace(/^#/, "").slice(0, 1000));
  /** @type {Asked} */
  const asked = {};
  for (const [name, values] of Object.entries(known)) {
    const value = said.get(name) ?? "";
    if (values.includes(value)) asked[name] = value;
  }
  const typed = said.get(TEXT)?.slice(0, 60);
  return typed ? { ...asked, [TEXT]: typed } : asked;
}
