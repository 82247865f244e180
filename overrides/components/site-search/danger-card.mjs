// @ts-check
/** The card above the results of a search that sounds like a warning sign: what to do, most urgent first. */

import { inSite, make, recall } from "../../assets/site.mjs";
import { asked } from "./pure/danger-words.mjs";

/** @import { DangerSign, DangerTier, DangerWords } from "./pure/danger-words.mjs" */

const DATA = new URL("../../assets/danger-words.json", import.meta.url);

/** @returns {Promise<DangerWords | undefined>} nothing where it doesn't come: the search works without */
export async function dangerWords() {
  try {
    return await (await fetch(DATA)).json();
  } catch {
    return undefined;
  }
}

/** The cards for a query, as a rule none. @param {DangerWords | undefined} data @param {string} query */
export const dangerCards = (data, query) =>
  data ? asked(data, query).map(({ tier, signs }) => card(tier, signs)) : [];

/** @param {DangerTier} tier @param {DangerSign[]} signs */
function card(tier, signs) {
  const heading = make("h2", { class: "site-search__order" }, `${tier.urgency}: ${tier.heading}`);
  const list = make("ul", {}, ...signs.map((sign) => item(tier, sign)));
  const steps = tier.do.map((sentence) => make("p", {}, sentence));
  const card = make("section", { class: "site-search__danger-card", "data-tier": tier.id }, heading, list);
  card.append(...call(tier), ...steps);
  return card;
}

/** @param {DangerTier} tier @param {DangerSign} sign */
function item({ page }, { id, ask, act }) {
  const text = page === undefined ? ask : make("a", { href: `${inSite(page)}#sign-${id}` }, ask);
  return make("li", {}, text, ...(act.length > 0 ? [make("strong", {}, act.join(" "))] : []));
}

/** The number to dial in the reader's country, where the guide knows one. @param {DangerTier} tier */
function call({ calls }) {
  const country = recall("country", "");
  const own = calls.find((one) => one.country === country) ?? (country ? undefined : calls[0]);
  return own ? [make("a", { class: "site-search__call", href: `tel:${own.number}` }, own.label)] : [];
}
