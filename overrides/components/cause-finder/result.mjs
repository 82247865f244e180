// @ts-check
/** The screens that tell: the care card, and the causes. What is said of a cause is cloned from the page's document. */

import { button, heading, make } from "./screens.mjs";

/** @import { Cause, Compiled, Found, Reason, Result, Sign, Tier } from "./engine.mjs" */

/** @param {string[]} texts */
const list = (texts) => make("ul", {}, ...texts.map((text) => make("li", {}, text)));

/** @param {string} text */
const paragraph = (text) => make("p", {}, text);

/** The card of the most urgent tier, with what raised it. @param {Compiled} compiled @param {Result} result */
export function careCard(compiled, result) {
  const { words, pairs } = compiled;
  const tier = /** @type {Tier} */ (compiled.tiers.find(({ id }) => id === result.tier));
  const ticked = compiled.signs.filter(({ id }) => result.signs.includes(id));
  const urgent = ticked.filter((sign) => sign.tier === tier.id);
  const together = result.pairs.map((at) => pairs[at]).filter((pair) => pair.tier === tier.id);
  const lesser = ticked.filter((sign) => sign.tier !== tier.id).map(({ ask }) => ask);
  const say = urgent.flatMap((sign) => (sign.say ? [sign.say] : []));

  const title = heading("");
  title.className = "care-card__heading";
  title.append(make("span", { class: "care-card__urgency" }, `${tier.urgency}:`), ` ${tier.heading}`);
  const signs = make("ul", { class: "care-card__signs" }, ...urgent.map(signItem));
  signs.append(...together.map(({ because }) => make("li", {}, because)));
  const body = make("div", { class: "care-card__do" }, ...tier.do.map(paragraph));
  if (result.stop) body.append(make("p", { class: "care-card__stop" }, make("strong", {}, words.stop_activity)));
  if (say.length > 0) body.append(make("h3", {}, words.say), ...say.map((text) => make("blockquote", {}, text)));
  if (lesser.length > 0) body.append(make("h3", {}, words.also_ticked), list(lesser));
  return make("section", { class: `care-card care-card--${tier.id}` }, title, signs, body);
}

/** @param {Sign} sign */
function signItem(sign) {
  const item = make("li", {}, sign.ask);
  if (sign.do) item.append(" ", make("strong", {}, sign.do));
  return item;
}

/** Why there is no ranking, and the way out. @param {Compiled} compiled */
export function ending({ words }) {
  return make("section", {}, make("h3", {}, words.stops_heading), paragraph(words.stops), actions(words));
}

/** From a card that leaves time, on to the questions. @param {Compiled} compiled @param {string} next */
export function goOn({ words }, next) {
  const buttons = [button(words.finish_signs, { go: next }, "continue"), button(words.back, { act: "back" })];
  return make("div", { class: "cause-finder__buttons" }, ...buttons);
}

/** @param {Record<string, string>} words */
function actions(words) {
  const buttons = [button(words.print, { act: "print" }), button(words.back, { act: "back" })];
  return make("div", { class: "cause-finder__buttons" }, ...buttons);
}

/** The causes with reasons, and those that somebody else should look at. @param {Compiled} compiled @param {Result} result @param {Element} source */
export function causes(compiled, result, source) {
  const { words } = compiled;
  const parts = make("div", { class: "cause-finder__result" });
  if (result.routes.length > 0) parts.append(make("h2", {}, words.have_looked_at));
  parts.append(...result.routes.map((found) => causeCard(compiled, found, source)));
  parts.append(heading(words.result_heading));
  if (result.little) parts.append(make("p", { class: "cause-finder__little" }, words.little_to_go_on));
  parts.append(...result.causes.map((found) => causeCard(compiled, found, source)));
  showTiles(parts, source);
  parts.append(make("p", { class: "cause-finder__disclaimer" }, words.disclaimer), actions(words));
  return parts;
}

/** @param {Compiled} compiled @param {Found} found @param {Element} source */
function causeCard(compiled, found, source) {
  const { words, baseline } = compiled;
  const cause = /** @type {Cause} */ (compiled.causes.find(({ id }) => id === found.id));
  const told = source.querySelector(`[data-cause="${CSS.escape(found.id)}"]`);
  const card = /** @type {Element} */ (told?.cloneNode(true) ?? make("section", {}));
  const reasons = make("div", { class: "cause-finder__reasons" });
  if (found.id === baseline) reasons.append(paragraph(words.everyone));
  if (found.for.length > 0) reasons.append(...because(words.speaks_for, cause.for, found.for));
  if (found.against.length > 0) reasons.append(...because(words.speaks_against, cause.against, found.against));
  else if (found.id !== baseline) reasons.append(paragraph(words.nothing_against));
  card.querySelector(".cause-finder__summary")?.after(reasons);
  return card;
}

/** @param {string} title @param {Reason[]} reasons @param {number[]} matching */
function because(title, reasons, matching) {
  return [make("h4", {}, title), list(matching.map((at) => reasons[at].because))];
}

/** Put an exercise's small card where it is named for the first time; further links to it stay links. @param {Element} parts @param {Element} source */
function showTiles(parts, source) {
  const shown = new Set();
  for (const links of parts.querySelectorAll(".cause-finder__exercises")) {
    const tiles = make("div", { class: "tiles" });
    for (const link of links.querySelectorAll("[data-exercise]")) {
      const name = link.getAttribute("data-exercise") ?? "";
      const tile = source.querySelector(`.exercise-tile[data-exercise="${CSS.escape(name)}"]`);
      if (!tile || shown.has(name)) continue;
      shown.add(name);
      tiles.append(tile.cloneNode(true));
      link.parentElement?.remove();
    }
    links.before(tiles);
    [tiles, links].filter((part) => part.children.length === 0).forEach((part) => part.remove());
    [...tiles.children].forEach(lowerHeading);
  }
}

/** A tile's heading, one below the "exercises" of its cause. @param {Element} tile */
function lowerHeading(tile) {
  const old = tile.querySelector("h3");
  old?.replaceWith(make("h5", { class: old.className }, ...old.childNodes));
}
