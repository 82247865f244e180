// @ts-check
/** The texts of the page's document, put into the data that came without them: each stands in one place only. */

/** @import { Compiled, Reason } from "./engine.mjs" */

/** @param {ParentNode} from @param {string} selector */
const textOf = (from, selector) => from.querySelector(selector)?.textContent ?? "";

/** @param {ParentNode} from @param {string} selector */
const textsOf = (from, selector) => [...from.querySelectorAll(selector)].map((part) => part.textContent ?? "");

/** @param {Compiled} data @param {HTMLElement} page @returns {Compiled} */
export function withTexts(data, page) {
  const part = (/** @type {string} */ name, /** @type {string} */ id) => {
    return page.querySelector(`[data-${name}="${CSS.escape(id)}"]`) ?? document.createElement("p");
  };
  for (const tier of data.tiers) {
    const card = page.querySelector(`.care-card--${CSS.escape(tier.id)}`) ?? page;
    tier.urgency = textOf(card, ".care-card__urgency").replace(/:$/, "");
    tier.heading = textOf(card, ".care-card__heading").slice(tier.urgency.length + 1).trim();
    tier.do = textsOf(card, ".care-card__do p");
  }
  data.honesty = textsOf(page, ":scope > :first-child > p");
  for (const sign of data.signs) sign.ask = textOf(page, `#sign-${CSS.escape(sign.id)} span`);
  for (const question of data.questions) {
    const told = part("question", question.id);
    question.ask = textOf(told, "h3");
    question.why = textOf(told, "p");
    for (const option of question.options) {
      const row = told.querySelector(`[data-option="${CSS.escape(option.id)}"]`);
      option.label = row ? textOf(row, "th span") : data.words.not_sure;
      option.hint = row?.querySelector("th small:not([class])")?.textContent ?? undefined;
    }
  }
  for (const cause of data.causes) {
    const told = part("cause", cause.id);
    fill(cause.for, told.querySelectorAll('[data-part="for"] li'));
    fill(cause.against, told.querySelectorAll('[data-part="against"] li'));
  }
  for (const [name, exercise] of Object.entries(data.exercises)) {
    const link = part("exercise", name);
    exercise.title = link.textContent ?? "";
    if (link instanceof HTMLAnchorElement) exercise.href = link.href;
  }
  return data;
}

/** @param {Reason[]} reasons @param {NodeListOf<Element>} items */
function fill(reasons, items) {
  reasons.forEach((reason, at) => (reason.because = items[at]?.textContent ?? ""));
}
