// @ts-check
/** <training-calendar>: sessions on the days that suit, as a week to look at and as a file. Nothing is stored or sent. */

import { inSite, make, wordsOf } from "../../assets/site.mjs";
import { wanted } from "../routine/basket.mjs";
import { catalogueFor } from "../routine/catalogue.mjs";
import { today } from "../routine/day.mjs";
import { calendarForm, keeping, readForm } from "./form.mjs";
import { keep, kept } from "./kept.mjs";
import { leftOver } from "./pure/events.mjs";
import { calendarFile, dateOf, dayOf } from "./pure/ics.mjs";
import { planned, planOf } from "./sessions.mjs";
import { weekView } from "./week-view.mjs";

/** @import { Known } from "./pure/events.mjs" */

class TrainingCalendar extends HTMLElement {
  words = wordsOf(this);

  async connectedCallback() {
    if (this.known) return;
    this.known = await catalogueFor(this, this.words.failed);
    if (!this.known) return;
    this.querySelector(":scope > .training-calendar__plain")?.remove();
    for (const link of this.querySelectorAll("a[data-plan]"))
      link.setAttribute("href", `#${link.getAttribute("data-plan")}`);
    this.begin();
    addEventListener("hashchange", () => this.begin());
  }

  /** For what the address asks for now. */
  begin() {
    const plan = planOf(this.words, location.hash);
    this.form?.remove();
    this.week?.remove();
    this.form = calendarForm(this.words, plan);
    this.week = make("div", { class: "training-calendar__week", role: "status" });
    this.prepend(this.form, this.week);
    this.form.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    this.show();
  }

  /** What is to be done on which days, as the form says now. */
  plan() {
    const form = /** @type {HTMLFormElement} */ (this.form);
    const known = /** @type {import("../routine/pure/dose.mjs").Catalogue} */ (this.known);
    const asked = readForm(form);
    return { asked, ...planned(this.words, known, planOf(this.words, location.hash), wanted(), asked) };
  }

  show() {
    this.week?.replaceChildren(...weekView(this.words, this.plan()));
  }

  save() {
    const { events, ready, asked } = this.plan();
    if (!ready || events.length === 0) {
      this.week?.querySelector("p")?.scrollIntoView({ block: "center" }); // which says what is missing
      return;
    }
    const home = new URL(inSite(""));
    const own = events.map((event) => ({ ...event, uid: `${event.uid}@${home.host}${home.pathname}` }));
    const left = leftOver(kept(), own, today().replaceAll("-", ""));
    const gone = asked.replace ? left.map((one) => this.cancelled(one)) : [];
    const file = new Blob([calendarFile([...own, ...gone], document.title, new Date())], { type: "text/calendar" });
    const now = own.map(({ uid, day }) => ({ uid, day: dateOf(day) }));
    keep(asked.remember ? [...now, ...(asked.replace ? [] : left)] : []);
    const address = URL.createObjectURL(file);
    make("a", { href: address, download: "training.ics" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    this.form?.querySelector(".training-calendar__kept")?.replaceChildren(...keeping(this.words));
  }

  /** An event that is no longer wanted, with a title for calendars that show it all the same. @param {Known} one */
  cancelled({ uid, day }) {
    const date = /** @type {Date} */ (dayOf(day));
    const url = location.href.split("#")[0];
    return { uid, day: date, time: "", minutes: 0, title: this.words.cancelled, text: url, url, cancelled: true };
  }
}

customElements.define("training-calendar", TrainingCalendar);
