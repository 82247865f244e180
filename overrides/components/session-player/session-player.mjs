// @ts-check
/** <session-player>: goes through the routine in the address, by the clock. It survives a reload of its tab. */

import { wordsOf } from "../../assets/site.mjs";
import { wanted } from "../routine/basket.mjs";
import { catalogueFor, tell } from "../routine/catalogue.mjs";
import { against } from "../routine/pure/against.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { readRoutine, writeRoutine } from "../routine/pure/link.mjs";
import { countAt, lasting, partAt, timeline } from "../routine/pure/timeline.mjs";
import { tickedSigns } from "../routine/ticked.mjs";
import { beginning, swapped } from "./pure/change.mjs";
import { advanced, moved, started, switched } from "./pure/clock.mjs";
import { announcement } from "./pure/stretch.mjs";
import { Awake, Signals } from "./signals.mjs";
import { Stage } from "./stage.mjs";
import { loadPlace, savePlace } from "./storage.mjs";

/** @import { Catalogue, Item } from "../routine/pure/dose.mjs" */
/** @import { Part } from "../routine/pure/timeline.mjs" */

const TICK = 100; // milliseconds; how often it looks at the clock, which alone says how much time went by
const now = () => ({ day: Date.now(), steady: performance.now() });

class SessionPlayer extends HTMLElement {
  /** @type {Item[]} */
  items = [];
  /** @type {Part[]} */
  parts = [];
  at = -1;
  ticked = -1;
  begun = false;
  clock = { ...started(now()), running: false };
  awake = new Awake();

  async connectedCallback() {
    this.words = wordsOf(this);
    if (wanted()) return this.begin();
    tell(this, this.words.empty);
    addEventListener("hashchange", () => this.begin(), { once: true });
  }

  /** There is something to play: fetch what that takes. */
  async begin() {
    this.known = await catalogueFor(this, this.words?.failed);
    if (!this.known) return;
    this.stage = new Stage(this, this.known, this.words ?? {});
    this.signals = new Signals(this.stage.element);
    this.stage.offer(this.signals);
    this.listen = new AbortController();
    this.addEventListener("click", (event) => this.press(event), this.listen);
    addEventListener("keydown", (event) => this.key(event), this.listen);
    addEventListener("hashchange", () => this.read(), this.listen);
    document.addEventListener("visibilitychange", () => this.look(), this.listen);
    this.read();
    this.timer = setInterval(() => this.look(), TICK);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.listen?.abort();
    this.signals?.quiet();
    this.awake.keep(false);
  }

  /** The routine in the address, or the reader's own; without what a ticked sign rules out. */
  read() {
    const known = /** @type {Catalogue} */ (this.known);
    const { routine, slips } = readRoutine(known, wanted());
    const { hidden, flagged } = against(known, routine.items, tickedSigns());
    this.name = routine.name;
    this.items = routine.items.filter(({ id }) => !hidden.some((one) => one.id === id));
    this.parts = timeline(known, this.items);
    this.at = -1;
    this.link = writeRoutine(known, { name: routine.name, items: this.items });
    const place = loadPlace(this.link);
    this.begun = place !== undefined && place.second > 0;
    this.clock = { ...started(now(), place?.second ?? 0), running: place?.running ?? false };
    this.stage?.cover(routine.name, this.items, lasting(this.parts), { slips, hidden, flagged }, this.begun);
    if (this.clock.running) this.look();
  }

  /** Look at the clock and show what is on now. */
  look() {
    const clock = advanced(this.clock, now());
    this.clock = clock;
    if (clock.away) this.stage?.say(this.words?.away);
    if (!this.begun) return;
    const at = partAt(this.parts, clock.second);
    if (at !== this.at) this.turn(at);
    if (at >= this.parts.length) return;
    const part = this.parts[at];
    const into = clock.second - part.from;
    this.tickAt(part, into);
    this.stage?.show(this.items, this.parts, at, into, clock);
    this.awake.keep(clock.running);
    savePlace(this.link ?? "", clock);
  }

  /** A soft tone for each repetition, and for the last three seconds of everything else. @param {Part} part @param {number} into */
  tickAt(part, into) {
    const { id, dose } = this.items[part.at];
    const { count } = countAt(/** @type {Catalogue} */ (this.known).exercises[id], dose, into);
    const left = Math.ceil(part.seconds - into);
    const due = part.kind === "work" && count ? -count : left <= 3 ? left : 0;
    if (this.clock.running && due && due !== this.ticked) this.signals?.tick();
    this.ticked = due;
  }

  /** A new part begins: say so once, in every way that is switched on. @param {number} at */
  turn(at) {
    this.at = at;
    if (at >= this.parts.length) {
      this.finish();
      return;
    }
    const known = /** @type {Catalogue} */ (this.known);
    const part = this.parts[at];
    const said = announcement(known, this.words ?? {}, this.items, part, doseText(known, this.items[part.at]));
    this.stage?.turn(this.items, this.parts, at);
    this.stage?.say(said, false);
    if (this.clock.running) this.signals?.change(said, part.kind === "work");
  }

  finish() {
    this.begun = false;
    this.clock = { ...this.clock, running: false };
    savePlace("", this.clock);
    this.awake.keep(false);
    this.signals?.change(this.words?.done, false);
    this.stage?.finish(this.name || this.words?.title);
  }

  /** @param {Event} event */
  press({ target }) {
    const act = target instanceof Element ? target.closest("[data-act]")?.getAttribute("data-act") : undefined;
    if (act) this.act(act);
  }

  /** @param {string} act */
  act(act) {
    this.signals?.unlock();
    const { at, parts, items } = this;
    if (act === "start" || act === "again") {
      this.begun = items.length > 0;
      this.at = -1;
      this.clock = started(now());
      this.stage?.open();
    } else if (act === "resume") {
      this.stage?.open();
      this.at = -1;
      this.clock = switched(this.clock, true, now());
    } else if (act === "pause") {
      this.clock = switched(this.clock, !this.clock.running, now());
      this.stage?.say(this.clock.running ? this.words?.going_on : this.words?.paused);
    } else if (act === "skip" && parts[at]) this.go(parts[at].from + parts[at].seconds);
    else if (act === "back")
      this.go(this.clock.second - (parts[at]?.from ?? 0) > 3 ? parts[at].from : (parts[at - 1]?.from ?? 0));
    else if (act === "easier" || act === "harder") this.change(act);
    else if (act === "stop") this.finish();
    else return;
    this.look();
  }

  /** @param {number} second */
  go(second) {
    this.clock = moved(this.clock, second, now());
    this.at = -1;
  }

  /** An easier or a harder exercise in its place, or less or more of this one; the part starts again. @param {"easier" | "harder"} way */
  change(way) {
    const known = /** @type {Catalogue} */ (this.known);
    const part = this.parts[this.at];
    if (!part) return;
    const { items, said } = swapped(known, this.words ?? {}, this.items, part.at, way, tickedSigns());
    this.items = items;
    this.parts = timeline(known, items);
    this.link = writeRoutine(known, { name: this.name ?? "", items });
    history.replaceState(null, "", `#${this.link}`);
    this.go(beginning(this.parts, part));
    this.look();
    this.stage?.say(said);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { target, key } = event;
    if (target instanceof Element && target.closest("button, a, input, summary, dialog")) return;
    const act = { " ": "pause", ArrowRight: "skip", ArrowLeft: "back" }[key];
    if (!act || !this.begun || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.act(act);
  }
}

customElements.define("session-player", SessionPlayer);
