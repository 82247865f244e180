// @ts-check
/** <routine-builder>: composes a routine, which lives in the address of the page. Nothing is stored unless asked for. */

import { wordsOf } from "../../assets/site.mjs";
import { choose, wanted } from "../routine/basket.mjs";
import { catalogueFor } from "../routine/catalogue.mjs";
import { against } from "../routine/pure/against.mjs";
import { within } from "../routine/pure/dose.mjs";
import { MOST_EXERCISES, readRoutine, writeRoutine } from "../routine/pure/link.mjs";
import { tickedSigns } from "../routine/ticked.mjs";
import { builderView } from "./view.mjs";

/** @import { Amount, Catalogue } from "../routine/pure/dose.mjs" */
/** @import { Routine, Slips } from "../routine/pure/link.mjs" */

/** The parts of the view that follow from its fields. */
const FOLLOWING = [".minutes", ".dose", ".actions > a", ".sheet"].map((name) => `.routine-builder__${name.slice(1)}`);

class RoutineBuilder extends HTMLElement {
  /** @type {Routine} */
  routine = { name: "", items: [] };
  /** @type {Slips} */
  slips = { unknown: [], changed: [], dropped: 0 };
  /** @type {Catalogue | undefined} */
  catalogue;
  listen = new AbortController();

  async connectedCallback() {
    this.words = wordsOf(this);
    this.listen = new AbortController();
    this.catalogue = await catalogueFor(this, this.words.failed);
    if (!this.catalogue) return;
    this.read();
    addEventListener("hashchange", () => this.read(), this.listen);
    this.addEventListener("click", (event) => this.press(event), this.listen);
    this.addEventListener("change", (event) => this.change(event), this.listen);
    this.addEventListener("submit", (event) => event.preventDefault(), this.listen);
  }

  disconnectedCallback() {
    this.listen.abort();
  }

  /** The routine in the address, or else the one that the reader has put together on other pages. */
  read() {
    const known = /** @type {Catalogue} */ (this.catalogue);
    const { routine, slips } = readRoutine(known, wanted());
    const { hidden } = against(known, routine.items, tickedSigns());
    this.routine = { ...routine, items: routine.items.filter(({ id }) => !hidden.some((one) => one.id === id)) };
    this.slips = slips;
    this.hiddenBySign = hidden;
    this.show();
  }

  /** @param {string} [said] @param {string} [focus] a selector */
  show(said = "", focus = "") {
    const own = this.querySelector(":scope > script");
    this.replaceChildren(...(own ? [own] : []), this.view());
    this.say(said);
    const target = focus && this.querySelector(focus);
    if (target instanceof HTMLElement) target.focus();
  }

  /** The view of the routine as it is now. */
  view() {
    const known = /** @type {Catalogue} */ (this.catalogue);
    const link = writeRoutine(known, this.routine);
    const address = `${location.origin}${location.pathname}#${link}`;
    const { flagged } = against(known, this.routine.items, tickedSigns());
    const notes = { slips: this.slips, hidden: this.hiddenBySign ?? [], flagged };
    return builderView(known, this.words ?? {}, this.routine, notes, { link, address });
  }

  /** What follows from the fields, while they and the focus stay where they are. */
  refresh() {
    const view = this.view();
    for (const part of FOLLOWING) {
      const fresh = [...view.querySelectorAll(part)];
      for (const [at, old] of [...this.querySelectorAll(part)].entries()) old.replaceWith(fresh[at]);
    }
  }

  /** @param {string} said */
  say(said) {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = said;
  }

  /** After every change by the reader: the address says it too. @param {Routine} routine */
  store(routine) {
    const known = /** @type {Catalogue} */ (this.catalogue);
    this.routine = routine;
    this.slips = { unknown: [], changed: [], dropped: 0 };
    const link = writeRoutine(known, routine);
    history.replaceState(null, "", routine.items.length ? `#${link}` : location.pathname);
    choose(routine.items.length ? link : "");
  }

  /** Other exercises, or another order. @param {Routine} routine @param {string} [said] @param {string} [focus] */
  become(routine, said, focus) {
    this.store(routine);
    this.show(said, focus);
  }

  /** @param {Event} event */
  press({ target }) {
    const button = target instanceof Element ? target.closest("button[data-act]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const { act = "", at = "0" } = button.dataset;
    if (act === "add") this.add();
    else if (act === "remove") this.leaveOut(Number(at));
    else if (act === "up" || act === "down") this.move(Number(at), act === "up" ? -1 : 1);
    else import("./take-away.mjs").then(({ takeAway }) => takeAway(this, act));
  }

  add() {
    const known = /** @type {Catalogue} */ (this.catalogue);
    const id = this.querySelector("select")?.value ?? "";
    const { items } = this.routine;
    if (!Object.hasOwn(known.exercises, id) || items.length >= MOST_EXERCISES) return;
    const added = { id, dose: { ...known.exercises[id].dose } };
    this.become({ ...this.routine, items: [...items, added] }, known.exercises[id].title, "select");
  }

  /** @param {number} at */
  leaveOut(at) {
    const title = this.catalogue?.exercises[this.routine.items[at].id].title ?? "";
    const items = this.routine.items.filter((_, index) => index !== at);
    this.become({ ...this.routine, items }, this.words?.removed.replace("{title}", title), "select");
  }

  /** @param {number} at @param {number} by */
  move(at, by) {
    const items = [...this.routine.items];
    const [item] = items.splice(at, 1);
    items.splice(at + by, 0, item);
    const values = { title: this.catalogue?.exercises[item.id].title ?? "", number: at + by + 1, of: items.length };
    const said = Object.entries(values).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, `${value}`),
      this.words?.moved,
    );
    const last = at + by === (by < 0 ? 0 : items.length - 1);
    const act = by < 0 === last ? "down" : "up";
    this.become({ ...this.routine, items }, said, `[data-act="${act}"][data-at="${at + by}"]`);
  }

  /** @param {Event} event */
  change({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "name") {
      this.store({ ...this.routine, name: target.value });
      this.refresh();
      return;
    }
    const { at, amount } = target.dataset;
    if (at === undefined || amount === undefined) return;
    const { id, dose } = this.routine.items[Number(at)];
    const exercise = /** @type {Catalogue} */ (this.catalogue).exercises[id];
    const wanted = { ...dose, [/** @type {Amount} */ (amount)]: target.valueAsNumber };
    const items = this.routine.items.with(Number(at), { id, dose: within(exercise, wanted).dose });
    this.store({ ...this.routine, items });
    const said = items[Number(at)].dose[/** @type {Amount} */ (amount)];
    target.value = `${said}`;
    this.refresh();
  }
}

customElements.define("routine-builder", RoutineBuilder);
