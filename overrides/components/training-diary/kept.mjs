// @ts-check
/** The diary on this device. It is off until the reader asks for it, and other tabs may write to it too. */

import { forget, recall, remember } from "../../assets/site.mjs";
import { fromFile, tidy, toJson } from "./pure/diary.mjs";

/** @import { Entry } from "./pure/diary.mjs" */

const KEY = "training-diary";

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

export const deleteAll = () => forget(KEY);
