// @ts-check
/** What a reader says about a finished session. It goes into the diary if there is one, and nowhere else. */

import { today } from "../routine/day.mjs";
import { isOn, put } from "../training-diary/kept.mjs";

/** Identifies this session, so that a second answer replaces the first. */
const ID = `${Date.now()}`;

/** @param {string} name @param {number} felt @param {Record<string, any>} words @returns {string} what to answer */
export function note(name, felt, words) {
  const day = today();
  const kept = isOn() && put({ id: ID, day, what: "exercises", name, pain: felt, moments: [], distance: null });
  const answer = words.answers[felt <= 3 ? "low" : felt <= 5 ? "middle" : "high"];
  return kept ? `${answer} ${words.noted}` : answer;
}
