// @ts-check
/**
 * Search of the entire site. The index and the worker that searches it are the host theme's; they are fetched when
 * the dialog opens for the first time. The texts in the index contain markup, so this module never inserts them as HTML.
 */

import { inSite, parsed, recall, remember } from "../../assets/site.mjs";
import { dangerCards, dangerWords } from "./danger-card.mjs";
import { IndexWorker } from "./index-worker.mjs";

/** @import { Item } from "./index-worker.mjs" */

const SHORTEST = 2; // letters of a query
const SECTIONS = 3; // besides the page itself, where one page is found
const SECTIONS_AMONG_PAGES = 1;
const PAGES = 30;

/**
 * Text from the index's HTML, with `<mark>` around each match. Everything but text and marks is dropped.
 *
 * @param {string} html
 */
function marked(html) {
  const fragment = document.createDocumentFragment();
  const found = parsed(html);
  for (const block of found.querySelectorAll("p, li")) block.append(" ");
  const walker = found.createTreeWalker(found.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? "";
    const inMark = walker.currentNode.parentElement?.closest("mark");
    fragment.append(inMark ? element("mark", "", text) : text);
  }
  return fragment;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(string | Node)} children
 */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * What kind of page a result is, as the menu has it: the list that a page is of, or the room of a page in the menu.
 *
 * @param {string} location
 */
function kindOf(location) {
  const [list] = location.split("/");
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".menu a"));
  const link = [...links].find(({ href }) => href === inSite(`${list}/`));
  const isList = link?.href === inSite(location.split("#")[0]);
  return (isList ? link?.closest(".rooms__room")?.querySelector("h2") : link)?.textContent ?? "";
}

class SiteSearch extends HTMLElement {
  index = new IndexWorker(
    (pages) => this.show(pages),
    () => this.say(this.dataset.failed),
  );
  /** @type {Promise<void> | undefined} */ words;
  /** @type {(() => void) | undefined} the cards for what is typed, once their words are there */ warn;

  connectedCallback() {
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (this.querySelector(selector));
    this.dialog = /** @type {HTMLDialogElement} */ (find("dialog"));
    this.input = /** @type {HTMLInputElement} */ (find(".site-search__input"));
    this.status = find("[role=status]");
    this.results = find("[role=listbox]");
    this.danger = find(".site-search__danger");
    find(".site-search__open").addEventListener("click", () => this.open());
    find(".site-search__close").addEventListener("click", () => this.dialog?.close());
    this.input.addEventListener("input", () => this.ask());
    this.dialog.addEventListener("keydown", (event) => this.steer(event));
    this.dialog.addEventListener("click", (event) => this.leave(event));
    this.startKeyChoice(/** @type {HTMLInputElement} */ (find("input[type=checkbox]")));
  }

  /** A single-key shortcut can be turned off (WCAG 2.1.4). @param {HTMLInputElement} box */
  startKeyChoice(box) {
    box.checked = recall("shortcuts", "on") === "on";
    box.addEventListener("change", () => remember("shortcuts", box.checked ? "on" : "off"));
  }

  open() {
    this.dialog?.showModal();
    this.input?.select();
    this.ask();
    this.words ??= this.startWarning();
  }

  async startWarning() {
    const words = await dangerWords();
    this.warn = () => {
      const cards = dangerCards(words, this.input?.value ?? "");
      const isNew = cards.map(({ textContent }) => textContent).join("") !== this.danger?.textContent;
      if (isNew) this.danger?.replaceChildren(...cards); // what stays isn't announced again at each letter
    };
    this.warn();
  }

  /** A click on the dialog's backdrop, or on a result of this very page, closes it. @param {MouseEvent} event */
  leave(event) {
    const target = /** @type {Element} */ (event.target);
    if (target === this.dialog || target.closest("a")) this.dialog?.close();
  }

  ask() {
    const query = this.input?.value.trim() ?? "";
    const isShort = query.length < SHORTEST;
    this.warn?.();
    this.index.ask(isShort ? "" : query);
    if (isShort) this.show(undefined);
  }

  /** @param {Item[][] | undefined} pages results, grouped by page; undefined before there is a query */
  show(pages) {
    if (!this.results || !this.input) return;
    const shown = (pages ?? []).slice(0, PAGES);
    const most = shown.length > 1 ? SECTIONS_AMONG_PAGES : SECTIONS;
    this.results.replaceChildren(...shown.map((items, number) => this.group(items, number, most)));
    this.results.hidden = shown.length === 0;
    this.input.setAttribute("aria-expanded", String(shown.length > 0));
    this.choose(undefined);
    this.say(this.count(pages?.length));
  }

  /** @param {string | undefined} text */
  say(text) {
    if (this.status) this.status.textContent = text ?? "";
  }

  /** @param {number | undefined} pages */
  count(pages) {
    if (pages === undefined) return "";
    const { none, other, ...forms } = this.dataset;
    const rule = new Intl.PluralRules(document.documentElement.lang || undefined);
    return (pages === 0 ? none : (forms[rule.select(pages)] ?? other))?.replace("{number}", String(pages)) ?? "";
  }

  /** @param {Item[]} items @param {number} number @param {number} most sections of the page */
  group(items, number, most) {
    const page = items.find((item) => !item.parent) ?? items[0];
    const sections = items.filter((item) => item !== page && item.title !== page.title).slice(0, most);
    const group = element("div", "site-search__page");
    group.setAttribute("role", "group");
    const kind = kindOf(page.location);
    group.append(...[page, ...sections].map((item, place) => this.option(item, `site-search-${number}-${place}`)));
    if (kind) group.querySelector(".site-search__title")?.after(" ", element("span", "site-search__kind", kind));
    group.setAttribute("aria-label", group.querySelector(".site-search__title")?.textContent ?? "");
    return group;
  }

  /** @param {Item} item @param {string} id */
  option(item, id) {
    const link = element("a", "site-search__option", element("span", "site-search__title", marked(item.title)));
    link.id = id;
    link.href = inSite(item.location);
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    if (item.text) link.append(element("span", "site-search__text", marked(item.text)));
    return link;
  }

  /** @param {KeyboardEvent} event */
  steer(event) {
    const options = [...(this.results?.querySelectorAll("a") ?? [])];
    const at = options.findIndex((option) => option.ariaSelected === "true");
    if (event.key === "Escape") this.dialog?.close();
    else if (event.target !== this.input || event.isComposing) return;
    else if (event.key === "ArrowDown") this.choose(options[(at + 1) % options.length]);
    else if (event.key === "ArrowUp") this.choose(options[(at <= 0 ? options.length : at) - 1]);
    else if (event.key === "Enter") (options[at] ?? this.danger?.querySelector("li a") ?? options[0])?.click();
    else return;
    event.preventDefault();
  }

  /** @param {HTMLAnchorElement | undefined} option */
  choose(option) {
    this.results?.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    this.input?.setAttribute("aria-activedescendant", option?.id ?? "");
  }
}

customElements.define("site-search", SiteSearch);
