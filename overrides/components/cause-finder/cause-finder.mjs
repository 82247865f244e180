// @ts-check
/**
 * The finder, one screen at a time, over a document that is complete without it. The answers stand in the address after
 * `#` and nowhere else; the browser's history holds which screen is shown. Nothing is fetched after the start.
 */

import { CARE, RESULT, SIGNS, START, arrival, evaluate, progress, readAnswers, screens, writeAnswers } from "./engine.mjs";
import { careCard, causes, ending, goOn } from "./result.mjs";
import { make, picked, questionScreen, recap, showError, signsScreen, startScreen, withMap } from "./screens.mjs";

/** @import { Compiled, Given } from "./engine.mjs" */

class Journey {
  /** @param {HTMLElement} host */
  constructor(host) {
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (host.querySelector(selector));
    this.host = host;
    this.steps = find(".cause-finder__steps");
    this.toggle = find(".cause-finder__toggle");
    this.whole = find(".cause-finder__document");
    /** @type {Compiled} */
    this.compiled = JSON.parse(find("script").textContent ?? "");
    /** @type {Given} */
    this.given = {};
    this.at = START;
    this.listen();
    find(".cause-finder__switch").hidden = false;
    this.showWhole(false);
    this.arrive(history.state, false);
  }

  listen() {
    this.ended = new AbortController();
    const { signal } = this.ended;
    this.steps.addEventListener("click", (event) => this.press(event), { signal });
    this.steps.addEventListener("submit", (event) => this.answer(event), { signal });
    this.toggle.addEventListener("click", () => this.showWhole(this.whole.hidden === true), { signal });
    window.addEventListener("popstate", ({ state }) => this.arrive(state, true), { signal });
  }

  end() {
    this.ended?.abort();
  }

  /** The whole document, or one screen at a time. @param {boolean} whole */
  showWhole(whole) {
    const { show_all, show_steps } = this.compiled.words;
    this.whole.hidden = !whole;
    this.steps.hidden = whole;
    this.toggle.setAttribute("aria-expanded", String(whole));
    this.toggle.textContent = whole ? show_steps : show_all;
  }

  /** Take the answers from the address. @param {{at?: unknown} | null} state what the history says @param {boolean} moved */
  arrive(state, moved) {
    const jumped = this.jump();
    const text = jumped ? writeAnswers(this.given) : location.hash.slice(1);
    const { given, dropped } = readAnswers(this.compiled, text);
    const wanted = jumped ? this.at : state?.at;
    const at = screens(this.compiled, given).find((screen) => screen === wanted) ?? arrival(this.compiled, given);
    this.given = given;
    if (!jumped || text) history.replaceState({ at }, "", this.address());
    if (jumped && moved) return;
    this.show(at, moved);
    if (dropped) this.steps.prepend(make("p", { class: "cause-finder__notice", role: "status" }, this.compiled.words.dropped));
  }

  /** Whether the address leads to a place on the page, as a skip link does, and not to answers. */
  jump() {
    const [name = ""] = new URLSearchParams(location.hash.slice(1)).keys(); // decodes, and never throws
    const target = location.hash.includes("=") ? null : document.getElementById(name);
    if (target && this.whole.contains(target)) {
      this.showWhole(true);
      target.scrollIntoView();
    }
    return target !== null;
  }

  address() {
    const answers = writeAnswers(this.given);
    return location.pathname + location.search + (answers && `#${answers}`);
  }

  /** All pictures before the first answer, whatever it will be: a picture fetched for a result would tell of it. */
  fetchPictures() {
    for (const picture of this.whole.querySelectorAll("img")) picture.loading = "eager";
  }

  /** @param {string} at */
  go(at) {
    history.pushState({ at }, "", this.address());
    this.show(at, true);
  }

  /** @param {MouseEvent} event */
  press({ target }) {
    const pressed = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("button"));
    const { act, go } = pressed?.dataset ?? {};
    if (go) this.go(go);
    if (act === "print") window.print();
    if (act === "again") this.given = {};
    if (act === "again" || act === "back") this.go(this.before());
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
    if (picks.length === 0) return showError(form, this.at === SIGNS ? signs_error : pick_one_error, problem_heading);
    const text = writeAnswers({ ...this.given, [this.at]: picks });
    this.given = readAnswers(this.compiled, text).given; // later answers stay where they still apply
    const cared = this.at === SIGNS && screens(this.compiled, this.given).includes(CARE);
    this.go(cared ? CARE : arrival(this.compiled, this.given));
  }

  /** @param {string} at @param {boolean} moved whether the reader came from another screen */
  show(at, moved) {
    this.at = at;
    if (at !== START) this.fetchPictures();
    const { asked } = evaluate(this.compiled, this.given);
    const hasAnswers = Object.keys(this.given).length > 0;
    this.steps.replaceChildren(...this.screen(at), ...(hasAnswers ? [recap(this.compiled, this.given, asked)] : []));
    this.host.dataset.screen = asked.includes(at) ? "question" : at.replace(":", "");
    if (moved) this.lead();
  }

  /** @param {string} at @returns {HTMLElement[]} */
  screen(at) {
    const { compiled, given } = this;
    if (at === START) return [startScreen(compiled)];
    if (at === SIGNS) return [signsScreen(compiled, given)];
    const question = compiled.questions.find(({ id }) => id === at);
    if (question) return [...this.progress(at), this.mapped(questionScreen(compiled, question, given), at)];
    const result = evaluate(compiled, given);
    const cards = result.tier ? [careCard(compiled, result)] : [];
    if (at === CARE) return [...cards, goOn(compiled, screens(compiled, given).slice(-1)[0])];
    return [...cards, result.causes.length > 0 ? causes(compiled, result, this.whole) : ending(compiled)];
  }

  /** The question about the place with the body map before its answers, where the page holds one.
   * @param {HTMLElement} screen @param {string} at */
  mapped(screen, at) {
    const map = at === this.compiled.place ? this.host.querySelector("template") : null;
    if (map) withMap(screen, document.importNode(map.content, true));
    return screen;
  }

  /** @param {string} at */
  progress(at) {
    const place = progress(this.compiled, this.given, at);
    if (!place) return [];
    const text = this.compiled.words.progress.replace("{number}", `${place.number}`).replace("{total}", `${place.total}`);
    return [make("p", { class: "cause-finder__progress" }, text)];
  }

  /** Bring the reader to the new screen: its first heading is focused, and the page scrolls only where it must. */
  lead() {
    this.showWhole(false);
    const first = /** @type {HTMLElement | null} */ (this.steps.querySelector("[tabindex], button"));
    first?.focus({ preventScroll: true });
    const { top } = this.steps.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 3) this.steps.scrollIntoView();
  }
}

class CauseFinder extends HTMLElement {
  connectedCallback() {
    this.journey = new Journey(this);
  }

  disconnectedCallback() {
    this.journey?.end();
  }
}

if (!customElements.get("cause-finder")) customElements.define("cause-finder", CauseFinder);
