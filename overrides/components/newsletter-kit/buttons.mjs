// @ts-check
/** The buttons and previews of an item, which only a script can use. */

import { make } from "../../assets/site.mjs";

/** @typedef {Record<string, any>} Words */

/** Texts that are long to read as code: their preview is shown, and they are folded below it. */
const FOLDED = ["html", "line"];
/** Tabs whose preview shows what others will see; the other texts are what they are. */
const PREVIEWED = ["mail", "chat", "web"];

/** @param {HTMLElement} body @param {Words} words */
export function dress(body, words) {
  const title = body.dataset.name ?? "";
  const link = body.querySelector(".newsletter-kit__link a")?.textContent;
  if (link)
    body.querySelector(".newsletter-kit__link")?.append(button("link", title, words, { "data-link": link }, true));
  for (const field of body.querySelectorAll("textarea")) dressField(field, title, words);
  for (const panel of body.querySelectorAll("[data-tab]")) dressPanel(/** @type {HTMLElement} */ (panel), title, words);
}

/** @param {HTMLTextAreaElement} field @param {string} title @param {Words} words */
function dressField(field, title, words) {
  const kind = field.dataset.kind ?? "";
  const part = /** @type {HTMLElement} */ (field.parentElement);
  const quiet = !["long", "markdown", "compact"].includes(kind);
  if (kind !== "line") part.append(make("p", { class: "newsletter-kit__buttons" }, copier(kind, title, words, quiet)));
  if (!FOLDED.includes(kind)) return;
  const fold = make("details", { class: "newsletter-kit__source" }, make("summary", {}, words.sources[kind]));
  part.replaceWith(fold);
  fold.append(part);
}

/** @param {HTMLElement} panel @param {string} title @param {Words} words */
function dressPanel(panel, title, words) {
  const name = panel.dataset.tab ?? "";
  const rows = {
    mail: () => [button("mail", title, words, { "data-copy": "html", "data-rich": true })],
    chat: () => chat(title, words),
  };
  const row = rows[/** @type {keyof typeof rows} */ (name)]?.();
  const label = words.preview.replace("{title}", title);
  const attributes = {
    role: "group",
    "aria-label": label,
    class: `newsletter-kit__preview newsletter-kit__preview--${name}`,
  };
  const preview = PREVIEWED.includes(name) ? [make("div", attributes)] : [];
  if (row) panel.firstElementChild?.after(make("p", { class: "newsletter-kit__buttons" }, ...row));
  panel.querySelector(":scope > details, :scope > :last-child")?.before(...preview);
}

/** @param {string} title @param {Words} words */
function chat(title, words) {
  const quiet = { class: "button button--quiet" };
  const whatsApp = make(
    "a",
    { ...quiet, "aria-label": `${words.whatsapp}: ${title}`, "data-whatsapp": true, rel: "noopener" },
    words.whatsapp,
  );
  const share = make(
    "button",
    { ...quiet, "aria-label": `${words.share}: ${title}`, "data-share": "share" },
    words.share,
  );
  const canShare = "share" in Navigator.prototype;
  return [copier("line", title, words, false), whatsApp, ...(canShare ? [share] : [])];
}

/** @param {string} kind @param {string} title @param {Words} words @param {boolean} quiet */
const copier = (kind, title, words, quiet) => button(kind, title, words, { "data-copy": kind }, quiet);

/** @param {string} copies @param {string} title @param {Words} words @param {Record<string, string | boolean>} does @param {boolean} [quiet] */
function button(copies, title, words, does, quiet) {
  const label = words.copies[copies];
  const look = quiet ? "button button--quiet" : "button";
  return make("button", { type: "button", class: look, "aria-label": `${label}: ${title}`, ...does }, label);
}
