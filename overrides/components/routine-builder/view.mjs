// @ts-check
/** What the builder shows, and the sheet that it prints. Only text comes in. */

import { inSite, make } from "../../assets/site.mjs";
import { isKept } from "../routine/basket.mjs";
import { AMOUNTS, bounds, doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { LONGEST_NAME, MOST_EXERCISES } from "../routine/pure/link.mjs";
import { minutesOf } from "../routine/pure/timeline.mjs";
import { sheet } from "./sheet.mjs";

/** @import { Against } from "../routine/pure/against.mjs" */
/** @import { Catalogue, Item } from "../routine/pure/dose.mjs" */
/** @import { Routine, Slips } from "../routine/pure/link.mjs" */
/** @typedef {Record<string, any>} Words */
/** @typedef {{slips: Slips, hidden: Against[], flagged: Against[]}} Notes */

/** The words for a number. @param {Catalogue} catalogue @param {Record<string, string>} forms @param {number} number */
export const counted = ({ language }, forms, number) =>
  (forms[new Intl.PluralRules(language).select(number)] ?? forms.other).replace("{number}", `${number}`);

/**
 * @param {Catalogue} known @param {Words} words @param {Routine} routine @param {Notes} notes
 * @param {{link: string, address: string}} to
 */
export function builderView(known, words, routine, notes, to) {
  const { items, name } = routine;
  const view = make("form", { class: "routine-builder__form", novalidate: true });
  view.append(make("p", { role: "status", class: "routine-builder__says" }), ...noteParts(known, words, notes));
  view.append(
    make(
      "p",
      { class: "routine-builder__field" },
      make("label", { for: "routine-name" }, words.name),
      make("input", {
        id: "routine-name",
        name: "name",
        maxlength: `${LONGEST_NAME}`,
        value: name,
        autocomplete: "off",
      }),
    ),
  );
  if (items.length === 0) view.append(make("p", {}, words.empty));
  else {
    const list = make("ol", { class: "routine-builder__list" });
    list.append(...items.map((item, at) => row(known, words, item, at, items.length)));
    view.append(
      make("p", { class: "routine-builder__minutes" }, minutes(known, words, items)),
      make(
        "div",
        { class: "routine-builder__actions" },
        start(words, to.link),
        ...SOON.map((act) => doing(words, act)),
      ),
      list,
    );
  }
  if (items.length < MOST_EXERCISES) view.append(adder(known, words, items));
  if (items.length > 0) view.append(actions(words, to.link), sheet(known, words, routine, to.address));
  return view;
}

/** @param {Catalogue} known @param {Words} words @param {Item[]} items */
const minutes = (known, words, items) => counted(known, words.minutes, minutesOf(known, items));

/** @param {Catalogue} known @param {Words} words @param {Notes} notes */
function noteParts(known, words, { slips, hidden, flagged }) {
  const title = (/** @type {string} */ id) => known.exercises[id].title;
  const lines = [];
  if (slips.unknown.length) lines.push(filled(words.unknown, { names: slips.unknown.slice(0, 5).join(", ") }));
  if (slips.changed.length) lines.push(filled(words.changed, { names: slips.changed.map(title).join(", ") }));
  if (slips.dropped) lines.push(counted(known, words.dropped, slips.dropped));
  const parts = lines.map((line) => make("p", { class: "routine-builder__note" }, line));
  const said = [
    ...hidden.map(({ id, because }) => filled(words.hidden, { title: title(id), because })),
    ...flagged.map(({ id, because }) => filled(words.flagged, { title: title(id), because })),
  ];
  if (said.length === 0) return parts;
  const list = make("ul", {}, ...said.map((line) => make("li", {}, line)));
  return [...parts, make("div", { class: "routine-builder__note" }, make("p", {}, words.not_with), list)];
}

/** @param {Catalogue} known @param {Words} words @param {Item} item @param {number} at @param {number} of */
function row(known, words, item, at, of) {
  const exercise = known.exercises[item.id];
  const { title, pictures, width, height, href } = exercise;
  const image = make("img", {
    src: inSite(pictures[pictures.length - 1]),
    alt: "",
    width: `${width}`,
    height: `${height}`,
    loading: "lazy",
  });
  const amounts = AMOUNTS.filter((amount) => item.dose[amount] !== undefined).map((amount) => {
    const { least, most } = bounds(exercise, amount);
    const id = `routine-${at}-${amount}`;
    return make(
      "p",
      { class: "routine-builder__amount" },
      make("label", { for: id }, words.amounts[amount]),
      make("input", {
        id,
        type: "number",
        inputmode: "numeric",
        min: `${least}`,
        max: `${most}`,
        value: `${item.dose[amount]}`,
        "data-at": `${at}`,
        "data-amount": amount,
        "aria-describedby": `${id}-range`,
      }),
      make("span", { id: `${id}-range` }, filled(words.range, { least, most })),
    );
  });
  const act = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {boolean} */ off) =>
    make(
      "button",
      {
        type: "button",
        class: "routine-builder__small",
        "data-act": name,
        "data-at": `${at}`,
        "aria-label": filled(words[name], { title }),
        disabled: off,
      },
      sign,
    );
  return make(
    "li",
    { class: "routine-builder__item" },
    make("span", { class: "routine-builder__picture" }, image),
    make("h2", {}, make("a", { href: inSite(href) }, title)),
    make("p", { class: "routine-builder__dose" }, doseText(known, item)),
    make("div", { class: "routine-builder__amounts" }, ...amounts),
    make(
      "div",
      { class: "routine-builder__buttons" },
      act("up", "\u2191", at === 0),
      act("down", "\u2193", at === of - 1),
      act("remove", "\u00d7", false),
    ),
  );
}

/** @param {Catalogue} known @param {Words} words @param {Item[]} items */
function adder(known, words, items) {
  const left = Object.entries(known.exercises).filter(([id]) => !items.some((item) => item.id === id));
  const options = left.map(([id, { title }]) => make("option", { value: id }, title));
  return make(
    "p",
    { class: "routine-builder__field" },
    make("label", { for: "routine-add" }, words.add),
    make("select", { id: "routine-add" }, ...options),
    make("button", { type: "button", class: "button button--quiet", "data-act": "add" }, words.add_button),
  );
}

/** What is offered both above a list that is several screens long and below it, after the start of the session. */
const SOON = ["copy_link", "print"];

/** @param {Words} words @param {string} act */
const doing = (words, act) =>
  make("button", { type: "button", class: "button button--quiet", "data-act": act }, words[act]);

/** @param {Words} words @param {string} link */
const start = (words, link) => make("a", { class: "button", href: inSite(`session/#${link}`) }, words.start);

/** @param {Words} words @param {string} link */
function actions(words, link) {
  const acts = [...SOON, "share", "code", "text", "keep", ...(isKept() ? ["forget"] : [])];
  const offered = acts.filter((act) => act !== "share" || "share" in navigator);
  return make(
    "div",
    { class: "routine-builder__actions" },
    start(words, link),
    ...offered.map((act) => doing(words, act)),
    make("a", { class: "button button--quiet", href: inSite(`calendar/#${link}`) }, words.calendar),
    make("div", { class: "routine-builder__output" }),
  );
}
