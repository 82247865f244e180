// @ts-check
/** The answers as the part of a link after `#`, and back again. Pure. */

import { kept, NONE, SIGNS } from "./engine.mjs";

/** @import { Answers, Compiled, OptionData } from "../../../../types/cause-finder" */

const LONGEST = 4000;

/** The answers as text, the same for the same answers. @param {Answers} given */
export function writeAnswers(given) {
  return Object.keys(given)
    .sort()
    .map((name) => [name, ...(given[name].length > 0 ? given[name] : [NONE])].map(encodeURIComponent))
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
  const options = compiled.signs.map(({ id }) => ({ id }));
  for (const { id, pick, options: known } of [{ id: SIGNS, pick: "many", options }, ...compiled.questions]) {
    wanted[id] = tidy(known, pick, said.get(id) ?? []);
  }
  const { answers } = kept(compiled, wanted);
  const none = said.get(SIGNS)?.every((name) => name === NONE); // beside it may stand a sign that was damaged
  const given = Object.fromEntries(
    Object.entries(answers).filter(([name, picks]) => picks.length > 0 || (name === SIGNS && none)),
  );
  const parts = [...said.values()].flat().length;
  return { given, dropped: parts !== Object.values(given).reduce((sum, picks) => sum + (picks.length || 1), 0) };
}

/** What a text says, under the names of today. @param {Compiled} compiled @param {string} text */
function renamed({ retired }, text) {
  /** @type {Map<string, string[]>} */
  const said = new Map();
  for (const [name, picks] of new URLSearchParams(text)) {
    const question = today(retired.questions, name);
    const options = Object.hasOwn(retired.options, question) ? retired.options[question] : {};
    said.set(
      question,
      picks.split(",").map((pick) => today(options, pick)),
    );
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
