// @ts-check
/**
 * The finder, one screen at a time. The answers are in the address after `#` and nowhere else, unless the reader saves
 * them; the browser's history holds which screen is shown.
 *
 * The order of calls:
 *
 *     constructor, popstate   arrive   address -> position                      -> show
 *     a button                press    position, before or arrived              -> go -> show, then history
 *     an answer               answer   next (unless lookAhead laid it out)      -> go -> show, then history
 *     show                    draw (unless laid out), swap the screens, lead; once painted: showBelow -> lookAhead
 *     a tick, a finger down   once painted: lookAhead   next -> draw, unseen
 *
 * `show` alone sets `position` and the screen. What need not come first waits until the screen is painted.
 */

import { path, START, screens } from "../pure/engine.mjs";
import { readAnswers, writeAnswers } from "../pure/link.mjs";
import { answered, arrived, before } from "../pure/moves.mjs";
import { address } from "./result.mjs";
import { forgetAnswers, keepPanel, saved } from "./save-and-share.mjs";
import { dated, make, picked, recap, showError } from "./screens.mjs";
import { withTexts } from "./texts.mjs";
import { view } from "./view.mjs";

/** @import { Answers, PageData } from "../../../../types/cause-finder" */
/** @import { Position } from "../pure/moves.mjs" */
/** @typedef {HTMLElement & {steps: HTMLElement, whole: HTMLElement, showWhole: (whole: boolean) => void}} Host */

/** After the next frame: whatever else an answer changes can wait for its screen. @param {() => void} change */
const oncePainted = (change) => requestAnimationFrame(() => setTimeout(change));

/** @param {Answers} given */
function addressOf(given) {
  const answers = writeAnswers(given);
  return location.pathname + location.search + (answers && `#${answers}`);
}

export class Journey {
  /** @param {HTMLElement} host @param {PageData} data */
  constructor(host, data) {
    this.host = /** @type {Host} */ (host);
    this.steps = this.host.steps;
    this.whole = this.host.whole;
    this.screen = make("div", {});
    this.below = make("div", { class: "cause-finder__below" });
    this.steps.replaceChildren(this.screen, this.below);
    this.compiled = withTexts(data, this.whole);
    /** @type {Position} */
    this.position = arrived(this.compiled, {});
    /** @type {ReturnType<Journey["next"]> | undefined} */
    this.ahead = undefined;
    /** @type {HTMLImageElement[] | undefined} */
    this.pictures = undefined;
    this.listen();
    this.arrive(history.state, false);
  }

  listen() {
    this.ended = new AbortController();
    const { signal } = this.ended;
    const pressed = (/** @type {MouseEvent} */ { target }) => /** @type {Element} */ (target).closest("button");
    this.steps.addEventListener("click", (event) => this.press(pressed(event)), { signal });
    this.steps.addEventListener("submit", (event) => this.answer(event), { signal });
    this.steps.addEventListener("change", () => oncePainted(() => this.lookAhead()), { signal });
    const aimed = (/** @type {PointerEvent} */ event) => oncePainted(() => this.lookAhead(pressed(event)?.value));
    this.steps.addEventListener("pointerdown", aimed, { signal });
    window.addEventListener("popstate", ({ state }) => this.arrive(state, true), { signal });
    window.addEventListener("storage", () => this.position.at === START && this.show(this.position, false), { signal });
  }

  end() {
    this.ended?.abort();
  }

  /** Take the answers from the address. @param {Partial<Position> | null} stored @param {boolean} moved */
  arrive(stored, moved) {
    const jumped = this.jump();
    const text = jumped ? writeAnswers(this.position.given) : location.hash.slice(1);
    const { given, dropped } = readAnswers(this.compiled, text);
    const last = jumped ? this.position : stored;
    const known = screens(this.compiled, given).find((screen) => screen === last?.at);
    const at = known ?? arrived(this.compiled, given).at;
    if (!jumped || text) history.replaceState({ at }, "", addressOf(given));
    if (jumped && moved) return;
    this.show({ at, given }, moved);
    if (dropped)
      this.screen.prepend(make("p", { class: "cause-finder__notice", role: "status" }, this.compiled.words.dropped));
  }

  /** Whether the address leads to an element of the page, as a skip link does, and not to answers. */
  jump() {
    const [name = ""] = new URLSearchParams(location.hash.slice(1)).keys(); // decodes, and never throws
    const target = location.hash.includes("=") ? null : document.getElementById(name);
    if (target && this.whole.contains(target)) {
      this.host.showWhole(true);
      target.scrollIntoView();
    }
    return target !== null;
  }

  /** Fetch all pictures before the first answer: one fetched for a result would give that result away. The first date
   * that a page formats takes longer than a screen, so it isn't left to the result either. */
  prepare() {
    if (this.pictures) return;
    oncePainted(() => dated(new Date()));
    this.pictures = Object.values(this.compiled.exercises).map(({ picture, width, height }) => {
      return make("img", { src: address(picture), alt: "", width: `${width}`, height: `${height}` });
    });
  }

  /** @param {Position} there @param {HTMLDivElement} [screen] */
  go({ at, given }, screen) {
    this.show({ at, given }, true, screen);
    oncePainted(() => history.pushState({ at }, "", addressOf(given)));
  }

  /** @param {HTMLButtonElement | null} pressed */
  press(pressed) {
    const { act, go } = pressed?.dataset ?? {};
    const { compiled, position } = this;
    if (go) this.go({ ...position, at: go });
    if (act === "print") window.print();
    if (act === "again") this.go(arrived(compiled, {}));
    if (act === "back") this.go({ ...position, at: before(compiled, position) });
    if (act === "saved") this.recallSaved();
    if (act === "forget" && position.at === START) {
      forgetAnswers();
      this.show(position, true);
    }
  }

  recallSaved() {
    const { given } = readAnswers(this.compiled, saved()?.answers ?? "");
    this.go(arrived(this.compiled, given));
  }

  /** @param {SubmitEvent} event */
  answer(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { value } = /** @type {HTMLButtonElement} */ (event.submitter);
    const picks = value ? [value] : picked(form);
    const { pick_one_error, problem_heading } = this.compiled.words;
    if (picks.length === 0) return showError(form, pick_one_error, problem_heading);
    const { there, screen } = this.ahead?.picks === picks.join() ? this.ahead : this.next(picks);
    const { at } = this.position;
    oncePainted(() => history.replaceState({ at }, "", addressOf(there.given))); // the browser's Back shows what was picked
    this.go(there, screen);
  }

  /** The position that an answer leads to, and its screen. @param {string[]} picks */
  next(picks) {
    const there = answered(this.compiled, this.position, picks);
    return { picks: picks.join(), there, screen: this.draw(there) };
  }

  /** Lay out what follows the answer that is picked, unseen, while the reader still looks at this screen.
   * @param {string} [aimed] the answer of a button that is about to be pressed */
  lookAhead(aimed) {
    this.ahead?.screen.remove();
    const picks = aimed ? [aimed] : picked(this.screen);
    this.ahead = picks.length > 0 ? this.next(picks) : undefined;
    if (this.ahead) this.screen.after(this.ahead.screen);
  }

  /** A screen that is not shown yet. @param {Position} there */
  draw(there) {
    return make("div", { class: "cause-finder__ahead" }, ...view(this.compiled, there, this.whole));
  }

  /** @param {Position} there @param {boolean} moved whether the reader came from another screen */
  show(there, moved, screen = this.draw(there)) {
    const { at } = there;
    this.position = there;
    if (at !== START) this.prepare();
    if (!screen.isConnected) this.screen.after(screen);
    for (const other of [this.screen, this.ahead?.screen]) if (other !== screen) other?.remove();
    [this.screen, this.ahead] = [screen, undefined];
    screen.className = "cause-finder__fresh";
    this.host.dataset.screen = this.compiled.questions.some(({ id }) => id === at) ? "question" : at.replace(/:.*/, "");
    this.host.parentElement?.toggleAttribute("data-under-way", at !== START);
    if (moved) this.lead();
    oncePainted(() => this.showBelow());
  }

  /** The answers so far, and after a result the ways to take it along. */
  showBelow() {
    this.screen.removeAttribute("class");
    const { compiled, position } = this;
    const { asked } = path(compiled, position.given);
    const hasAnswers = Object.keys(position.given).length > 0;
    this.below.replaceChildren(...(hasAnswers ? [recap(compiled, position.given, asked)] : []));
    const result = this.screen.querySelector(".cause-finder__result");
    if (result) this.below.prepend(keepPanel(compiled, position.given, this.steps));
    this.lookAhead(); // what was ticked before is ticked still
  }

  /** Bring the reader to the new screen: its first heading is focused, and the page scrolls only where it must. */
  lead() {
    this.host.showWhole(false);
    const first = /** @type {HTMLElement | null} */ (this.steps.querySelector("[tabindex], button"));
    first?.focus({ preventScroll: true });
    const { top } = this.steps.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 3) this.steps.scrollIntoView();
  }
}
