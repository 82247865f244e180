// @ts-check
/** What the last files put into the reader's calendar, on this device and only if the reader asks for it. */

import { forget, recall, remember } from "../../assets/site.mjs";
import { dayOf } from "./pure/ics.mjs";

/** @import { Known } from "./pure/events.mjs" */

const KEY = "training-calendar";

export const isKept = () => recall(KEY, "") !== "";

/** @returns {Known[]} */
export function kept() {
  try {
    const found = JSON.parse(recall(KEY, "[]"));
    return found.filter((/** @type {any} */ one) => /^[^\s;,\\]+$/.test(one.uid) && dayOf(one.day));
  } catch {
    return []; // not ours
  }
}

/** @param {Known[]} events empty to forget */
export const keep = (events) => (events.length ? remember(KEY, JSON.stringify(events)) : forget(KEY));
