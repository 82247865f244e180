// @ts-check
/** The answers as the part of a link after `#`, and back again. Pure. */

import { NONE, SIGNS, walk } from "./engine.mjs";

/** @import { Answers, Compiled, OptionData } from "../../../../types/cause-finder" */

const LONGEST = 4000;

/** The answers as text, the same for the same answers. @param {Answers} given */
export function writeAnswers(given) {
  return Object.keys(given)
    .sort()
    .map((name) => [name, ...given[name]].map(encodeURIComponent))
    .map(([name, ...picks]) => `${name}=${picks.join(",")}`)
    .join("&");
}

/**
 * The answers in a text from anywhere. What is unknown, stale or contradicts itself is left out; a name that was
 * retired stands for the one that took its place.
 *
 * @param {Compiled} compiled
 * @param {string} text
 * @returns {{given: Answers, dropped: boolean}}
 */
export function readAnswers(compiled, text) {
  if (text.length > LONGEST) return { given: {}, dropped: true };
  const said = renamed(compiled, text);
  /** @type {Answers} */
  const wanted = {};
  for (const { id, pick, options } of compiled.questions) wanted[id] = tidy(options, pick, said.get(id) ?? []);
  const { answers } = walk(compiled, wanted);
  const given = Object.fromEntries(
    Object.entries(answers).filter(([name, picks]) => name !== SIGNS && picks.length > 0),
  );
  const parts = [...said.values()].flat().length;
  return { given, dropped: parts !== Object.values(given).flat().length };
}

/** What a text says, under the names of today. Ticks of links in which all signs were one question go to the screens
 * that ask for them. @param {Compiled} compiled @param {string} text */
function renamed({ retired, questions }, text) {
  /** @type {Map<string, string[]>} */
  const said = new Map();
  for (const [name, picks] of new URLSearchParams(text)) {
    const question = today(retired.questions, name);
    const names = Object.hasOwn(retired.options, question) ? retired.options[question] : {};
    for (const pick of picks.split(",").map((one) => today(names, one))) {
      const isBox = (/** @type {OptionData} */ { id }) => id === pick && id !== NONE; // "none" tells of no screen
      const screen = questions.find(({ signs, options }) => signs && options.some(isBox));
      const asked = question === SIGNS && screen ? screen.id : question;
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
