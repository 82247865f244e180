// @ts-check
/** <training-diary>: sessions, runs and pain on this device, what the pain rules make of them, and the way out again. */

import { make, wordsOf } from "../../assets/site.mjs";
import { today } from "../routine/day.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { mostAfter } from "../run-cap/run-cap.mjs";
import { entryForm } from "./entry-form.mjs";
import { importer, outlets } from "./files.mjs";
import { deleteAll, entries, haveAskedAbout, isOn, put, remove, resultToAskAbout, write } from "./kept.mjs";
import { entryList } from "./list.mjs";
import { overview } from "./overview.mjs";
import { advice, daysBetween, longestOf, shouldBeSeen } from "./pure/rules.mjs";

/** @import { Entry, What } from "./pure/entries.mjs" */

const KINDS = /** @type {What[]} */ (["training", "exercises"]);
/** So many days back an entry still says whether to have it looked at. */
const RECENT = 84;

class TrainingDiary extends HTMLElement {
  words = wordsOf(this);
  says = make("p", { role: "status", class: "training-diary__says" });
  body = make("div", { class: "training-diary__body" });
  form = entryForm(this.words, (entry) => this.add(entry));

  connectedCallback() {
    if (this.body.isConnected) return;
    this.querySelector(":scope > .training-diary__plain")?.remove();
    this.prepend(this.says, this.body);
    addEventListener("storage", () => this.show()); // another tab has written
    this.show();
  }

  /** @param {string} [said] */
  show(said = "") {
    const { words } = this;
    this.says.textContent = said;
    const all = entries();
    const take = importer(words, (found) => this.take(found));
    this.body.replaceChildren(
      ...this.question(),
      ...(isOn()
        ? [
            ...this.advice(all),
            this.form,
            ...overview(words, words.rules, all),
            ...entryList(words, all, {
              change: (entry) => this.keep(put(entry), words.added),
              remove: (id) => this.keep(remove(id), words.removed),
            }),
            outlets(words, all, () => this.erase()),
          ]
        : [make("p", {}, words.offer), this.button(words.begin, () => this.keep(write([]), words.begun))]),
      take,
    );
  }

  /** @param {string} text @param {() => void} onclick */
  button(text, onclick) {
    return make("button", { type: "button", class: "button", onclick }, text);
  }

  /** @param {boolean} done @param {string} said */
  keep(done, said) {
    this.show(done ? said : this.words.not_kept);
  }

  /** @param {Entry | undefined} entry */
  add(entry) {
    if (!entry) {
      this.show(this.words.wrong_day);
      return;
    }
    const done = put(entry);
    if (done) this.form.reset();
    this.keep(done, this.words.added);
  }

  /** @param {Entry[] | undefined} found in a file */
  take(found) {
    if (found) this.keep(write([...entries(), ...found]), this.words.imported);
    else this.show(this.words.wrong_file);
  }

  erase() {
    if (!confirm(this.words.sure)) return;
    deleteAll();
    this.show(this.words.deleted);
  }

  /** What the last entries allow, how long the next run may be, and when to have it looked at. @param {Entry[]} all */
  advice(all) {
    const { words } = this;
    const { rules, limit } = words;
    const told = KINDS.map((what) => ({ what, found: advice(rules, all, what) })).filter(
      ({ found }) => found !== "none",
    );
    const lines = told.map(({ what, found }) =>
      make("p", { class: "training-diary__advice", "data-advice": found }, `${words.kinds[what]}: ${this.told(found)}`),
    );
    const longest = limit && longestOf(all, today(), limit.days);
    const most = longest ? mostAfter(Math.round(longest * 100), limit.percent) / 10 : 0;
    const recent = all.filter(({ day }) => daysBetween(day, today()) <= RECENT);
    return [
      ...(lines.length ? lines : [make("p", { class: "training-diary__advice" }, words.advice.none)]),
      ...(longest ? [make("p", {}, filled(words.cap, { days: limit.days, longest, most }))] : []),
      ...(shouldBeSeen(rules, recent)
        ? [make("p", { class: "training-diary__advice", "data-advice": "red" }, words.seen)]
        : []),
    ];
  }

  /** In the words of the pain rules. @param {string} found */
  told(found) {
    const { rules, advice: own } = this.words;
    if (found in own) return own[found];
    const colour = found === "up" ? "green" : found;
    const { name, do: act, then } = rules.lights.find((/** @type {{light: string}} */ one) => one.light === colour);
    return found === "up" ? `${name}. ${then}` : `${name}. ${act}. ${then}`;
  }

  /** Two weeks after a result that was kept, once: how did it go? */
  question() {
    const { words } = this;
    const day = resultToAskAbout();
    if (!day) return [];
    const answers = ["better", "same", "worse"].map((answer) =>
      this.button(words[answer], () => {
        haveAskedAbout(day);
        this.show(words.thanks[answer]);
      }),
    );
    return [make("div", { class: "training-diary__question" }, make("p", {}, words.how), ...answers)];
  }
}

customElements.define("training-diary", TrainingDiary);
