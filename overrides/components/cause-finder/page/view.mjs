//# allFunctionsCalledOnLoad
// @ts-check
/** The elements of a screen, by its name. */

import { addressed, make } from "../../../assets/site.mjs";
import { evaluate, START, screens } from "../pure/engine.mjs";
import { progress } from "../pure/moves.mjs";
import { careCard, ending, picture, resultParts } from "./result.mjs";
import { saved } from "./save-and-share.mjs";
import { button, dated, notice, progressLine, questionScreen, startScreen, withMap } from "./screens.mjs";

/** @import { Compiled, PageData } from "../../../../types/cause-finder" */
/** @import { Position } from "../pure/moves.mjs" */
/** @import { Host } from "./journey.mjs" */

/** After the next frame: whatever else an answer changes can wait for its screen. @param {() => void} change */
export const oncePainted = (change) => requestAnimationFrame(() => setTimeout(change));

/** @param {PageData} compiled @param {Position} position @param {HTMLElement} whole the document @param {string} day of the answers @returns {HTMLElement[]} */
export function view(compiled, { at, given, draft }, whole, day) {
  if (at === START) return [startScreen(compiled, saved())];
  const question = compiled.questions.find(({ id }) => id === at);
  if (question) {
    const form = questionScreen(compiled, question, given, draft);
    const line = progressLine(compiled.words, progress(compiled, given, at));
    return [...line, at === compiled.region_question ? withMap(form, compiled.map) : form];
  }
  const result = evaluate(compiled, given);
  const cards = result.tier ? [careCard(compiled, result, whole)] : [];
  const ended = result.causes.length + result.routes.length === 0 && !result.closing && result.tier;
  return [...cards, ended ? ending(compiled) : resultParts(compiled, result, whole, day)];
}

/** Where the reader was, as far as the history knows.
 * @param {Compiled} compiled @param {Position} known @param {Partial<Position> | null} stored @returns {Position} */
export function resumed(compiled, known, stored) {
  const at = screens(compiled, known.given).find((screen) => screen === stored?.at) ?? known.at;
  return stored ? { ...known, at, draft: stored.draft } : known;
}

/** Say that a link could not be read, or that its answers may be somebody else's.
 * @param {Compiled} compiled @param {HTMLElement} screen @param {boolean} dropped @param {string | undefined} day of answers that may be */
export function tell({ words, tiers }, screen, dropped, day) {
  const card = screen.querySelector(`.care-card--${tiers[0].id}`);
  const add = (/** @type {Element} */ part) => (card ? card.after(part) : screen.prepend(part)); // nothing comes before an emergency
  if (dropped) add(notice(words.dropped));
  if (!day) return;
  const line = make("p", {}, words.whose.replace("{date}", dated(new Date(day))));
  const buttons = [button(words.mine, { act: "mine" }), button(words.not_mine, { act: "again" })];
  const row = make("div", { class: "cause-finder__buttons" }, ...buttons);
  add(make("div", { class: "cause-finder__whose" }, line, row));
}

/** Whether the address leads to an element of the page, as a skip link does, and not to answers. @param {Host} host */
export function leadsElsewhere(host) {
  const target = location.hash.includes("=") ? null : addressed();
  if (target && host.whole.contains(target)) {
    host.showWhole(true);
    target.scrollIntoView();
  }
  return target !== null;
}

/** Paper can't be unfolded: what is closed is opened to print, and closed again. @param {HTMLElement} steps @param {AbortSignal} signal */
export function unfold(steps, signal) {
  /** @type {Element[]} */
  let closed = [];
  const open = () => {
    closed = [...steps.querySelectorAll("details:not([open])")];
    for (const part of closed) part.toggleAttribute("open", true);
  };
  window.addEventListener("beforeprint", open, { signal });
  window.addEventListener("afterprint", () => closed.forEach((part) => void part.removeAttribute("open")), { signal });
}

/** Bring the reader to the new screen: the page scrolls only where it must. @param {Host} host */
export function lead(host) {
  host.showWhole(false);
  const { top } = host.steps.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 3) host.steps.scrollIntoView();
}

/** Hand a screen that is shown to the reader, with the focus on its first heading if they moved there; the others go.
 * @param {HTMLElement} screen @param {(HTMLElement | undefined)[]} others @param {boolean} moved */
export function settle(screen, others, moved) {
  screen.inert = false;
  const first = /** @type {HTMLElement | null} */ (screen.querySelector("[tabindex], button"));
  if (moved) first?.focus({ preventScroll: true });
  for (const other of others) other?.remove();
}

/** Fetch all pictures before the first answer: one fetched for a result would give that result away. The first date
 * that a page formats takes longer than a screen, so it isn't left to the result either. @param {Compiled} compiled */
export function fetchPictures({ exercises }) {
  oncePainted(() => dated(new Date()));
  return Object.keys(exercises).map((name) => picture(name));
}
