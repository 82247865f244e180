// @ts-check
/** The diary week by week: a chart, and a table with its numbers. */

import { make } from "../../assets/site.mjs";
import { dated } from "../routine/day.mjs";
import { weeks } from "./pure/rules.mjs";

/** @import { Entry } from "./pure/entries.mjs" */
/** @import { Rules } from "./pure/rules.mjs" */

const WEEKS = 12;
/** Of the chart, in its own units; pain goes from 0 to 10. */
const [STEP, HIGH, MOST] = [24, 100, 10];

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...children);
  return element;
}

/** @param {string} day */
const short = (day) => dated(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short" });

/** The weeks as a chart with its table; nothing without an entry. @param {Record<string, any>} words @param {Rules} rules @param {Entry[]} all */
export function overview(words, rules, all) {
  const found = weeks(rules, all, WEEKS);
  if (found.length === 0) return [];
  const caption = make("figcaption", {}, words.chart);
  return [
    make("h2", {}, words.weeks),
    make("figure", { class: "training-diary__chart" }, chart(rules, found), caption),
    table(words, rules, found),
  ];
}

/** The worst pain of each week as a bar in its colour, above the lines between the colours. @param {Rules} rules @param {ReturnType<typeof weeks>} found */
function chart({ lights }, found) {
  const width = found.length * STEP;
  const y = (/** @type {number} */ pain) => HIGH - (pain * HIGH) / MOST;
  const lines = lights.slice(0, -1).map(({ to }) => svg("path", { d: `M0 ${y(to + 0.5)}H${width}` }));
  const bars = found.map(({ pain, light }, at) => {
    const height = pain === null ? 0 : Math.max(2, (pain * HIGH) / MOST);
    const place = { x: at * STEP + STEP / 4, y: HIGH - height, width: STEP / 2, height };
    return svg("rect", { ...place, "data-light": light ?? "open" });
  });
  const base = svg("path", { d: `M0 ${HIGH}H${width}` });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${HIGH + 2}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...lines,
    ...bars,
    base,
  );
}

/** @param {Record<string, any>} words @param {Rules} rules @param {ReturnType<typeof weeks>} found */
function table(words, { lights }, found) {
  const names = ["week", "exercises", "training", "worst", "longest"];
  const head = names.map((name) => make("th", { scope: "col" }, words[name]));
  const rows = found.map(({ monday, exercises, training, pain, light, longest }) => {
    const name = lights.find((one) => one.light === light)?.name ?? "";
    const cells = [exercises, training, [pain ?? "", name].filter((part) => part !== "").join(" "), longest ?? ""];
    const first = make("th", { scope: "row" }, short(monday));
    return make("tr", {}, first, ...cells.map((cell) => make("td", {}, `${cell}` || "-")));
  });
  return make(
    "table",
    { class: "training-diary__weeks" },
    make("caption", { class: "visually-hidden" }, words.weeks),
    make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...rows),
  );
}
