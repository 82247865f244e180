// @ts-check
/** The screens with results: the care card, the causes, the routine. The texts about a cause are cloned from the document. */

import { make } from "../../../assets/site.mjs";
import "../../call-help/call-help.mjs";
import { routine } from "../pure/routine.mjs";
import { button, dated, folded, heading } from "./screens.mjs";
import { itemsOf } from "./texts.mjs";

/** @import { Compiled, ExerciseData, Found, Result, SignData, TierData } from "../../../../types/cause-finder" */

/** How many reasons a cause is shown with before it is opened; none beside a card, which has what the reader told us. */
const REASONS = 2;

/** @param {string[]} texts */
const list = (texts) => make("ul", {}, ...texts.map((text) => make("li", {}, text)));

/** @param {string} text */
const paragraph = (text) => make("p", {}, text);

/** The card of the most urgent tier: what to do, where the guide knows the number to call, before what raised it. Its order
 * is the page's heading while it's shown. Where all of these signs say whom to call first, that's the order, and the number
 * comes after it.
 * @param {Compiled} compiled @param {Result} result @param {Element} source */
export function careCard(compiled, result, source) {
  const { words } = compiled;
  const tier = /** @type {TierData} */ (compiled.tiers.find(({ id }) => id === result.tier));
  const ticked = compiled.signs.filter(({ id }) => result.signs.includes(id));
  const urgent = ticked.filter((sign) => sign.tier === tier.id);
  const lesser = ticked.filter((sign) => sign.tier && sign.tier !== tier.id).map(({ ask }) => ask);
  const say = urgent.flatMap((sign) => sign.say ?? []);

  const call = callHelp(source, tier);
  const [{ order: own }] = urgent;
  const first = urgent.every(({ order }) => order === own) ? own : undefined;
  const order = make("span", { "data-order": Boolean(call && !first) }, first ?? call?.dataset.order ?? tier.heading);
  const urgency = make("span", { class: "care-card__urgency" }, `${tier.urgency}:`);
  const title = make("h1", { class: "care-card__heading", tabindex: "-1" }, urgency, " ", order);
  const signs = make("ul", { class: "care-card__signs" }, ...urgent.map(signItem));
  const body = make("div", { class: "care-card__do" });
  const stop = result.stop ? [make("p", { class: "care-card__stop" }, make("strong", {}, words.stop_activity))] : [];
  if (call) body.append(...stop, make("h2", {}, words.told), signs);
  else body.append(...tier.do.map(paragraph), ...stop);
  if (say.length > 0) body.append(make("h2", {}, words.say), ...say.map((text) => make("blockquote", {}, text)));
  if (lesser.length > 0) body.append(make("h2", {}, words.also_ticked), list(lesser));
  const parts = call && first ? [body, call] : [call ?? signs, body];
  return make("section", { class: `care-card care-card--${tier.id}` }, title, ...parts);
}

/** The numbers to call, from the card of the document, with all that is to be done. @param {Element} source @param {TierData} tier */
function callHelp(source, tier) {
  const call = source.querySelector(`[data-tier="${tier.id}"] call-help`)?.cloneNode(true);
  if (!(call instanceof HTMLElement)) return undefined;
  call.hidden = false;
  for (const then of call.querySelectorAll(".call-help__then")) then.toggleAttribute("hidden", false);
  const own = call.querySelector("[data-country]:not([hidden])") ?? call.querySelector("[data-country]");
  call.dataset.order = own instanceof HTMLElement ? own.dataset.order : "";
  return call;
}

/** @param {SignData} sign */
function signItem(sign) {
  const item = make("li", {}, sign.ask);
  if (sign.do) item.append(" ", make("strong", {}, sign.do));
  return item;
}

/** Below a card that ends the finder, the way back to the tick. @param {Compiled} compiled */
export function ending({ words }) {
  const buttons = [button(words.mistake, { act: "back" }), button(words.print, { act: "print" })];
  return make("div", { class: "cause-finder__buttons" }, ...buttons);
}

/** The causes with reasons, those that somebody else should look at, the routine and the notes.
 * @param {Compiled} compiled @param {Result} result @param {Element} source @param {string} day of the answers */
export function resultParts(compiled, result, source, day) {
  const { words } = compiled;
  const parts = make("div", { class: "cause-finder__result" });
  const answered = words.answered_on.replace("{date}", dated(new Date(day)));
  parts.append(heading(answered));
  if (!result.tier && !result.stop) parts.append(paragraph(words.no_sign));
  const about = notes(result, source);
  parts.append(...about.filter(isFirst));
  if (result.routes.length > 0) parts.append(make("h2", {}, words.have_looked_at));
  parts.append(...result.routes.map((found) => causeCard(compiled, result, found, source)));
  parts.append(make("h2", {}, words.result_heading));
  parts.append(...notices(compiled, result).map((text) => make("p", { class: "cause-finder__little" }, text)));
  parts.append(...result.causes.map((found) => causeCard(compiled, result, found, source)));
  parts.append(...alsoPossible(compiled, result, source));
  const { id } = compiled.questions.find(({ optional }) => optional) ?? {};
  if (id && !result.stop) parts.append(button(words.sharpen, { go: id }));
  const detail = make("details", { class: "cause-finder__detail" }, make("summary", {}, words.detail));
  detail.append(...about.filter((note) => !isFirst(note)));
  parts.append(...routineParts(compiled, result, source), detail);
  return parts;
}

/** The lines before the causes: reasons to stop that are on no card, and what to make of the list.
 * @param {Compiled} compiled @param {Result} result */
function notices({ words, signs }, { signs: shown, causes, stop, tier, little }) {
  const reasons = signs.filter(({ id, tier, stop }) => shown.includes(id) && !tier && stop);
  if (stop) return [...reasons.flatMap((sign) => sign.do ?? sign.ask), ...(tier ? [words.stopped] : [])];
  if (little) return [words.little_to_go_on];
  return causes.length > 0 ? [] : [words.nothing_ranks];
}

/** What else could be, in one line, and the cause that closes the list.
 * @param {Compiled} compiled @param {Result} result @param {Element} source */
function alsoPossible({ words, baseline }, { also, closing, stop }, source) {
  const names = (/** @type {string[]} */ ids) =>
    ids.flatMap((id, at) => {
      const link = source.querySelector(`[data-cause="${CSS.escape(id)}"] h3 a`)?.cloneNode(true);
      return link ? [...(at > 0 ? [", "] : []), link] : [];
    });
  const lines = [];
  if (also.length > 0) lines.push(make("p", {}, `${words.also_possible} `, ...names(also.map(({ id }) => id))));
  if (closing && !stop) lines.push(make("p", {}, words.everyone, " ", ...names([baseline])));
  return lines;
}

/** Short: how well it fits, why, and one thing to try; the rest is folded. Of a reader who should be seen first, a name.
 * @param {Compiled} compiled @param {Result} result @param {Found} found @param {Element} source */
function causeCard(compiled, result, found, source) {
  const { words } = compiled;
  const cause = compiled.causes.find(({ id }) => id === found.id);
  const section = source.querySelector(`[data-cause="${CSS.escape(found.id)}"]`);
  const card = /** @type {Element} */ (section?.cloneNode(true) ?? make("section", {}));
  if (result.stop && cause?.ranked) {
    card.replaceChildren(card.querySelector("h3") ?? "");
    return card;
  }
  const part = (/** @type {string} */ name) => card.querySelector(`[data-part="${name}"]`);
  const pattern = card.querySelector(".cause-finder__pattern");
  const fit = paragraph(found.fit === "well" ? words.fits_well : words.fits_partly);
  const reasons = make("div", { class: "cause-finder__reasons" }, fit);
  pattern?.after(reasons);
  const others = [];
  for (const [side, title, at, first] of /** @type {const} */ ([
    ["for", words.told, found.for, result.tier ? 0 : REASONS],
    ["against", words.speaks_against, found.against, 0],
  ])) {
    const all = part(side);
    const items = all ? itemsOf(all).filter((_, position) => at.includes(position)) : [];
    if (items.length > 0 && first > 0) reasons.append(titled(title, items.slice(0, first)));
    if (items.length > first) others.push(titled(title, items.slice(first)));
    all?.remove();
  }
  if (result.stop) {
    // Being seen comes first: what is left is why, and what to do until then.
    for (const name of ["longer", "exercises", "change"]) part(name)?.remove();
    card.append(...others);
    return card;
  }
  const more = ["longer", "exercises", "change"].flatMap((name) => part(name) ?? []);
  const details = make("details", { class: "cause-finder__more" }, make("summary", {}, words.more), pattern ?? "");
  details.append(...others, ...rest(part("today")), ...more);
  card.append(details);
  return card;
}

/** What follows the first step of a list, taken out of it. @param {Element | null} part */
function rest(part) {
  const others = part ? itemsOf(part).slice(1) : [];
  if (!part || others.length === 0) return [];
  return [make("div", {}, part.querySelector("h4")?.cloneNode(true) ?? "", make("ul", {}, ...others))];
}

/** @param {string} title @param {Element[]} items */
const titled = (title, items) => make("div", {}, make("h4", {}, title), make("ul", {}, ...items));

/** The exercises behind one button, with the way to choose among them and do them, and what is left out.
 * @param {Compiled} compiled @param {Result} result @param {Element} source */
function routineParts(compiled, result, source) {
  const { words, exercises } = compiled;
  const found = routine(compiled, result);
  const parts = [];
  if (found.exercises.length > 0) {
    const all = make(
      "ul",
      { class: "cause-finder__tiles" },
      ...found.exercises.map((name) => tile(name, exercises[name])),
    );
    const mine = source.querySelector(".cause-finder__mine a")?.cloneNode(true);
    if (mine instanceof HTMLAnchorElement) mine.hash = `do=${found.exercises}`;
    parts.push(paragraph(words.routine_note), all, mine ?? "");
  }
  if (found.left.length > 0) {
    const items = found.left.map(({ name, because }) => `${exercises[name].title}: ${because}`);
    parts.push(make("h3", {}, words.left_out), list(items));
  }
  if (parts.length === 0) return [];
  return [folded("routine", words.routine.replace("{number}", `${found.exercises.length}`), ...parts)];
}

/** @param {string} name @param {ExerciseData} exercise */
function tile(name, { title, dose, href }) {
  const text = make("p", {}, make("a", { href }, title), " ", make("span", { class: "cause-finder__hint" }, dose));
  return make("li", {}, picture(name), text);
}

/** The picture of an exercise, which bears its name. @param {string} name */
export const picture = (name) =>
  make("img", { src: new URL(`../../../assets/figures/${name}.svg`, import.meta.url).href, alt: "" });

/** @param {Element} note */
const isFirst = (note) => note.hasAttribute("data-first");

/** What is said with every result. @param {Result} result @param {Element} source */
function notes(result, source) {
  const all = [...source.querySelectorAll(".cause-finder__note, .cause-finder__disclaimer")];
  const fit = all.filter((note) => !(result.stop && note.hasAttribute("data-while-active")));
  return fit.map((note) => /** @type {Element} */ (note.cloneNode(true)));
}
