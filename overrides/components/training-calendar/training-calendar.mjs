// @ts-check
/** <training-calendar>: a routine on the days that suit, as a week to look at and as a file. Nothing is stored or sent. */

import { inSite, make, wordsOf } from "../../assets/site.mjs";
import { wanted } from "../routine/basket.mjs";
import { catalogueFor } from "../routine/catalogue.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { readRoutine, writeRoutine } from "../routine/pure/link.mjs";
import { minutesOf } from "../routine/pure/timeline.mjs";
import { calendarFile, dateOf, dayOf, later, weekday } from "./pure/ics.mjs";
import { strengthDays } from "./pure/week.mjs";

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const MONDAY = new Date(Date.UTC(2024, 0, 1));

class TrainingCalendar extends HTMLElement {
  async connectedCallback() {
    if (this.form) return;
    this.words = wordsOf(this);
    this.known = await catalogueFor(this, this.words.failed);
    if (!this.known) return;
    this.querySelector(".training-calendar__plain")?.remove();
    this.form = this.build();
    this.week = make("div", { class: "training-calendar__week", role: "status" });
    this.append(this.form, this.week);
    this.show();
    addEventListener("hashchange", () => this.show());
  }

  build() {
    const { words = {} } = this;
    const today = new Date();
    const start = `${today.getFullYear()}-${`${today.getMonth() + 1}`.padStart(2, "0")}-${`${today.getDate()}`.padStart(2, "0")}`;
    const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) =>
      make(
        "p",
        {},
        make("label", { for: `calendar-${name}` }, words[name]),
        make("input", { id: `calendar-${name}`, name, ...attributes }),
      );
    const days = DAYS.map((day) => {
      const box = make("input", { type: "checkbox", name: "busy", value: `${day}` });
      return make("label", {}, box, this.nameOf(day, "short"));
    });
    const hard = make("select", { id: "calendar-hard", name: "hard" }, make("option", { value: "" }, words.no_hard));
    hard.append(...DAYS.map((day) => make("option", { value: `${day}` }, this.nameOf(day, "long"))));
    const form = make(
      "form",
      { class: "training-calendar__form" },
      field("start", { type: "date", value: start, required: "required" }),
      make("fieldset", {}, make("legend", {}, words.busy), ...days),
      make("p", {}, make("label", { for: "calendar-hard" }, words.hard), hard),
      field("count", { type: "number", min: "1", max: "4", value: "2", inputmode: "numeric" }),
      field("weeks", { type: "number", min: "1", max: "26", value: "8", inputmode: "numeric" }),
      field("time", { type: "time", value: "18:00" }),
      make("button", { type: "submit", class: "button" }, words.file),
    );
    form.addEventListener("input", () => this.show());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    return form;
  }

  /** @param {number} day @param {"short" | "long"} length */
  nameOf(day, length) {
    const { language } = /** @type {import("../routine/pure/dose.mjs").Catalogue} */ (this.known);
    return new Intl.DateTimeFormat(language, { weekday: length, timeZone: "UTC" }).format(later(MONDAY, day));
  }

  /** What the form says, each number within its bounds. */
  get asked() {
    const data = new FormData(this.form);
    const number = (/** @type {string} */ name, /** @type {number} */ most) =>
      Math.min(most, Math.max(1, Math.round(Number(data.get(name))) || 1));
    const hard = String(data.get("hard") ?? "");
    const time = String(data.get("time"));
    return {
      start: dayOf(String(data.get("start"))),
      busy: data.getAll("busy").map(Number),
      hard: hard ? Number(hard) : undefined,
      count: number("count", 4),
      weeks: number("weeks", 26),
      time: /^\d\d:\d\d$/.test(time) ? time : "18:00",
    };
  }

  get routine() {
    const known = /** @type {import("../routine/pure/dose.mjs").Catalogue} */ (this.known);
    return readRoutine(known, wanted()).routine;
  }

  show() {
    const { words = {}, routine } = this;
    const { start, busy, hard, count } = this.asked;
    const { days, close } = strengthDays(busy, hard, count);
    const rows = DAYS.map((day) => {
      const said = [
        day === hard ? words.hard_day : busy.includes(day) ? words.busy_day : "",
        days.includes(day) ? routine.name || words.strength : "",
      ].filter(Boolean);
      return make("li", {}, make("strong", {}, this.nameOf(day, "long")), ` ${said.join(", ") || words.free}`);
    });
    const notes = [
      ...(start ? [] : [words.no_day]),
      ...(routine.items.length ? [] : [words.empty]),
      ...(close.length ? [filled(words.close, { days: close.map((day) => this.nameOf(day, "long")).join(", ") })] : []),
      ...(busy.length === 7 ? [words.no_free] : []),
    ];
    this.week?.replaceChildren(
      ...notes.map((note) => make("p", { class: "training-calendar__note" }, note)),
      make("ul", {}, ...rows),
    );
  }

  save() {
    const known = /** @type {import("../routine/pure/dose.mjs").Catalogue} */ (this.known);
    const { words = {}, routine } = this;
    const { start, busy, hard, count, weeks, time } = this.asked;
    if (!start || routine.items.length === 0) return;
    const link = writeRoutine(known, routine);
    const { days } = strengthDays(busy, hard, count);
    const title = routine.name || words.strength;
    const url = inSite(`session/#${link}`);
    const text = [
      ...routine.items.map((item) => `${known.exercises[item.id].title}: ${doseText(known, item)}`),
      url,
    ].join("\n");
    const all = Array.from({ length: weeks * 7 }, (_, by) => later(start, by)).filter((day) =>
      days.includes(weekday(day)),
    );
    const events = all.map((day) => ({
      uid: `${dateOf(day)}-strength@${location.hostname}`,
      day,
      time,
      minutes: minutesOf(known, routine.items),
      title,
      text,
      url,
    }));
    const file = new Blob([calendarFile(events, document.title, new Date())], { type: "text/calendar" });
    const address = URL.createObjectURL(file);
    make("a", { href: address, download: "exercises.ics" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

customElements.define("training-calendar", TrainingCalendar);
