//# allFunctionsCalledOnLoad
// @ts-check
/** The screens that ask: start, one question, and the recap below them all. Only text comes in. */

import { make, parsed } from "../../../assets/site.mjs";
import { offered, walk } from "../pure/engine.mjs";

/** @import { progress as reached } from "../pure/moves.mjs" */
/** @import { Answers, Compiled, OptionData, QuestionData } from "../../../../types/cause-finder" */

/** The heading that is focused when its screen comes up. @param {string} text @param {"h1" | "h2"} [level] */
export const heading = (text, level = "h2") => make(level, { class: "cause-finder__heading", tabindex: "-1" }, text);

/** The page's own name. */
const TITLE = document.title;

/** The tab and the browser's history call a screen what its heading says, before the page's own name. @param {Element} screen */
export function nameTab(screen) {
  const heading = screen.querySelector(".care-card__heading > :last-child, .cause-finder__heading")?.textContent;
  document.title = heading ? `${heading} - ${TITLE}` : TITLE;
}

/** A button that shows a screen (`go`) or does something else (`act`).
 * @param {string} text @param {{go?: string, act?: string}} does @param {string} [look] */
export function button(text, { go, act }, look = "button") {
  return make("button", { type: "button", class: `cause-finder__${look}`, "data-go": go, "data-act": act }, text);
}

/** A part that is folded away under its heading.
 * @param {string} name @param {string} title @param {...(Node | string)} parts */
export const folded = (name, title, ...parts) =>
  make("details", { class: `cause-finder__${name}` }, make("summary", {}, make("h2", {}, title)), ...parts);

/** A line about what is shown. @param {string} text */
export const notice = (text) => make("p", { class: "cause-finder__notice", role: "status" }, text);

/** The day of answers that are given now, as in `2026-11-26`. */
export const today = () => new Date().toISOString().slice(0, 10);

/** A day in the words of the page's language. @param {Date} day */
export function dated(day) {
  const { lang } = document.documentElement;
  const format = lang === "en" ? "en-GB" : lang; // "24 November 2026", as on every page, whatever the device says
  return new Intl.DateTimeFormat(format, { dateStyle: "long" }).format(day);
}

/** The first button, and what this device keeps. @param {Compiled} compiled @param {{day: Date} | undefined} saved */
export function startScreen({ words, questions }, saved) {
  const first = button(words.start, { go: questions[0].id }, "continue");
  const screen = make("div", { class: "cause-finder__start" }, first);
  if (!saved) return screen;
  const note = make("p", {}, words.saved_on.replace("{date}", dated(saved.day)));
  const row = make("div", { class: "cause-finder__buttons" });
  row.append(button(words.show_saved, { act: "saved" }), button(words.forget, { act: "forget" }));
  screen.append(make("div", { class: "cause-finder__saved" }, note, row));
  return screen;
}

/** How far the reader is, in words and as a bar. @param {Compiled["words"]} words @param {ReturnType<typeof reached>} step */
export function progressLine({ progress, about }, step) {
  if (!step) return [];
  const [number, total] = [`${step.number}`, `${step.total}`];
  const of = step.certain ? total : about.replace("{total}", total);
  const line = make(
    "p",
    { class: "cause-finder__progress" },
    progress.replace("{number}", number).replace("{total}", of),
  );
  line.append(make("progress", { value: number, max: total, "aria-hidden": "true" }));
  return [line];
}

/** One question, with the answers that this reader is offered. Where one answer will do, each is a button that goes on;
 * where several may fit, they are boxes, and those that stand alone are buttons below them.
 * @param {Compiled} compiled @param {QuestionData} question @param {Answers} given @param {Answers} [draft] ticks to start from */
export function questionScreen(compiled, question, given, draft) {
  const { words } = compiled;
  const options = offered(question, walk(compiled, given).answers);
  const picked = given[question.id] ?? draft?.[question.id] ?? [];
  const many = question.pick === "many";
  const alone = options.filter(({ exclusive }) => many && exclusive);
  const fields = options
    .filter((option) => !alone.includes(option))
    .map((option) => (many ? box(question.id, option, picked) : answer(question.id, option, picked)));
  const hint = many
    ? [make("p", { class: "cause-finder__instruction", id: instruction(question.id) }, words.pick_many)]
    : [];
  const reason = make("summary", {}, words.why_we_ask);
  const why = make("details", { class: "cause-finder__why" }, reason, make("p", {}, question.why));
  const described = { "aria-describedby": many ? instruction(question.id) : undefined };
  const fieldset = make("fieldset", { class: "cause-finder__fields", ...described });
  fieldset.append(make("legend", {}, heading(question.ask, "h1")), ...hint, ...fields, why);
  const row = make("div", { class: "cause-finder__buttons" });
  const made = make("form", { class: "cause-finder__form", novalidate: true, autocomplete: "off" }, fieldset, row);
  if (many) row.append(...goOn(made, words.next, alone));
  row.append(button(words.back, { act: "back" }));
  return made;
}

/** The question about the region, with a picture of the body before its answers. Pressing a region presses its answer,
 * and what is picked or pointed at shows.
 * @param {HTMLElement} form @param {string} picture HTML drawn by the site itself; empty where it has none */
export function withMap(form, picture) {
  const { body } = parsed(picture);
  const map = document.createDocumentFragment();
  map.append(...[...body.children].map((part) => document.importNode(part, true)));
  const regions = /** @type {SVGElement[]} */ ([...map.querySelectorAll("[data-value]")]);
  const answers = [...form.querySelectorAll("button[value]")].map((one) => /** @type {HTMLButtonElement} */ (one));
  const show = () => {
    for (const region of regions) {
      const answer = answers.find(({ value }) => value === region.dataset.value);
      region.toggleAttribute("data-picked", answer?.hasAttribute("aria-current") === true);
      region.toggleAttribute("data-pointed", answer?.matches(":focus-visible, :hover") === true);
    }
  };
  for (const region of regions) {
    region.addEventListener("click", () => answers.find(({ value }) => value === region.dataset.value)?.click());
  }
  for (const event of ["focusin", "pointerover"]) form.addEventListener(event, show);
  answers[0]?.before(map);
  show();
  return form;
}

/** The buttons below boxes: with nothing ticked the first says so, as "None of these" does.
 * @param {HTMLFormElement} form @param {string} next @param {OptionData[]} alone */
function goOn(form, next, alone) {
  const [none, ...others] = alone.filter(({ alone: link }) => !link);
  const main = make("button", { class: "cause-finder__continue" });
  const name = () => {
    const ticked = picked(form).length > 0;
    main.value = ticked || !none ? "" : none.id;
    main.textContent = ticked || !none ? next : none.label;
  };
  form.addEventListener("change", name);
  name();
  const links = alone.filter(({ alone: link }) => link);
  return [main, ...[...others, ...links].map((option) => submit(option, "cause-finder__button"))];
}

/** @param {OptionData} option @param {string} look @param {...(Node | string)} children */
function submit({ id, label }, look, ...children) {
  return make("button", { class: look, value: id }, ...(children.length > 0 ? children : [label]));
}

/** @param {string} screen two of which can be in the page, so every name has it
 * @param {OptionData} option @param {string[]} picked */
function texts(screen, { id, label, hint }, picked) {
  const name = `finder-${screen}-${id}`;
  const parts = [make("span", { class: "cause-finder__label", id: `${name}-label` }, label)];
  if (hint) parts.push(make("span", { class: "cause-finder__hint", id: `${name}-hint` }, hint));
  const described = { "aria-labelledby": `${name}-label`, "aria-describedby": hint && `${name}-hint` };
  return { name, parts, described, checked: picked.includes(id) };
}

/** @param {string} screen @param {OptionData} option @param {string[]} picked */
function box(screen, option, picked) {
  const { name, parts, described, checked } = texts(screen, option, picked);
  const input = make("input", { id: name, type: "checkbox", name: screen, value: option.id, checked, ...described });
  return make("label", { class: "cause-finder__option" }, input, ...parts);
}

/** A button is called all that can be read on it (WCAG 2.5.3), so its hint is part of its name.
 * @param {string} screen @param {OptionData} option @param {string[]} picked */
function answer(screen, option, picked) {
  const { name, parts, checked } = texts(screen, option, picked);
  const made = submit(option, "cause-finder__option", ...parts.flatMap((part) => [part, " "]));
  made.id = name;
  if (checked) made.setAttribute("aria-current", "true");
  return made;
}

/** @param {string} screen */
const instruction = (screen) => `finder-${screen}-instruction`;

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

/** All answers so far, each with a way to change it.
 * @param {Compiled} compiled @param {Answers} given @param {string[]} asked */
export function recap({ words, questions }, given, asked) {
  const rows = asked.flatMap((name) => {
    const question = questions.find(({ id }) => id === name);
    if (!question || !(name in given)) return [];
    const { ask, options } = question;
    const labels = options.filter(({ id }) => given[name].includes(id)).map(({ label }) => label);
    const change = button(words.change, { go: name }, "change");
    change.append(make("span", { class: "visually-hidden" }, ` ${ask}`));
    const action = make("dd", { class: "cause-finder__action" }, change);
    const answers = labels.map((label) => make("dd", {}, label));
    return [make("div", { class: "cause-finder__answer" }, make("dt", {}, ask), ...answers, action)];
  });
  const list = make("dl", { class: "cause-finder__answers" }, ...rows);
  return folded("recap fold fold--titled", words.your_answers, list, button(words.again, { act: "again" }));
}
