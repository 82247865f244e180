// @ts-check
/**
 * The finder, one screen at a time. The answers stand in the address after `#` and nowhere else, unless the reader has
 * them saved; the browser's history holds which screen is shown, and ticks among the signs until all were asked.
 */

import { CARE, SIGNS, START, arrival, cannotWait, evaluate, screens, signsScreens } from "./engine.mjs";
import { forget, keepPanel, saved } from "./keep.mjs";
import { readAnswers, writeAnswers } from "./link.mjs";
import { address } from "./result.mjs";
import { make, picked, recap, showError } from "./screens.mjs";
import { withTexts } from "./texts.mjs";
import { view } from "./view.mjs";

/** @import { Compiled, Given } from "./engine.mjs" */
/** @typedef {HTMLElement & {steps: HTMLElement, whole: HTMLElement, showWhole: (whole: boolean) => void}} Host */

/** The browser's history can take longer than all the rest, so the screen comes first. @param {() => void} change */
const oncePainted = (change) => requestAnimationFrame(() => setTimeout(change));

export class Journey {
  /** @param {HTMLElement} host @param {Compiled} data */
  constructor(host, data) {
    this.host = /** @type {Host} */ (host);
    this.steps = this.host.steps;
    this.whole = this.host.whole;
    this.compiled = withTexts(data, this.whole);
    this.signs = signsScreens(this.compiled);
    /** @type {Given} */
    this.given = {};
    /** @type {string[] | undefined} ticks among the signs, before all of them were asked */
    this.draft = undefined;
    this.seen = 0;
    /** @type {HTMLImageElement[] | undefined} */
    this.pictures = undefined;
    this.at = START;
    this.listen();
    this.arrive(history.state, false);
  }

  listen() {
    this.ended = new AbortController();
    const { signal } = this.ended;
    const pressed = (/** @type {MouseEvent} */ { target }) => /** @type {Element} */ (target).closest("button");
    this.steps.addEventListener("click", (event) => this.press(pressed(event)), { signal });
    this.steps.addEventListener("submit", (event) => this.answer(event), { signal });
    window.addEventListener("popstate", ({ state }) => this.arrive(state, true), { signal });
    window.addEventListener("storage", () => this.at === START && this.show(START, false), { signal });
  }

  end() {
    this.ended?.abort();
  }

  /** Take the answers from the address. @param {{at?: unknown, draft?: unknown, seen?: unknown} | null} state @param {boolean} moved */
  arrive(state, moved) {
    const jumped = this.jump();
    const text = jumped ? writeAnswers(this.given) : location.hash.slice(1);
    const { given, dropped } = readAnswers(this.compiled, text);
    const wanted = jumped ? this.at : state?.at;
    this.draft = Array.isArray(state?.draft) ? state.draft : undefined;
    this.seen = Number(state?.seen) || 0;
    const asked = screens(this.compiled, given).filter((screen) => SIGNS in given || this.signs.indexOf(screen) <= this.seen);
    const at = asked.find((screen) => screen === wanted) ?? arrival(this.compiled, given);
    this.given = given;
    if (!jumped || text) history.replaceState(this.state(at), "", this.address());
    if (jumped && moved) return;
    this.show(at, moved);
    if (dropped) this.steps.prepend(make("p", { class: "cause-finder__notice", role: "status" }, this.compiled.words.dropped));
  }

  /** Whether the address leads to a place on the page, as a skip link does, and not to answers. */
  jump() {
    const [name = ""] = new URLSearchParams(location.hash.slice(1)).keys(); // decodes, and never throws
    const target = location.hash.includes("=") ? null : document.getElementById(name);
    if (target && this.whole.contains(target)) {
      this.host.showWhole(true);
      target.scrollIntoView();
    }
    return target !== null;
  }

  /** @param {string} at */
  state(at) {
    return { at, draft: this.draft, seen: this.seen };
  }

  address() {
    const answers = writeAnswers(this.given);
    return location.pathname + location.search + (answers && `#${answers}`);
  }

  /** All pictures before the first answer, whatever it will be: a picture fetched for a result would tell of it. */
  fetchPictures() {
    this.pictures ??= Object.values(this.compiled.exercises).map(({ picture, width, height }) => {
      return make("img", { src: address(picture), alt: "", width: `${width}`, height: `${height}` });
    });
  }

  /** Put what was picked into the entry that is left, so that the browser's Back shows it. */
  keepEntry() {
    const [state, address] = [this.state(this.at), this.address()];
    oncePainted(() => history.replaceState(state, "", address));
  }

  /** @param {string} at */
  go(at) {
    const [state, address] = [this.state(at), this.address()];
    this.show(at, true);
    oncePainted(() => history.pushState(state, "", address));
  }

  /** @param {HTMLButtonElement | null} pressed */
  press(pressed) {
    const { act, go } = pressed?.dataset ?? {};
    if (go === SIGNS) this.seen = SIGNS in this.given ? this.signs.length : 0;
    if (go) this.go(go);
    if (act === "print") window.print();
    if (act === "again") this.given = {};
    if (act === "again" || act === "back") this.go(this.before());
    if (act === "saved") this.recallSaved();
    if (act === "forget" && this.at === START) {
      forget();
      this.show(START, true);
    }
  }

  recallSaved() {
    this.given = readAnswers(this.compiled, saved()?.answers ?? "").given;
    this.go(arrival(this.compiled, this.given));
  }

  /** The screen before this one. */
  before() {
    const reached = screens(this.compiled, this.given);
    return reached[Math.max(0, reached.indexOf(this.at) - 1)];
  }

  /** @param {SubmitEvent} event */
  answer(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { pick_one_error, signs_error, problem_heading } = this.compiled.words;
    const picks = picked(form);
    const part = this.signs.indexOf(this.at);
    if (picks.length === 0) return showError(form, part < 0 ? pick_one_error : signs_error, problem_heading);
    if (part >= 0) return this.answerSigns(part, picks);
    this.take({ ...this.given, [this.at]: picks });
    this.keepEntry();
    this.go(arrival(this.compiled, this.given));
  }

  /** One screen of signs. They count once all screens were answered, or at once where a sign cannot wait.
   * @param {number} part @param {string[]} picks */
  answerSigns(part, picks) {
    const here = this.compiled.signs.filter(({ screen }) => screen === part).map(({ id }) => id);
    const elsewhere = (this.draft ?? this.given[SIGNS] ?? []).filter((id) => !here.includes(id));
    const ticked = [...elsewhere, ...picks.filter((id) => here.includes(id))];
    const { [SIGNS]: _, ...others } = this.given;
    this.seen = Math.max(this.seen, part + 1);
    this.draft = ticked;
    this.keepEntry();
    const done = part + 1 === this.signs.length || cannotWait(this.compiled, ticked);
    if (done) this.draft = undefined;
    this.take(done ? { ...others, [SIGNS]: ticked } : others);
    if (!done) return this.go(this.signs[part + 1]);
    this.go(screens(this.compiled, this.given).includes(CARE) ? CARE : arrival(this.compiled, this.given));
  }

  /** Later answers stay where they still apply. @param {Given} given */
  take(given) {
    this.given = readAnswers(this.compiled, writeAnswers(given)).given;
  }

  /** @param {string} at @param {boolean} moved whether the reader came from another screen */
  show(at, moved) {
    this.at = at;
    if (at !== START) this.fetchPictures();
    const { asked } = evaluate(this.compiled, this.given);
    const hasAnswers = Object.keys(this.given).length > 0;
    this.steps.replaceChildren(...view(this, at), ...(hasAnswers ? [recap(this.compiled, this.given, asked)] : []));
    this.steps.querySelector(".cause-finder__result")?.after(keepPanel(this.compiled, this.given, this.steps));
    this.host.dataset.screen = asked.includes(at) ? "question" : at.replace(/:.*/, "");
    if (moved) this.lead();
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
