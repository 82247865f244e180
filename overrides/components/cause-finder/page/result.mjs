// @ts-check
/** The screens with results: the care card, the causes, the routine. The texts about a cause are cloned from the document. */

import { inSite } from "../../../assets/site.mjs";
import { routine } from "../pure/routine.mjs";
import { button, dated, heading, make } from "./screens.mjs";
import { itemsOf } from "./texts.mjs";

/** @import { Compiled, ExerciseData, Found, Result, SignData, TierData } from "../../../../types/cause-finder" */

/** @param {string[]} texts */
const list = (texts) => make("ul", {}, ...texts.map((text) => make("li", {}, text)));

/** @param {string} text */
const paragraph = (text) => make("p", {}, text);

/** The card of the most urgent tier, with what raised it. @param {Compiled} compiled @param {Result} result */
export function careCard(compiled, result) {
  const { words } = compiled;
  const tier = /** @type {TierData} */ (compiled.tiers.find(({ id }) => id === result.tier));
  const ticked = compiled.signs.filter(({ id }) => result.signs.includes(id));
  const urgent = ticked.filter((sign) => sign.tier === tier.id);
  const lesser = ticked.filter((sign) => sign.tier && sign.tier !== tier.id).map(({ ask }) => ask);
  const say = urgent.flatMap((sign) => sign.say ?? []);

  const title = heading("");
  title.className = "care-card__heading";
  title.append(make("span", { class: "care-card__urgency" }, `${tier.urgency}:`), ` ${tier.heading}`);
  const signs = make("ul", { class: "care-card__signs" }, ...urgent.map(signItem));
  const body = make("div", { class: "care-card__do" }, ...tier.do.map(paragraph));
  if (result.stop) body.append(make("p", { class: "care-card__stop" }, make("strong", {}, words.stop_activity)));
  if (say.length > 0) body.append(make("h3", {}, words.say), ...say.map((text) => make("blockquote", {}, text)));
  if (lesser.length > 0) body.append(make("h3", {}, words.also_ticked), list(lesser));
  return make("section", { class: `care-card care-card--${tier.id}` }, title, signs, body);
}

/** @param {SignData} sign */
function signItem(sign) {
  const item = make("li", {}, sign.ask);
  if (sign.do) item.append(" ", make("strong", {}, sign.do));
  return item;
}

/** Why there is no ranking, and the way out. @param {Compiled} compiled */
export function ending({ words }) {
  return make("section", {}, make("h3", {}, words.stops_heading), paragraph(words.stops), actions(words));
}

/** @param {Record<string, string>} words */
function actions(words) {
  const buttons = [button(words.print, { act: "print" }, "continue"), button(words.back, { act: "back" })];
  return make("div", { class: "cause-finder__buttons" }, ...buttons);
}

/** The causes with reasons, those that somebody else should look at, the routine and the notes.
 * @param {Compiled} compiled @param {Result} result @param {Element} source */
export function resultParts(compiled, result, source) {
  const { words } = compiled;
  const parts = make("div", { class: "cause-finder__result" });
  const today = words.answered_on.replace("{date}", dated(new Date()));
  parts.append(make("p", { class: "cause-finder__dated" }, today));
  if (result.routes.length > 0) parts.append(make("h2", {}, words.have_looked_at));
  parts.append(...result.routes.map((found) => causeCard(compiled, result, found, source)));
  parts.append(heading(words.result_heading));
  parts.append(...notices(compiled, result).map((text) => make("p", { class: "cause-finder__little" }, text)));
  parts.append(...result.causes.map((found) => causeCard(compiled, result, found, source)));
  parts.append(...alsoPossible(compiled, result, source));
  const { id } = compiled.questions.find(({ optional }) => optional) ?? {};
  if (id && !result.stop) parts.append(button(words.sharpen, { go: id }));
  parts.append(...routineParts(compiled, result), ...notes(result, source));
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
function alsoPossible({ words, baseline }, { also, closing }, source) {
  const names = (/** @type {string[]} */ ids) =>
    ids.flatMap((id, at) => {
      const link = source.querySelector(`[data-cause="${CSS.escape(id)}"] h3 a`)?.cloneNode(true);
      return link ? [...(at > 0 ? [", "] : []), link] : [];
    });
  const lines = [];
  if (also.length > 0) lines.push(make("p", {}, `${words.also_possible} `, ...names(also.map(({ id }) => id))));
  if (closing) lines.push(make("p", {}, words.everyone, " ", ...names([baseline])));
  return lines;
}

/** @param {Compiled} compiled @param {Result} result @param {Found} found @param {Element} source */
function causeCard(compiled, result, found, source) {
  const { words } = compiled;
  const cause = compiled.causes.find(({ id }) => id === found.id);
  const section = source.querySelector(`[data-cause="${CSS.escape(found.id)}"]`);
  const card = /** @type {Element} */ (section?.cloneNode(true) ?? make("section", {}));
  const part = (/** @type {string} */ name) => card.querySelector(`[data-part="${name}"]`);
  const reasons = make("div", { class: "cause-finder__reasons" });
  reasons.append(paragraph(found.fit === "well" ? words.fits_well : words.fits_partly));
  for (const [side, title, at] of /** @type {const} */ ([
    ["for", words.speaks_for, found.for],
    ["against", words.speaks_against, found.against],
  ])) {
    const all = part(side);
    if (all && at.length > 0) reasons.append(only(all, title, at));
    all?.remove();
  }
  card.querySelector(".cause-finder__summary")?.after(reasons);
  if (result.stop) {
    if (cause?.ranked) for (const name of ["today", "longer", "exercises"]) part(name)?.remove();
    return card; // being seen comes first: little is left, and nothing of it to fold away
  }
  const more = ["longer", "exercises", "change"].flatMap((name) => part(name) ?? []);
  card.append(make("details", { class: "cause-finder__more" }, make("summary", {}, words.more), ...more));
  return card;
}

/** The reasons of a list that hold. @param {Element} part @param {string} title @param {number[]} at */
function only(part, title, at) {
  const items = itemsOf(part).filter((_, position) => at.includes(position));
  return make("div", {}, make("h4", {}, title), make("ul", {}, ...items));
}

/** @param {Compiled} compiled @param {Result} result */
function routineParts(compiled, result) {
  const { words, exercises } = compiled;
  const found = routine(compiled, result);
  const parts = [];
  if (found.exercises.length > 0) {
    const tiles = make("div", { class: "tiles" }, ...found.exercises.map((name) => tile(exercises[name])));
    const brief = list(found.exercises.map((name) => `${exercises[name].title}: ${exercises[name].dose}`));
    brief.className = "cause-finder__brief"; // for paper, and for the text
    parts.push(make("h2", {}, words.routine), paragraph(words.routine_note), tiles, brief);
  }
  if (found.left.length > 0) {
    const items = found.left.map(({ name, because }) => `${exercises[name].title}: ${because}`);
    parts.push(make("h3", {}, words.left_out), list(items));
  }
  return parts.length > 0 ? [make("section", { class: "cause-finder__routine" }, ...parts)] : [];
}

/** @param {ExerciseData} exercise */
function tile({ title, dose, picture, width, height, href }) {
  const image = make("img", { src: address(picture), width: `${width}`, height: `${height}`, alt: "" });
  const name = make("h3", { class: "exercise-tile__title" }, make("a", { href }, title));
  const figure = make("div", { class: "exercise-tile__figure" }, image);
  return make("article", { class: "exercise-tile" }, figure, name, make("p", { class: "exercise-tile__dose" }, dose));
}

/** Where a picture lies, from the root of the content. @param {string} path */
export const address = (path) => inSite(path.replace(/^\//, ""));

/** @param {Result} result @param {Element} source */
function notes(result, source) {
  const all = [...source.querySelectorAll(".cause-finder__note, .cause-finder__disclaimer")];
  const fit = all.filter((note) => !(result.stop && note.hasAttribute("data-while-active")));
  return fit.map((note) => note.cloneNode(true));
}
