// @ts-check
/** The reader's choice beside exercises: what is in it, what a ticked sign speaks against, and the way through it. */

import { inSite, make } from "../../assets/site.mjs";
import { choose, chosen } from "../routine/basket.mjs";
import { filled } from "../routine/pure/filled.mjs";
import { tickedSigns } from "../routine/ticked.mjs";

/** @typedef {HTMLElement & {bar: HTMLElement, around: (selector: string) => Element[]}} RoutinePart */

/** The exercises in the text of a link, with their amounts. @param {string} link */
const partsOf = (link) => (new URLSearchParams(link.replace(/^#/, "")).get("do") ?? "").split(",").filter(Boolean);

/** @param {string} id @returns {(part: string) => boolean} */
const named = (id) => (part) => part.split(":")[0] === id;

/** The text of a link with other exercises. @param {string} link @param {string[]} parts */
function withParts(link, parts) {
  const name = new URLSearchParams(link.replace(/^#/, "")).get("name");
  const written = parts.map((part) => part.split(":").map(encodeURIComponent).join(":")).join(",");
  return parts.length ? `do=${written}${name ? `&name=${encodeURIComponent(name)}` : ""}` : "";
}

/** A reader who has been here before, or comes from a routine. @param {RoutinePart} here */
export function arrive(here) {
  show(here);
  if (here.dataset.alone) neighbours(here);
  const signs = tickedSigns();
  if (signs.length > 0) flag(here, signs);
}

/** @param {RoutinePart} here @param {string} id of an exercise, which comes with the amounts of the routine on the page */
export function toggle(here, id) {
  const link = chosen();
  const part = partsOf(here.dataset.do ?? "").find(named(id)) ?? id;
  const parts = partsOf(link);
  const others = parts.filter((one) => !named(id)(one));
  choose(withParts(link, others.length < parts.length ? others : [...parts, part]));
  show(here);
}

/** What is chosen, on each button and below. @param {RoutinePart} here */
function show(here) {
  const parts = partsOf(chosen());
  const { add = "", added = "", see = "", chosen: count = "{}" } = here.dataset;
  for (const button of here.around(".routine-part__tick")) {
    const { id = "", title = "" } = /** @type {HTMLElement} */ (button).dataset;
    const isIn = parts.some(named(id));
    button.setAttribute("aria-pressed", String(isIn));
    button.setAttribute("aria-label", `${isIn ? added : add}: ${title}`);
    button.textContent = isIn ? added : add;
  }
  const forms = JSON.parse(count);
  const form = forms[new Intl.PluralRules(document.documentElement.lang).select(parts.length)] ?? forms.other;
  const mine = here.querySelector("a[data-mine]")?.getAttribute("href")?.split("#")[0] ?? "";
  const link = make("a", { href: mine }, see);
  here.bar.replaceChildren(...(parts.length ? [filled(form, { number: parts.length }), " ", link] : []));
}

/** What a sign on this device speaks against says so; what it rules out can't be added. @param {RoutinePart} here @param {string[]} signs */
async function flag(here, signs) {
  const [{ catalogue }, { against }] = await Promise.all([
    import("../routine/catalogue.mjs"),
    import("../routine/pure/against.mjs"),
  ]);
  const known = await catalogue();
  for (const exercise of here.around("[data-exercise]")) {
    const id = exercise.getAttribute("data-exercise") ?? "";
    if (!Object.hasOwn(known.exercises, id)) continue;
    const { hidden, flagged } = against(known, [{ id }], signs);
    const [met] = [...hidden, ...flagged];
    // On its own page, beside the way to start it.
    const beside = exercise.contains(here) ? here : exercise;
    if (met) beside.append(make("p", { class: "routine-part__flag" }, filled(here.dataset.flag ?? "", met)));
    if (hidden.length > 0) exercise.querySelector(".routine-part__tick")?.remove();
  }
}

/** The exercises before and after this one, in the routine that led here. @param {RoutinePart} here */
async function neighbours(here) {
  const parts = partsOf(location.hash);
  const at = parts.findIndex(named(here.dataset.alone ?? ""));
  if (!location.hash.startsWith("#do=") || at === -1) return;
  const { catalogue } = await import("../routine/catalogue.mjs");
  const { exercises } = await catalogue();
  const known = (/** @type {number} */ index) => exercises[parts[index]?.split(":")[0]];
  const link = (/** @type {number} */ index, /** @type {string} */ words) => {
    const { href, title } = known(index);
    return make("a", { class: "button button--quiet", href: inSite(href) + location.hash }, filled(words, { title }));
  };
  const { previous = "", next = "", place = "", within = "" } = here.dataset;
  const nav = make("nav", { class: "routine-part__neighbours", "aria-label": within });
  nav.append(make("p", {}, filled(place, { number: at + 1, of: parts.length })));
  if (known(at - 1)) nav.append(link(at - 1, previous));
  if (known(at + 1)) nav.append(link(at + 1, next));
  (document.querySelector("h1") ?? here).after(nav);
}
