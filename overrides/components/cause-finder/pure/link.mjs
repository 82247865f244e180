//# allFunctionsCalledOnLoad
// @ts-check
/** The answers as the part of a link after `#`, and back again. Pure. */

import { NONE, SIGNS, walk } from "./engine.mjs";

/** @import { Answers, Compiled, OptionData } from "../../../../types/cause-finder" */
/**
 * @typedef {object} Link what a link says
 * @property {Answers} given all answers of a whole link; none of any other
 * @property {Answers} ticks signs that can be read in a link that isn't whole, by their screens
 * @property {boolean} dropped whether something has to be asked again
 * @property {string | undefined} day when the answers of a whole link were given, as in `2026-11-26`
 */

const LONGEST = 4000;
const MARK = "&_="; // no question's name has an underscore

/** A link's part after `#`. It ends in the day and a checksum of all that comes before and of every name that today's
 * finder knows: a part that was cut off, changed or never asked can't go unnoticed.
 * @param {Compiled} compiled @param {Answers} given @param {string} day */
export function writeLink(compiled, given, day) {
  const answers = writeAnswers(given);
  return answers && answers + mark(compiled, answers, day);
}

/** @param {Compiled} compiled @param {string} answers @param {string} day */
function mark({ signs, questions }, answers, day) {
  const names = [signs, ...questions.flatMap((question) => [[question], question.options])];
  const known = names.flatMap((all) => all.map(({ id }) => id));
  return `${MARK}${day}.${checksum([...known, answers, day].join())}`;
}

/**
 * What a text from anywhere says. Only the answers of a whole link count. From any other one the ticks are kept, so that
 * they are seen when the signs are asked again; a "no" or a calm answer is not, since what was lost may contradict it.
 *
 * @param {Compiled} compiled
 * @param {string} text
 * @returns {Link}
 */
export function readLink(compiled, text) {
  if (text.length > LONGEST) return { given: {}, ticks: {}, dropped: true, day: undefined };
  const plain = decoded(text);
  const end = plain.lastIndexOf(MARK);
  const answers = end < 0 ? plain : plain.slice(0, end);
  const day = plain.slice(end + MARK.length).split(".")[0];
  const { given, ticks, dropped } = readAnswers(compiled, answers);
  const dated = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  const isWhole = !dropped && dated && plain === answers + mark(compiled, answers, day);
  if (isWhole) return { given, ticks: {}, dropped, day };
  return { given: {}, ticks, dropped: plain !== "", day: undefined };
}

/** A text without what messages and mail programs do to links. @param {string} text */
function decoded(text) {
  const plain = text.replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(plain).replace(/^#/, "");
  } catch {
    return plain;
  }
}

/** The answers as text, the same for the same answers. @param {Answers} given */
export function writeAnswers(given) {
  return Object.keys(given)
    .sort()
    .map((name) => [name, ...given[name]].map(encodeURIComponent))
    .map(([name, ...picks]) => `${name}=${picks.join(",")}`)
    .join("&");
}

/**
 * The answers in a text. What is unknown, stale or contradicts itself is left out; a name that was
 * retired stands for the one that took its place.
 *
 * @param {Compiled} compiled
 * @param {string} text
 * @returns {{given: Answers, ticks: Answers, dropped: boolean}} ticks of signs, even on screens that these answers don't reach
 */
export function readAnswers(compiled, text) {
  const said = renamed(compiled, text);
  /** @type {Answers} */
  const wanted = {};
  /** @type {Answers} */
  const ticks = {};
  for (const { id, pick, options, signs } of compiled.questions) {
    wanted[id] = tidy(options, pick, said.get(id) ?? []);
    const ticked = signs ? wanted[id].filter((name) => name !== NONE) : [];
    if (ticked.length > 0) ticks[id] = ticked;
  }
  const { answers } = walk(compiled, wanted);
  const given = Object.fromEntries(
    Object.entries(answers).filter(([name, picks]) => name !== SIGNS && picks.length > 0),
  );
  const parts = [...said.values()].flat().length;
  return { given, ticks, dropped: parts !== Object.values(given).flat().length };
}

/** What a text says, under the names of today. A tick goes to the screen that asks for its sign today: all were one
 * question once, and a sign can move. @param {Compiled} compiled @param {string} text */
function renamed({ retired, questions }, text) {
  const screens = questions.filter(({ signs }) => signs);
  /** @type {Map<string, string[]>} */
  const said = new Map();
  for (const [name, picks] of new URLSearchParams(text)) {
    const question = today(retired.questions, name);
    const isOfSigns = question === SIGNS || screens.some(({ id }) => id === question);
    const key = isOfSigns ? SIGNS : question;
    const names = Object.hasOwn(retired.options, key) ? retired.options[key] : {};
    for (const pick of picks.split(",").map((one) => today(names, one))) {
      const isBox = (/** @type {OptionData} */ { id }) => id === pick && id !== NONE; // "none" names no screen
      const screen = isOfSigns && screens.find(({ options }) => options.some(isBox));
      const asked = screen ? screen.id : question;
      said.set(asked, [...(said.get(asked) ?? []), pick]);
    }
  }
  return said;
}

/** @param {Record<string, string>} names @param {string} name */
const today = (names, name) => (Object.hasOwn(names, name) ? names[name] : name);

/** Known picks once each, in order; one where one is asked for; nothing beside an exclusive one.
 * @param {OptionData[] | {id: string}[]} options @param {string} pick @param {string[]} said */
function tidy(options, pick, said) {
  const known = /** @type {OptionData[]} */ (options).filter((option) => said.includes(option.id));
  const shared = known.filter((option) => !option.exclusive);
  const picks = (shared.length > 0 ? shared : known).map((option) => option.id);
  return pick === "one" ? picks.slice(0, 1) : picks;
}

/** The CRC-32 of a text, as in ISO/IEC 13239 and zlib, in hexadecimal: any change within four neighbouring bytes changes it.
 * @param {string} text */
export function checksum(text) {
  let rest = -1;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (~rest >>> 0).toString(16);
}
