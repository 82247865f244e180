// @ts-check
/** The form for one more entry: what was done, and how it was at each moment of the pain rules. */

import { make } from "../../assets/site.mjs";
import { today } from "../routine/day.mjs";
import { entry } from "./pure/entries.mjs";

/** @import { Entry } from "./pure/entries.mjs" */

/** @param {Record<string, any>} words @param {(entry: Entry | undefined) => void} add */
export function entryForm(words, add) {
  const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) =>
    labelled(words[name], make("input", { id: `diary-${name}`, name, ...attributes }));
  const what = make("select", { id: "diary-what", name: "what" });
  for (const kind of ["training", "exercises"]) what.append(make("option", { value: kind }, words.kinds[kind]));
  const moments = words.rules.moments.map((/** @type {string} */ _, /** @type {number} */ at) =>
    labelled(words.rules.moments[at], moment(words, at, "")),
  );
  const form = make(
    "form",
    { class: "training-diary__form" },
    field("day", { type: "date", value: today(), required: "required" }),
    labelled(words.what, what),
    field("name", { maxlength: "60", autocomplete: "off", list: "diary-names" }),
    field("pain", { type: "number", min: "0", max: "10", inputmode: "numeric" }),
    ...moments,
    field("distance", { inputmode: "decimal", autocomplete: "off" }),
    make("button", { type: "submit", class: "button" }, words.add),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    add(entry({ ...Object.fromEntries(data), moments: data.getAll("moment"), id: `${Date.now()}` }));
  });
  return form;
}

/** @param {string} label @param {HTMLElement} control */
const labelled = (label, control) => make("p", {}, make("label", { for: control.id }, label), control);

/** How it was at a moment: the colours, each with what to look for. @param {Record<string, any>} words @param {number} at @param {string} chosen */
export function moment({ rules, not_yet }, at, chosen) {
  const select = make("select", { id: `diary-moment-${at}`, name: "moment" }, make("option", { value: "" }, not_yet));
  for (const { light, name, signs } of rules.lights) {
    select.append(make("option", { value: light, selected: light === chosen }, `${name}: ${signs[at]}`));
  }
  return select;
}
