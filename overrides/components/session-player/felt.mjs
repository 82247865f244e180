// @ts-check
/** What a reader says about a finished session. It goes into the diary if there is one, and nowhere else. */

/** @param {string} _name @param {number} felt @param {Record<string, any>} words @returns {string} what to answer */
export function note(_name, felt, words) {
  return words.answers[felt <= 3 ? "low" : felt <= 5 ? "middle" : "high"];
}
