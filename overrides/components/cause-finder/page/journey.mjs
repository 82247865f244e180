//# allFunctionsCalledOnLoad
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
 *     show                    draw (unless laid out), swap the screens, lead; once painted: settle, name, showBelow -> lookAhead
 *     a tick, a pointer or the focus on an answer       once painted (a finger: at once): lookAhead   next -> draw, unseen
 *
 * The first line here, and of what an answer needs, lets Chromium compile a module before the first answer waits for it.
 * `show` alone sets `position` and the screen. What need not come first waits until the screen is painted.
 */

import { make } from "../../../assets/site.mjs";
import { path, START } from "../pure/engine.mjs";
import { readLink, writeLink } from "../pure/link.mjs";
import { answered, arrived, arrivedBy, before } from "../pure/moves.mjs";
import { forgetAnswers, keepPanel, saved } from "./save-and-share.mjs";
import { nameTab, picked, recap, showError, today } from "./screens.mjs";
import { withTexts } from "./texts.mjs";
import { fetchPictures, lead, leadsElsewhere, oncePainted, resumed, settle, tell, unfold, view } from "./view.mjs";

/** @import { Answers, PageData } from "../../../../types/cause-finder" */
/** @import { Position } from "../pure/moves.mjs" */
/** @typedef {Record<"steps" | "whole" | "toggle", HTMLElement>} Parts */
/** @typedef {HTMLElement & Parts & {showWhole: (whole: boolean) => void}} Host */

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
    this.day = today();
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
    const pressed = (/** @type {Event} */ { target }) => /** @type {Element} */ (target).closest("button");
    this.steps.addEventListener("click", (event) => this.press(pressed(event)), { signal });
    this.steps.addEventListener("submit", (event) => this.answer(event), { signal });
    this.steps.addEventListener("change", () => oncePainted(() => this.lookAhead()), { signal });
    this.steps.addEventListener("change", this.name, { signal }); // a country has its own number
    this.host.toggle.addEventListener("click", this.name, { signal });
    const aimed = (/** @type {Event} */ event) => oncePainted(() => this.lookAhead(pressed(event)?.value));
    for (const event of ["pointerover", "focusin"]) this.steps.addEventListener(event, aimed, { signal });
    // A finger is up again before a frame and all that follows an answer fit in, so it doesn't wait for the frame.
    this.steps.addEventListener("pointerdown", (event) => this.lookAhead(pressed(event)?.value), { signal });
    window.addEventListener("popstate", ({ state }) => this.arrive(state, true), { signal });
    unfold(this.steps, signal);
    window.addEventListener("storage", () => this.position.at === START && this.show(this.position, false), { signal });
  }

  end = () => this.ended?.abort();

  /** Take the answers from the address. @param {(Partial<Position> & {whose?: boolean}) | null} stored @param {boolean} moved */
  arrive(stored, moved) {
    if (leadsElsewhere(this.host)) return this.stay(moved);
    const link = readLink(this.compiled, location.hash.slice(1));
    this.day = link.day ?? today();
    this.whose = stored ? stored.whose : link.day !== undefined;
    this.position = resumed(this.compiled, arrivedBy(this.compiled, link), stored);
    history.replaceState(this.state(), "", this.addressOf(this.position.given));
    this.show(this.position, moved);
    tell(this.compiled, this.screen, link.dropped, this.whose ? this.day : undefined);
  }

  /** The address led to an element of the page: answers and screen stay. @param {boolean} moved */
  stay(moved) {
    const { given } = this.position;
    if (Object.keys(given).length > 0) history.replaceState(this.state(), "", this.addressOf(given));
    if (!moved) this.show(this.position, moved);
  }

  /** What the browser's history keeps of this screen. */
  state({ at, draft } = this.position) {
    return { at, draft, whose: this.whose };
  }

  /** @param {Answers} given */
  addressOf(given) {
    const answers = writeLink(this.compiled, given, this.day);
    return location.pathname + location.search + (answers && `#${answers}`);
  }

  /** @param {Position} there @param {HTMLDivElement} [screen] */
  go(there, screen) {
    this.whose = false;
    oncePainted(() => history.pushState(this.state(there), "", this.addressOf(there.given))); // before it has a name
    this.show(there, true, screen);
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
    if (act === "mine") this.keep(pressed);
    if (act === "forget" && position.at === START) {
      forgetAnswers();
      this.show(position, true);
    }
  }

  recallSaved() {
    const link = readLink(this.compiled, saved()?.answers ?? "");
    this.day = link.day ?? today();
    this.go(arrivedBy(this.compiled, link));
    tell(this.compiled, this.screen, link.dropped, undefined);
  }

  /** The answers of a link are the reader's own. @param {Element | null} pressed */
  keep(pressed) {
    pressed?.closest(".cause-finder__whose")?.remove();
    this.whose = false;
    history.replaceState(this.state(), "");
    lead(this.host);
    settle(this.screen, [], true);
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
    this.day = today();
    const left = { ...there, at: this.position.at };
    oncePainted(() => history.replaceState(this.state(left), "", this.addressOf(left.given))); // the browser's Back shows what was picked
    this.go(there, screen);
  }

  /** The position that an answer leads to, and its screen. @param {string[]} picks */
  next(picks) {
    const there = answered(this.compiled, this.position, picks);
    return { picks: picks.join(), there, screen: this.draw(there, today()) };
  }

  /** Lay out what follows the answer that is picked, unseen, while the reader still looks at this screen.
   * @param {string} [aimed] the answer of a button that may be about to be pressed: a finger is over it before it is down */
  lookAhead(aimed) {
    const picks = aimed ? [aimed] : picked(this.screen);
    if (this.ahead?.picks === picks.join()) return;
    this.ahead?.screen.remove();
    this.ahead = picks.length > 0 ? this.next(picks) : undefined;
    if (!this.ahead) return;
    this.ahead.screen.inert = true;
    this.screen.after(this.ahead.screen);
  }

  /** A screen that is not shown yet, in a box that hides it. @param {Position} there @param {string} day of the answers */
  draw(there, day) {
    const screen = make("div", {}, ...view(this.compiled, there, this.whole, day));
    return make("div", { class: "cause-finder__ahead" }, screen);
  }

  /** @param {Position} there @param {boolean} moved whether the reader came from another screen */
  show(there, moved, screen = this.draw(there, this.day)) {
    const { at } = there;
    this.position = there;
    if (at !== START) this.pictures ??= fetchPictures(this.compiled);
    const isAhead = screen.isConnected;
    if (!isAhead) this.screen.after(screen);
    const others = [this.screen, this.ahead?.screen].filter((other) => other !== screen);
    this.screen.className = "cause-finder__ahead";
    [this.screen, this.ahead] = [screen, undefined];
    screen.className = "cause-finder__fresh";
    this.host.dataset.screen = at.replace(":", "");
    this.host.parentElement?.toggleAttribute("data-under-way", at !== START);
    this.host.parentElement?.toggleAttribute("data-ordered", screen.querySelector("h1") !== null);
    if (moved) lead(this.host);
    if (!isAhead) settle(screen, others, moved);
    oncePainted(() => {
      if (isAhead) settle(screen, others, moved);
      this.name();
      this.showBelow();
    });
  }

  name = () => nameTab(this.steps.hidden ? this.below : this.screen);

  /** The answers so far, and after a result the ways to take it along. */
  showBelow() {
    this.screen.removeAttribute("class");
    const { compiled, position } = this;
    const { asked } = path(compiled, position.given);
    const answers = Object.keys(position.given);
    this.below.replaceChildren(...(answers.length > 0 ? [recap(compiled, position.given, asked)] : []));
    const result = this.screen.querySelector(".cause-finder__result");
    result?.append(make("p", { class: "cause-finder__address" }, location.href));
    if (result) this.below.prepend(keepPanel(compiled, writeLink(compiled, position.given, this.day), this.steps));
    this.lookAhead(); // what was ticked before is ticked still
  }
}
