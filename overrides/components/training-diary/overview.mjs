// @ts-check
/** The diary week by week. */

import { make } from "../../assets/site.mjs";
import { weeks } from "./pure/diary.mjs";

/** @import { Entry } from "./pure/diary.mjs" */

const WEEKS = 12;

/** The weeks as a chart with its table. @param {Record<string, any>} words @param {Entry[]} all */
export function overview(words, all) {
  const found = weeks(all, WEEKS);
  if (found.length === 0) return [];
  const head = ["week", "sessions", "pain", "longest"].map((name) => make("th", { scope: "col" }, words[name]));
  const rows = found.map(({ monday, sessions, pain, distance }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, monday),
      make(
        "td",
        {},
        make("meter", { min: "0", max: "7", value: `${sessions}`, "aria-hidden": "true" }),
        ` ${sessions}`,
      ),
      make(
        "td",
        {},
        make("meter", {
          min: "0",
          max: "10",
          low: "3.5",
          high: "5.5",
          optimum: "0",
          value: `${pain ?? 0}`,
          "aria-hidden": "true",
        }),
        ` ${pain ?? "-"}`,
      ),
      make("td", {}, `${distance ?? "-"}`),
    ),
  );
  const caption = make("caption", {}, words.weeks);
  return [
    make(
      "table",
      { class: "training-diary__weeks" },
      caption,
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...rows),
    ),
  ];
}
