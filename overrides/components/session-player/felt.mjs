// @ts-check
/** What a reader says about a finished session. It goes into the diary if there is one, and nowhere else. */

import { today } from "../routine/day.mjs";
import { isOn, put } from "../training-diary/kept.mjs";

/**
 * @param {string} id of the session, whose second answer replaces the first
 * @param {string} name @param {number} felt @param {Record<string, any>} words @returns {string} what to answer
 */
export function note(id, name, felt, words) {
  const day = today();
  const kept = isOn() && put({ id, day, what: "exercises", name, pain: felt, moments: [], distance: null });
  const answer = words.answers[felt <= 3 ? "low" : felt <= 5 ? "middle" : "high"];
  return kept ? `${answer} ${words.noted}` : answer;
}
