// @ts-check
/** What a reader says about a finished session. It goes into the diary if there is one or they want one, and nowhere else. */

import { make } from "../../assets/site.mjs";
import { today } from "../routine/day.mjs";
import { isOn, put } from "../training-diary/kept.mjs";

/** @import { Stage } from "./stage.mjs" */

/**
 * @param {Stage} stage @param {HTMLElement} diary the place that leads to the diary, if the guide has one
 * @param {{id: string, name: string, felt: number}} said `id` of the session, whose second answer replaces the first
 */
export function answered(stage, diary, { id, name, felt }) {
  const { words } = stage;
  const answer = words.answers[felt <= 3 ? "low" : felt <= 5 ? "middle" : "high"];
  const note = () => put({ id, day: today(), what: "exercises", name, pain: felt, moments: [], distance: null });
  const tell = (/** @type {boolean} */ kept) => stage.say(`${answer} ${kept ? words.noted : words.not_noted}`);
  diary.querySelector("button")?.remove();
  if (!words.diary) stage.say(answer);
  else if (isOn()) tell(note());
  else {
    stage.say(answer);
    const begin = () => {
      tell(note());
      if (isOn()) button.remove();
      diary.querySelector("a")?.focus();
    };
    const button = make("button", { type: "button", class: "button", onclick: begin }, words.begin_diary);
    diary.prepend(button);
  }
}
