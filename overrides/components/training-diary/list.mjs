// @ts-check
/** The latest entries, each with its colour, the moments that are still open, and a way to take it out. */

import { make } from "../../assets/site.mjs";
import { dated } from "../routine/day.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { moment } from "./entry-form.mjs";
import { light } from "./pure/rules.mjs";

/** @import { Entry } from "./pure/entries.mjs" */
/** @typedef {{change: (entry: Entry) => void, remove: (id: string) => void}} Acts */

const SHOWN = 12;

/** @param {Record<string, any>} words @param {Entry[]} all @param {Acts} acts */
export function entryList(words, all, acts) {
  const latest = all.slice(-SHOWN).reverse();
  if (latest.length === 0) return [];
  const items = latest.map((one) => item(words, one, acts));
  return [make("h2", {}, words.entries), make("ul", { class: "training-diary__list" }, ...items)];
}

/** @param {Record<string, any>} words @param {Entry} one @param {Acts} acts */
function item(words, one, acts) {
  const found = light(words.rules, one);
  const day = dated(new Date(`${one.day}T00:00:00Z`), { weekday: "short", day: "numeric", month: "short" });
  const pain = one.pain === null ? "" : filled(words.pain_of, { pain: one.pain });
  const said = [one.name || words.kinds[one.what], pain, one.distance ?? ""].filter((part) => part !== "");
  const colour = words.rules.lights.find((/** @type {{light: string}} */ { light: name }) => name === found)?.name;
  const title = `${day}: ${said.join(", ")}`;
  const out = make(
    "button",
    {
      type: "button",
      class: "training-diary__remove",
      "aria-label": `${words.remove}: ${title}`,
      onclick: () => acts.remove(one.id),
    },
    words.remove,
  );
  return make(
    "li",
    { "data-light": found },
    make("span", {}, title, " "),
    make("strong", {}, colour ?? words.open),
    ...openMoments(words, one, found).map((at) => later(words, one, at, title, acts)),
    out,
  );
}

/** The next morning while nobody knows it, and after it the day that shows whether an amber settles. @param {Record<string, any>} words @param {Entry} one @param {string} found */
function openMoments({ rules }, { moments }, found) {
  if (found === "red") return [];
  const open = moments.findIndex((colour, at) => at > 0 && !colour);
  const next = open > 0 ? open : Math.max(1, moments.length);
  const wanted = next < rules.moments.length && (next === 1 || moments[next - 1] !== "green");
  return wanted ? [next] : [];
}

/** @param {Record<string, any>} words @param {Entry} one @param {number} at @param {string} title @param {Acts} acts */
function later(words, one, at, title, { change }) {
  const select = moment(words, at, "");
  select.removeAttribute("id");
  select.setAttribute("aria-label", `${words.rules.moments[at]}: ${title}`);
  select.addEventListener("change", () => {
    const moments = Array.from({ length: words.rules.moments.length }, (_, number) => one.moments[number] ?? "");
    moments[at] = /** @type {import("./pure/entries.mjs").Colour} */ (select.value);
    change({ ...one, moments });
  });
  return make("span", { class: "training-diary__later" }, `${words.rules.moments[at]}? `, select);
}
