// @ts-check
/** <training-diary>: sessions, runs and pain on this device, what the pain rules make of them, and the way out again. */

import { make, recall, remember, wordsOf } from "../../assets/site.mjs";
import { today } from "../routine/day.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { deleteAll, entries, isOn, put, write } from "./kept.mjs";
import { overview } from "./overview.mjs";
import { advice, fromFile, LARGEST, light, toCsv, toJson } from "./pure/diary.mjs";

/** @import { Entry } from "./pure/diary.mjs" */

const ASKED = "training-diary-asked";
/** Two weeks after a result of the finder, in milliseconds. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

class TrainingDiary extends HTMLElement {
  says = make("p", { role: "status", class: "training-diary__says" });
  body = make("div", { class: "training-diary__body" });

  connectedCallback() {
    this.words = wordsOf(this);
    this.querySelector(".training-diary__plain")?.remove();
    this.append(this.says, this.body);
    addEventListener("storage", () => this.show());
    this.show();
  }

  /** @param {string} [said] */
  show(said = "") {
    const { words = {} } = this;
    this.says.textContent = said;
    if (!isOn()) {
      const begin = make(
        "button",
        { type: "button", class: "button", onclick: () => this.keep([], words.begun) },
        words.begin,
      );
      this.body.replaceChildren(make("p", {}, words.offer), begin, this.importer());
      return;
    }
    const all = entries();
    this.body.replaceChildren(
      ...this.question(),
      make("p", { class: "training-diary__advice", "data-advice": advice(all) }, words.advice[advice(all)]),
      this.form(),
      ...overview(words, all),
      this.list(all),
      this.ways(all),
    );
  }

  /** @param {Entry[]} all @param {string} said */
  keep(all, said) {
    const done = write(all);
    this.show(done ? said : this.words?.not_kept);
  }

  /** Two weeks after a result that was kept, once: how did it go? */
  question() {
    const { words = {} } = this;
    const day = recall("cause-finder", "").split(" ")[0];
    const passed = Date.now() - new Date(day).valueOf();
    if (!(passed >= FORTNIGHT) || recall(ASKED, "") === day) return [];
    const done = () => {
      remember(ASKED, day);
      this.show(words.thanks);
    };
    const answers = ["better", "same", "worse"].map((answer) =>
      make("button", { type: "button", class: "button button--quiet", onclick: done }, words[answer]),
    );
    return [make("div", { class: "training-diary__question" }, make("p", {}, words.how), ...answers)];
  }

  form() {
    const { words = {} } = this;
    const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) =>
      make(
        "p",
        {},
        make("label", { for: `diary-${name}` }, words[name]),
        make("input", { id: `diary-${name}`, name, ...attributes }),
      );
    const pain = { type: "number", min: "0", max: "10", inputmode: "numeric" };
    const form = make(
      "form",
      { class: "training-diary__form" },
      field("day", { type: "date", value: today(), required: "required" }),
      field("name", { maxlength: "60", autocomplete: "off", list: "diary-names" }),
      field("during", pain),
      field("morning", pain),
      field("distance", { inputmode: "decimal", autocomplete: "off" }),
      make("button", { type: "submit", class: "button" }, words.add),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const found = Object.fromEntries(new FormData(form));
      const [one] = fromFile(toJson([/** @type {any} */ ({ ...found, id: `${Date.now()}` })])) ?? [];
      if (one) this.show(put(one) ? words.added : words.not_kept);
      else this.show(words.wrong_day);
    });
    return form;
  }

  /** @param {Entry[]} all */
  list(all) {
    const { words = {} } = this;
    const items = all
      .slice(-30)
      .reverse()
      .map((one) => {
        const said = [
          one.day,
          one.name,
          filled(words.pains, { during: one.during ?? "-", morning: one.morning ?? "-" }),
        ];
        const item = make(
          "li",
          { "data-light": light(one) },
          make("span", {}, said.filter(Boolean).join(", ")),
          ` ${words.lights[light(one)]} `,
        );
        if (one.morning === null) item.append(this.morning(one));
        return item;
      });
    return make("ul", { class: "training-diary__list" }, ...items);
  }

  /** The next morning, to be filled in later. @param {Entry} one */
  morning(one) {
    const { words = {} } = this;
    const label = `${words.morning}: ${one.day}`;
    const select = make("select", { "aria-label": label }, make("option", { value: "" }, words.morning));
    select.append(...Array.from({ length: 11 }, (_, pain) => make("option", { value: `${pain}` }, `${pain}`)));
    select.addEventListener("change", () => {
      if (select.value) this.show(put({ ...one, morning: Number(select.value) }) ? words.added : words.not_kept);
    });
    return select;
  }

  importer() {
    const { words = {} } = this;
    const input = make("input", { id: "diary-file", type: "file", accept: ".json,.csv" });
    input.addEventListener("change", async () => {
      const [file] = input.files ?? [];
      const found = file && file.size <= LARGEST ? fromFile(await file.text()) : undefined;
      if (found) this.keep([...(isOn() ? entries() : []), ...found], words.imported);
      else this.show(words.wrong_file);
    });
    return make("p", {}, make("label", { for: "diary-file" }, words.import_file), input);
  }

  /** @param {Entry[]} all */
  ways(all) {
    const { words = {} } = this;
    const save = (/** @type {string} */ name, /** @type {string} */ text, /** @type {string} */ type) => () => {
      const address = URL.createObjectURL(new Blob([text], { type }));
      make("a", { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    };
    const button = (/** @type {string} */ text, /** @type {() => void} */ act) =>
      make("button", { type: "button", class: "button button--quiet", onclick: act }, text);
    const erase = () => {
      if (!confirm(words.sure)) return;
      deleteAll();
      this.show(words.deleted);
    };
    return make(
      "div",
      { class: "training-diary__ways" },
      button(words.csv, save("diary.csv", toCsv(all), "text/csv")),
      button(words.json_file, save("diary.json", toJson(all), "application/json")),
      button(words.delete, erase),
      this.importer(),
    );
  }
}

customElements.define("training-diary", TrainingDiary);
