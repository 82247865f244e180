// @ts-check
/** The data as it was compiled, from the short form in which it came and the texts of the page's document: each text is
 * published only once. `hooks/finder/rules/packed.py` has the other half. */

/** @import { ConditionData, PageData, QuestionData, ReasonData } from "../../../../types/cause-finder" */

/** The parts of a document that a template marks, as in `data-text="why"`. @param {Element} from @param {string} mark */
const marked = (from, mark) => [...from.querySelectorAll(`[data-text="${mark}"]`)];

/** @param {Element} from @param {string} mark */
const textsOf = (from, mark) => marked(from, mark).map((part) => part.textContent ?? "");

/** @param {Element} from @param {string} mark */
const textOf = (from, mark) => textsOf(from, mark)[0] ?? "";

/** The items of the list that is marked, in the order of the data. @param {Element} from */
export const itemsOf = (from) => [...(from.querySelector("[data-texts]")?.children ?? [])];

/** A condition: a question and its options; or how many of the conditions after it must hold, 0 for "not".
 * @param {any[]} short @returns {ConditionData} */
function unpacked([first, ...others]) {
  if (first === 0) return { not: unpacked(others[0]) };
  return first > 0 ? { count: first, of: others.map(unpacked) } : { question: first, options: others };
}

/** @param {{when?: any}[]} parts whose conditions came in their short form */
function unpackAll(parts) {
  for (const part of parts) if (part.when) part.when = unpacked(part.when);
}

/** An option that is no more than its name came as that. @param {any} short */
const optionOf = (short) => (short.id ? short : { id: short });

/** @param {PageData} data @param {Element} page @returns {PageData} */
export function withTexts(data, page) {
  unpackAll([...data.raising, ...data.questions]);
  const part = (/** @type {string} */ name, /** @type {string} */ id, within = page) => {
    return within.querySelector(`[data-${name}="${CSS.escape(id)}"]`) ?? document.createElement("p");
  };
  for (const tier of data.tiers) {
    const card = part("tier", tier.id);
    tier.urgency = textOf(card, "urgency");
    tier.heading = textOf(card, "heading");
    tier.do = textsOf(card, "do");
  }
  for (const sign of data.signs) {
    const item = page.querySelector(`#sign-${CSS.escape(sign.id)}`) ?? document.createElement("p");
    sign.ask = textOf(item, "ask");
    sign.do = textOf(item, "act") || undefined;
    sign.say = textOf(item, "say") || undefined;
  }
  const back = itemsOf(part("part", "asks"));
  for (const question of data.questions) {
    if (question.raises) fillAskBack(question, back.shift()?.textContent ?? "", data);
    else {
      question.options = question.options.map(optionOf);
      unpackAll(question.options);
      if (question.signs) fillSigns(question, data);
      else fillQuestion(question, part("question", question.id), data);
    }
  }
  for (const cause of data.causes) {
    unpackAll([...cause.for, ...cause.against]);
    const section = part("cause", cause.id);
    fill(cause.for, part("part", "for", section));
    fill(cause.against, part("part", "against", section));
    for (const [at, item] of itemsOf(part("part", "exercises", section)).entries()) {
      const exercise = data.exercises[cause.exercises[at]];
      exercise.title = item.textContent ?? "";
      exercise.href = item.querySelector("a")?.href;
    }
  }
  return data;
}

/** What is asked back raises its sign unless the answer is no.
 * @param {QuestionData} question @param {string} ask @param {PageData} data */
function fillAskBack(question, ask, { words, raising }) {
  question.ask = ask;
  const labels = { yes: words.answer_yes, no: words.answer_no, "not-sure": words.not_sure };
  question.why = words.ask_back_why;
  question.pick = "one";
  question.options = Object.entries(labels).map(([id, label]) => ({ id, label }));
  raising.push({ when: { question: question.id, options: ["yes", "not-sure"] }, sign: question.raises ?? "" });
}

/** @param {QuestionData} question @param {PageData} data */
function fillSigns(question, { signs }) {
  for (const option of question.options) option.label ??= signs.find(({ id }) => id === option.id)?.ask ?? "";
}

/** The rows are in the order of the options; "not sure" comes last and has none.
 * @param {QuestionData} question @param {Element} section @param {PageData} data */
function fillQuestion(question, section, { words }) {
  question.ask = textOf(section, "ask");
  question.why = textOf(section, "why");
  const labels = marked(section, "label");
  question.options.forEach((option, at) => {
    option.label = labels[at]?.textContent || words.not_sure;
    option.hint = (labels[at]?.parentElement && textOf(labels[at].parentElement, "hint")) || undefined;
  });
}

/** @param {ReasonData[]} reasons @param {Element} list */
function fill(reasons, list) {
  const items = itemsOf(list);
  reasons.forEach((reason, at) => {
    reason.because = items[at]?.textContent ?? "";
  });
}
