// @ts-check
/**
 * The first screen of the finder, over a document that is complete without it. All that comes after is fetched when a
 * reader reaches for it, or arrives with answers; from then on nothing is fetched, whatever is answered.
 */

import { recall } from "../../assets/site.mjs";

const DATA = new URL("../../assets/cause-finder.json", import.meta.url);
const SHEET = new URL("../../assets/styles/later/cause-finder.css", import.meta.url);

/** The style of what the journey adds to the page. @returns {Promise<void>} */
function style() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: SHEET.href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(SHEET.href));
    });
    document.head.append(link);
  });
}

/** @import { PageData } from "../../../types/cause-finder" */
/** @import { Journey } from "./page/journey.mjs" */

class CauseFinder extends HTMLElement {
  /** @type {Promise<[typeof import("./page/journey.mjs"), PageData, void]> | undefined} */ fetched;
  /** @type {Promise<Journey | undefined> | undefined} */ journey;

  connectedCallback() {
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (this.querySelector(selector));
    this.steps = find(".cause-finder__steps");
    this.whole = find(".cause-finder__document");
    this.notice = find(".cause-finder__notice");
    this.toggle = find(".cause-finder__toggle");
    find(".cause-finder__switch").hidden = false;
    this.toggle.addEventListener("click", () => this.showWhole(this.whole?.hidden === true));
    for (const event of ["pointerenter", "focusin"])
      this.steps.addEventListener(event, () => this.fetch(), { once: true });
    this.steps.addEventListener("click", this.begin);
    window.addEventListener("popstate", this.arrive);
    this.showWhole(false);
    if (location.hash || history.state || recall(this.localName, "")) this.start();
    else this.dataset.screen = "start";
  }

  disconnectedCallback() {
    window.removeEventListener("popstate", this.arrive);
    this.journey?.then((journey) => journey?.end());
  }

  /** The whole document, or one screen at a time. @param {boolean} whole */
  showWhole(whole) {
    const { whole: page, steps, toggle } = this;
    if (!page || !steps || !toggle || page.hidden !== whole) return;
    page.hidden = !whole;
    steps.hidden = whole;
    toggle.setAttribute("aria-expanded", String(whole));
    [toggle.textContent, toggle.dataset.other] = [toggle.dataset.other ?? "", toggle.textContent];
  }

  /** What the journey needs, once. */
  fetch() {
    const data = () => fetch(DATA).then((answer) => answer.json());
    this.fetched ??= Promise.all([import("./page/journey.mjs"), data(), style()]);
    this.fetched.catch(() => (this.fetched = undefined)); // to be tried again
    return this.fetched;
  }

  start() {
    this.journey ??= this.fetch().then(
      ([module, data]) => {
        this.steps?.removeEventListener("click", this.begin); // else the journey's first press would count twice
        return new module.Journey(this, data);
      },
      () => this.fail(),
    );
    return this.journey;
  }

  /** A link to answers was followed on the page itself; from then on the journey looks after such links. */
  arrive = () => void this.start();

  /** The first press of the first button. @param {MouseEvent} event */
  begin = async ({ target }) => {
    const pressed = /** @type {Element} */ (target).closest("button");
    if (!pressed) return;
    this.steps?.removeEventListener("click", this.begin);
    pressed.setAttribute("aria-busy", "true");
    const journey = await this.start();
    journey?.press(pressed);
  };

  /** Without its parts there is still the document. */
  fail() {
    this.dataset.screen = "start";
    if (this.notice) this.notice.hidden = false;
    this.showWhole(true);
    this.journey = undefined;
    this.steps?.addEventListener("click", this.begin);
    return undefined;
  }
}

if (!customElements.get("cause-finder")) customElements.define("cause-finder", CauseFinder);
