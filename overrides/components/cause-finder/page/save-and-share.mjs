// @ts-check
/** Ways to take a result along: a link, a code, text, and this device's storage, each only when it is asked for. */

import { forget, make, recall, remember } from "../../../assets/site.mjs";
import { button, folded, today } from "./screens.mjs";

/** @import { Compiled } from "../../../../types/cause-finder" */

/** The key under which this device keeps answers: the element's name, which its own script goes by. */
const SAVED = "cause-finder";

/** What this device keeps, if it is still readable. */
export function saved() {
  const [day, answers] = recall(SAVED, "").split(" ");
  const date = new Date(day);
  return answers && !Number.isNaN(date.valueOf()) ? { day: date, answers } : undefined;
}

/** @param {string} answers as in a link @returns {boolean} whether they are kept now */
function save(answers) {
  const value = `${today()} ${answers}`;
  remember(SAVED, value);
  return recall(SAVED, "") === value;
}

export const forgetAnswers = () => forget(SAVED);

/** @param {Compiled} compiled @param {string} answers as in a link @param {HTMLElement} shown the result, for the text */
export function keepPanel({ words }, answers, shown) {
  const says = make("p", { role: "status", class: "cause-finder__says" });
  const output = make("div", { class: "cause-finder__kept" });
  const link = `${location.origin}${location.pathname}#${answers}`;
  const text = [document.querySelector("h1")?.textContent?.trim(), plainText(shown), link].join("\n\n");

  /** @param {string} wanted */
  const copy = async (wanted) => {
    output.replaceChildren();
    const done = await navigator.clipboard?.writeText(wanted).then(
      () => true,
      () => false,
    );
    says.textContent = done ? words.copied : words.not_copied;
    if (!done) output.append(byHand(wanted, words.copy_link));
  };
  const acts = {
    copy_link: () => copy(link),
    copy_text: () => copy(text),
    code: async () => {
      const module = await import("../../qr-code/draw.mjs").catch(() => undefined);
      const code = module?.drawCode(link, words.code_alt);
      output.replaceChildren(...(code ? [code] : []));
      says.textContent = code ? words.code_note : words.no_code;
    },
    save: () => {
      says.textContent = save(answers) ? words.saved : words.not_saved;
      last.hidden = false;
    },
    forget: () => {
      forgetAnswers();
      says.textContent = words.forgotten;
    },
  };
  const row = make("div", { class: "cause-finder__buttons" }, button(words.print, { act: "print" }, "continue"));
  for (const act of /** @type {(keyof typeof acts)[]} */ (Object.keys(acts))) row.append(button(words[act], { act }));
  const last = /** @type {HTMLElement} */ (row.lastChild); // to forget, for who has saved
  last.hidden = !saved();
  row.addEventListener("click", ({ target }) => {
    const act = /** @type {Element} */ (target).closest("button")?.dataset.act;
    if (act && act in acts) acts[/** @type {keyof typeof acts} */ (act)]();
  });
  const notes = [words.keep_note, words.save_note].map((note) => make("p", {}, note));
  return folded("keep fold fold--titled", words.keep, notes[0], row, says, output, notes[1]);
}

/** A text to be copied by hand. @param {string} text @param {string} label */
function byHand(text, label) {
  const area = make("textarea", { readonly: true, rows: "6", "aria-label": label });
  area.value = text;
  area.addEventListener("focus", () => area.select());
  return area;
}

const LEFT_OUT = ".cause-finder__action, .cause-finder__address, .call-help__where, [hidden]";
const LINES = "h1, h2, h3, h4, h5, p, li, dt, dd";

/** A screen as plain text, folded parts included; pictures and buttons are left out. @param {Element} shown @returns {string} */
function plainText(shown) {
  const lines = [];
  for (const part of shown.querySelectorAll(LINES)) {
    if (part.closest(LEFT_OUT)) continue;
    const text = (part.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text) lines.push(line(part.localName, text));
  }
  return lines.join("\n").trim();
}

/** @param {string} kind @param {string} text */
function line(kind, text) {
  if (/h[12]/.test(kind)) return `\n\n${text.toUpperCase()}`;
  if (kind.startsWith("h")) return `\n${text}`;
  if (kind === "li") return `- ${text}`;
  return kind === "dd" ? `  ${text}` : text;
}
