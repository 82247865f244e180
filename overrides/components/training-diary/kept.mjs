// @ts-check
/** The diary on this device. It is off until the reader asks for it, and other tabs may write to it too. */

import { forget, recall, remember } from "../../assets/site.mjs";
import { tidy } from "./pure/entries.mjs";
import { fromFile, toJson } from "./pure/files.mjs";

/** @import { Entry } from "./pure/entries.mjs" */

const KEY = "training-diary";
/** The day of the finder's result after which the reader has said how it went. */
const ASKED = "training-diary-asked";
/** Where the finder keeps answers: a day, a space, and the answers. */
const RESULT = "cause-finder";
/** Two weeks after a result, in milliseconds. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

export const isOn = () => recall(KEY, "") !== "";

/** @returns {Entry[]} */
export const entries = () => fromFile(recall(KEY, "")) ?? [];

/** @param {Entry[]} all @returns {boolean} whether the device keeps them now */
export function write(all) {
  const text = toJson(tidy(all));
  remember(KEY, text);
  return recall(KEY, "") === text;
}

/** One more entry, or another version of it, next to what any tab has written. @param {Entry} entry */
export const put = (entry) => write([...entries().filter(({ id }) => id !== entry.id), entry]);

/** @param {string} id */
export const remove = (id) => write(entries().filter((one) => one.id !== id));

export function deleteAll() {
  forget(KEY);
  forget(ASKED);
}

/** The day of a result of the finder that was kept here two weeks ago or longer, until it has been asked about. */
export function resultToAskAbout() {
  const [day] = recall(RESULT, "").split(" ");
  const passed = Date.now() - Date.parse(day);
  return passed >= FORTNIGHT && recall(ASKED, "") !== day ? day : undefined;
}

/** @param {string} day of the result */
export const haveAskedAbout = (day) => remember(ASKED, day);
