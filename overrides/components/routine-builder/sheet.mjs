// @ts-check
/** The sheet on paper: pictures of both poses, own doses, boxes for four weeks, fields to fill in, and when to stop. */

import { inSite, make } from "../../assets/site.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";

/** @import { Catalogue, Item } from "../routine/pure/dose.mjs" */
/** @import { Routine } from "../routine/pure/link.mjs" */

const WEEKS = [1, 2, 3, 4];
/** A Monday: the names of the days start from it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** @param {Catalogue} known @param {Record<string, any>} words @param {Routine} routine @param {string} address */
export function sheet(known, words, { name, items }, address) {
  const field = (/** @type {string} */ label) => make("p", { class: "routine-builder__line" }, label);
  return make(
    "div",
    { class: "routine-builder__sheet" },
    make("h2", {}, name || words.title),
    make("div", { class: "routine-builder__lines" }, field(words.person), field(words.club)),
    make("ol", {}, ...items.map((item) => exercise(known, item))),
    make("div", { class: "routine-builder__foot" }, weeks(known, words), stop(known, words)),
    make(
      "div",
      { class: "routine-builder__end" },
      make("div", { class: "routine-builder__code" }),
      make("p", {}, `${words.again} `, make("span", {}, address), make("br"), words.made),
      make("div", { class: "routine-builder__notes" }, field(words.notes), field(""), field("")),
    ),
  );
}

/** @param {Catalogue} known @param {Item} item */
function exercise(known, item) {
  const { title, summary, pictures, width, height } = known.exercises[item.id];
  const images = pictures.map(
    (path) => make("img", { src: inSite(path), alt: "", width: `${width}`, height: `${height}`, loading: "lazy" }), // until it's printed
  );
  return make(
    "li",
    {},
    make("div", { class: "routine-builder__poses" }, ...images),
    make(
      "div",
      {},
      make("h3", {}, title),
      make("p", {}, make("strong", {}, doseText(known, item))),
      make("p", {}, summary),
    ),
  );
}

/** @param {Catalogue} known @param {Record<string, any>} words */
function weeks({ language }, words) {
  const format = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const days = Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY));
  const head = make("tr", {}, make("td"), ...days.map((day) => make("th", { scope: "col" }, day)));
  const rows = WEEKS.map((number) =>
    make("tr", {}, make("th", { scope: "row" }, filled(words.week, { number })), ...days.map(() => make("td"))),
  );
  return make("table", {}, make("caption", {}, words.ticks), make("thead", {}, head), make("tbody", {}, ...rows));
}

/** @param {Catalogue} known @param {Record<string, any>} words */
function stop(known, words) {
  const rules = known.stop_rules.map((rule) => make("li", {}, rule));
  return make("div", { class: "routine-builder__stop" }, make("h3", {}, words.stop), make("ul", {}, ...rules));
}
