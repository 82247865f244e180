// @ts-check
/** What the player shows. It changes texts in place, so that a screen reader's place and the focus stay. */

import { inSite, make } from "../../assets/site.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { hasSlips } from "../routine/pure/link.mjs";
import { lasting } from "../routine/pure/timeline.mjs";
import { figureOf } from "./figure.mjs";
import { large, phase, place, watch } from "./pure/stretch.mjs";

/** @import { Against } from "../routine/pure/against.mjs" */
/** @import { Catalogue, Item } from "../routine/pure/dose.mjs" */
/** @import { Slips } from "../routine/pure/link.mjs" */
/** @import { Part } from "../routine/pure/timeline.mjs" */
/** @import { Signals } from "./signals.mjs" */
/** @typedef {Record<string, any>} Words */

const CONTROLS = ["back", "pause", "skip"];
const CHANGES = ["easier", "harder"];

/** @param {string} act @param {string} text @param {string} look */
const button = (act, text, look) => make("button", { type: "button", class: look, "data-act": act }, text);

export class Stage {
  shown = "";

  /** @param {HTMLElement} player @param {Catalogue} known @param {Words} words */
  constructor(player, known, words) {
    this.player = player;
    this.known = known;
    this.words = words;
    const part = (/** @type {string} */ name, /** @type {"p" | "div" | "h2"} */ tag = "p") =>
      make(tag, { class: `session-player__${name}` });
    this.phase = part("phase");
    this.title = part("title", "h2");
    this.place = part("place");
    this.figure = part("figure", "div");
    this.number = part("number");
    this.about = part("about");
    this.left = part("left");
    this.next = part("next");
    this.says = make("p", { class: "visually-hidden", role: "status" });
    this.note = part("note");
    const count = make(
      "div",
      { class: "session-player__count", role: "timer", "aria-live": "off" },
      this.number,
      this.about,
    );
    const now = make("div", { class: "session-player__now" }, this.phase, this.title, this.place, count);
    const controls = CONTROLS.map((act) => button(act, words[act], "session-player__control"));
    const changes = CHANGES.map((act) => button(act, words[act], "button button--quiet"));
    this.pause = controls[CONTROLS.indexOf("pause")];
    this.running = make(
      "div",
      { class: "session-player__running", hidden: true },
      now,
      this.figure,
      make("div", { class: "session-player__controls" }, ...controls),
      make("div", { class: "session-player__status" }, this.next, this.left),
      make("div", { class: "session-player__changes" }, ...changes),
    );
    this.covering = make("div", { class: "session-player__cover" });
    this.settings = make("details", { class: "session-player__settings" }, make("summary", {}, words.settings));
    const rules = player.querySelector(".session-player__stop-rules");
    rules?.removeAttribute("hidden");
    const stop = make("details", { class: "session-player__stop" }, make("summary", {}, words.stop_rules));
    stop.append(...(rules ? [rules] : []), button("stop", words.stop, "button button--quiet"));
    this.element = make(
      "div",
      { class: "session-player__stage" },
      this.covering,
      this.running,
      this.note,
      stop,
      this.settings,
      this.says,
    );
    player.querySelector(".session-player__plain")?.remove();
    player.append(this.element);
  }

  /** The switches. @param {Signals} signals */
  offer(signals) {
    const boxes = signals.offered.map((signal) => {
      const box = make("input", { type: "checkbox", checked: signals.on.has(signal) });
      box.addEventListener("change", () => signals.switch(signal, box.checked));
      return make("label", {}, box, this.words.signals[signal]);
    });
    const group = make("input", { type: "checkbox" });
    group.addEventListener("change", () => this.element.toggleAttribute("data-group", group.checked));
    this.settings.append(...boxes, make("label", {}, group, this.words.group));
  }

  /**
   * Before the start, or after a reload.
   * @param {string} name @param {Item[]} items @param {number} seconds @param {{slips: Slips, hidden: Against[], flagged: Against[]}} notes
   * @param {boolean} begun
   */
  cover(name, items, seconds, { slips, hidden, flagged }, begun) {
    const { known, words } = this;
    const said = [
      ...(hasSlips(slips) ? [words.slips] : []),
      ...hidden.map(({ id, because }) => filled(words.hidden, { title: known.exercises[id].title, because })),
      ...flagged.map(({ id, because }) => filled(words.flagged, { title: known.exercises[id].title, because })),
    ];
    const list = items.map((item) =>
      make("li", {}, make("strong", {}, known.exercises[item.id].title), `: ${doseText(known, item)}`),
    );
    const start = begun
      ? [button("resume", words.resume, "button"), button("again", words.again, "button button--quiet")]
      : [button("start", words.start, "button")];
    this.covering.replaceChildren(
      ...(name ? [make("h2", {}, name)] : []),
      ...said.map((line) => make("p", { class: "session-player__warning" }, line)),
      ...(items.length
        ? [
            make("p", {}, filled(words.lasts, { time: watch(seconds) })),
            make("div", { class: "session-player__starts" }, ...start),
            make("ol", {}, ...list),
          ]
        : [
            make("p", {}, words.empty),
            make("p", {}, make("a", { class: "button", href: inSite("my-exercises/") }, words.choose)),
          ]),
    );
    this.on(false);
  }

  /** Whether a session is on the screen, or what comes before and after it. @param {boolean} on */
  on(on) {
    this.covering.hidden = on;
    this.running.hidden = !on;
    this.player.toggleAttribute("data-on", on);
  }

  open() {
    this.on(true);
    this.pause.focus();
  }

  /** To a screen reader; what is on the screen already is not shown twice. @param {string} [text] @param {boolean} [shown] */
  say(text = "", shown = true) {
    this.says.textContent = text;
    this.note.textContent = shown ? text : "";
  }

  /** A new part. @param {Item[]} items @param {Part[]} parts @param {number} at */
  turn(items, parts, at) {
    const part = parts[at];
    this.on(true);
    const { id } = items[part.at];
    this.element.dataset.kind = part.kind;
    this.phase.textContent = phase(this.words, part);
    this.title.textContent = this.known.exercises[id].title;
    this.place.textContent = place(this.words, part);
    const next = items[part.at + 1];
    const title = next ? this.known.exercises[next.id].title : this.words.last;
    this.next.textContent = filled(this.words.next, { title });
    if (this.shown === id) return;
    this.shown = id;
    figureOf(this.known.exercises[id]).then((figure) => this.shown === id && this.figure.replaceChildren(figure));
  }

  /** The figure stands still while the session does. @param {boolean} running */
  move(running) {
    const figure = /** @type {{play?: (on: boolean) => void} | null} */ (this.figure.querySelector("moving-figure"));
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) figure?.play?.(running);
  }

  /** @param {Item[]} items @param {Part[]} parts @param {number} at @param {number} into @param {{second: number, running: boolean}} clock */
  show(items, parts, at, into, { second, running }) {
    const { number, about } = large(this.words, this.known, items[parts[at].at], parts[at], into);
    this.set(this.number, number);
    this.set(this.about, about);
    this.set(this.left, filled(this.words.left, { time: watch(lasting(parts) - second) }));
    this.set(this.pause, running ? this.words.pause : this.words.resume);
    if (this.element.hasAttribute("data-paused") === running) this.move(running);
    this.element.toggleAttribute("data-paused", !running);
  }

  /** @param {Element} element @param {string} text */
  set(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** At the end: how it felt. @param {string} name */
  finish(name) {
    const { words } = this;
    const id = `${Date.now()}`;
    const diary = make("p", {}, words.diary ? make("a", { href: inSite("diary/") }, words.diary) : "");
    const scale = Array.from({ length: 11 }, (_, felt) => {
      const box = make("input", { type: "radio", name: "felt", value: `${felt}` });
      box.addEventListener("change", () =>
        import("./felt.mjs").then(({ answered }) => answered(this, diary, { id, name, felt })),
      );
      return make("label", {}, box, `${felt}`);
    });
    this.covering.replaceChildren(
      make("h2", { tabindex: "-1" }, words.done),
      make(
        "fieldset",
        { class: "session-player__felt" },
        make("legend", {}, words.felt),
        make("p", {}, words.felt_hint),
        make("div", {}, ...scale),
      ),
      diary,
      button("again", words.again, "button button--quiet"),
    );
    this.on(false);
    this.covering.querySelector("h2")?.focus();
    this.say("");
  }
}
