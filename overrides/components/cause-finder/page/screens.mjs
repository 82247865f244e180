// @ts-check
/** The screens that ask: start, warning signs, one question, and the recap below them all. Only text comes in. */

import { NONE, SIGNS, screens, signsScreen, tickedScreen } from "../pure/engine.mjs";

/** @import { Answers, Compiled, OptionData, QuestionData } from "../../../../types/cause-finder" */

/**
 * An element. Attributes that are `true` have no value; those that are `false` or undefined are left out.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | undefined>} attributes
 * @param {...(string | Node)} children
 */
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** The heading that is focused when its screen comes up. @param {string} text */
export const heading = (text) => make("h2", { class: "cause-finder__heading", tabindex: "-1" }, text);

/** A button that shows a screen (`go`) or does something else (`act`).
 * @param {string} text @param {{go?: string, act?: string}} does @param {string} [look] */
export function button(text, { go, act }, look = "button") {
  return make("button", { type: "button", class: `cause-finder__${look}`, "data-go": go, "data-act": act }, text);
}

/** A day in the words of the page's language. @param {Date} day */
export function dated(day) {
  const { lang } = document.documentElement;
  const format = lang === "en" ? "en-GB" : lang; // "24 November 2026", as on every page, whatever the device says
  return new Intl.DateTimeFormat(format, { dateStyle: "long" }).format(day);
}

/** The first button, and what this device keeps. @param {Compiled} compiled @param {{day: Date} | undefined} saved */
export function startScreen({ words }, saved) {
  const screen = make("div", { class: "cause-finder__start" }, button(words.start, { go: SIGNS }, "continue"));
  if (!saved) return screen;
  const note = make("p", {}, words.saved_on.replace("{date}", dated(saved.day)));
  const row = make("div", { class: "cause-finder__buttons" });
  row.append(button(words.show_saved, { act: "saved" }), button(words.forget, { act: "forget" }));
  screen.append(make("div", { class: "cause-finder__saved" }, note, row));
  return screen;
}

/** One screen of warning signs, by group, with "none of these" last.
 * @param {Compiled} compiled @param {number} part @param {string[] | undefined} ticked nothing where it was never answered */
export function signsForm(compiled, part, ticked) {
  const { words, honesty } = compiled;
  const signs = compiled.signs.filter(({ screen }) => screen === part);
  const field = (/** @type {OptionData} */ option, /** @type {boolean | undefined} */ checked) =>
    choice(signsScreen(part), "checkbox", option, checked === true);
  const groups = [...new Set(signs.map((sign) => sign.group))].map((group) => {
    const members = signs.filter((sign) => sign.group === group);
    const legend = make("legend", {}, make("h3", { class: "cause-finder__group-heading" }, group));
    const fields = members.map(({ id, ask }) => field({ id, label: ask }, ticked?.includes(id)));
    return make("fieldset", { class: "cause-finder__group" }, legend, ...fields);
  });
  const clear = ticked && !signs.some(({ id }) => ticked.includes(id));
  const none = field({ id: NONE, label: words.none, exclusive: true }, clear);
  return form(compiled, signsScreen(part), words.signs_heading, words.pick_many, honesty, [
    ...groups,
    divider(words.before_last),
    none,
  ]);
}

/** How far the reader is. @param {string} text @param {{number: number, total: number} | undefined} step */
export function progressLine(text, step) {
  if (!step || step.total < 2) return [];
  const line = text.replace("{number}", `${step.number}`).replace("{total}", `${step.total}`);
  return [make("p", { class: "cause-finder__progress" }, line)];
}

/** One question. @param {Compiled} compiled @param {QuestionData} question @param {Answers} given */
export function questionScreen(compiled, question, given) {
  const { words } = compiled;
  const type = question.pick === "many" ? "checkbox" : "radio";
  const fields = question.options.map((option) => {
    return choice(question.id, type, option, Boolean(given[question.id]?.includes(option.id)));
  });
  const last = question.options.findIndex((option) => option.exclusive);
  if (last >= 0) fields.splice(last, 0, divider(words.before_last));
  const hint = question.pick === "many" ? words.pick_many : undefined;
  return form(compiled, question.id, question.ask, hint, [question.why], fields);
}

/** @param {string} text */
const divider = (text) => make("p", { class: "cause-finder__or" }, text);

/** @param {string} screen @param {string} type @param {OptionData} option @param {boolean} checked @returns {HTMLElement} */
function choice(screen, type, { id, label, hint, exclusive }, checked) {
  const name = `finder-${screen}-${id}`;
  const described = { "aria-labelledby": `${name}-label`, "aria-describedby": hint && `${name}-hint` };
  const input = make("input", { id: name, type, name: screen, value: id, checked, ...described });
  if (exclusive) input.dataset.exclusive = "";
  const text = make("span", { class: "cause-finder__label", id: `${name}-label` }, label);
  const field = make("label", { class: "cause-finder__option" }, input, text);
  if (hint) field.append(make("span", { class: "cause-finder__hint", id: `${name}-hint` }, hint));
  return field;
}

/**
 * @param {Compiled} compiled
 * @param {string} screen two of which can be in the page, so every name has it
 * @param {string} ask
 * @param {string | undefined} hint
 * @param {string[]} why
 * @param {HTMLElement[]} fields
 */
function form({ words }, screen, ask, hint, why, fields) {
  const reasons = why.map((sentence) => make("p", {}, sentence));
  const details = make("details", { class: "cause-finder__why" }, make("summary", {}, words.why_we_ask), ...reasons);
  const id = hint && instruction(screen);
  const help = hint ? [make("p", { class: "cause-finder__instruction", id }, hint)] : [];
  const fieldset = make("fieldset", { class: "cause-finder__fields", "aria-describedby": id });
  fieldset.append(make("legend", {}, heading(ask)), ...help, details, ...fields);
  const next = make("button", { class: "cause-finder__continue" }, words.next);
  const row = make("div", { class: "cause-finder__buttons" }, next, button(words.back, { act: "back" }));
  const made = make("form", { class: "cause-finder__form", novalidate: true, autocomplete: "off" }, fieldset, row);
  made.addEventListener("change", ({ target }) => keepExclusive(made, /** @type {HTMLInputElement} */ (target)));
  return made;
}

/** @param {string} screen */
const instruction = (screen) => `finder-${screen}-instruction`;

/** "None of these" clears the others, and the other way round. @param {HTMLFormElement} form @param {HTMLInputElement} changed */
function keepExclusive(form, changed) {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const alone = "exclusive" in changed.dataset;
  for (const box of inputs(form)) {
    if (box !== changed && (alone || "exclusive" in box.dataset)) box.checked = false;
  }
}

/** @param {HTMLElement} form */
const inputs = (form) => [...form.querySelectorAll("input")];

/** What is picked in a form. @param {HTMLElement} form */
export const picked = (form) => inputs(form).flatMap((box) => (box.checked ? [box.value] : []));

/** Say above and in the form that an answer is missing. @param {HTMLFormElement} form @param {string} message @param {string} title */
export function showError(form, message, title) {
  for (const old of form.querySelectorAll(".cause-finder__error, .cause-finder__error-summary")) old.remove();
  const first = inputs(form)[0];
  const link = make("a", { href: `#${first.id}` }, message);
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the fragment holds the answers
    first.focus();
  });
  const list = make("ul", {}, make("li", {}, link));
  const attributes = { class: "cause-finder__error-summary", role: "alert", tabindex: "-1" };
  const summary = make("div", attributes, make("h2", {}, title), list);
  form.prepend(summary);
  const fieldset = form.querySelector("fieldset");
  fieldset?.querySelector("legend")?.after(make("p", { class: "cause-finder__error", id: "finder-error" }, message));
  fieldset?.setAttribute("aria-describedby", `finder-error ${instruction(first.name)}`);
  summary.focus();
}

/** All answers so far, each with a way to change it; those to questions only where no sign comes before them. @param {Compiled} compiled @param {Answers} given @param {string[]} asked */
export function recap(compiled, given, asked) {
  const { words, signs, questions } = compiled;
  const open = [SIGNS, ...(screens(compiled, given).includes(asked[0]) ? asked : [])];
  /** @type {Pick<QuestionData, "id" | "ask" | "options">} */
  const first = { id: SIGNS, ask: words.signs_heading, options: signs.map(({ id, ask }) => ({ id, label: ask })) };
  const rows = [first, ...questions.filter(({ id }) => asked.includes(id))].flatMap(({ id, ask, options }) => {
    if (!(id in given)) return [];
    const labels = options.filter((option) => given[id].includes(option.id)).map(({ label }) => label);
    const answers = (labels.length > 0 ? labels : [words.none]).map((label) => make("dd", {}, label));
    const go = (id === SIGNS && tickedScreen(compiled, given[id])) || id;
    const change = button(words.change, { go }, "change");
    change.append(make("span", { class: "visually-hidden" }, ` ${ask}`));
    const action = make("dd", { class: "cause-finder__action" }, change);
    const row = [make("dt", {}, ask), ...answers, ...(open.includes(id) ? [action] : [])];
    return [make("div", { class: "cause-finder__answer" }, ...row)];
  });
  const title = make("h2", { class: "cause-finder__recap-heading", id: "finder-recap" }, words.your_answers);
  const list = make("dl", { class: "cause-finder__answers" }, ...rows);
  const again = button(words.again, { act: "again" });
  return make("section", { class: "cause-finder__recap", "aria-labelledby": "finder-recap" }, title, list, again);
}
