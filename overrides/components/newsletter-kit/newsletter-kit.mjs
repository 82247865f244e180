// @ts-check
/**
 * The kit: shows each text as others will see it, copies and shares it, and puts the club's name and colour into it.
 * Without it, every text is in a field, to select by hand.
 */

import { addressed, inSite, wordsOf } from "../../assets/site.mjs";
import { current, read, readable, retitled, southern, worn, written } from "./pure/club.mjs";

/** @typedef {import("./pure/club.mjs").Club} Club */

/** The text behind the preview of a tab, or the one that stands in for it. @type {Record<string, string[]>} */
const SHOWN = { mail: ["html"], chat: ["line"], web: ["compact", "embed"] };
const NARROW = "(max-width: 45rem)";

class NewsletterKit extends HTMLElement {
  /** @type {import("./pure/club.mjs").Frame & Record<string, any>} */
  words = { address: "", by: "", button: "", link: "", card: "", months: [] };
  /** The tab that every item opens with. */
  tab = "mail";
  /** @type {HTMLElement[]} */
  bodies = [];
  /** The items that have their tabs and buttons. @type {WeakSet<HTMLElement>} */
  prepared = new WeakSet();
  /** What copies and shares, once an item is open. @type {typeof import("./copying.mjs") | undefined} */
  copying;
  /** Every field with the text that it came with. @type {Map<HTMLTextAreaElement, string>} */
  texts = new Map();
  /** In the order of the year. @type {HTMLElement[]} */
  issues = [];
  /** @type {string[]} */
  titles = [];
  /** @type {Club} */
  club = { name: "", colour: "", south: false, website: "light" };

  connectedCallback() {
    Object.assign(this.words, wordsOf(this));
    this.tab = matchMedia(NARROW).matches ? "chat" : "mail";
    this.bodies = [...this.querySelectorAll(/** @type {"div"} */ (".newsletter-kit__body"))];
    this.texts = new Map([...this.querySelectorAll("textarea")].map((area) => [area, area.value]));
    this.issues = [...this.querySelectorAll(/** @type {"li"} */ ("[data-issue]"))];
    this.titles = this.issues.map((issue) => this.titleOf(issue)?.textContent ?? "");
    for (const part of this.querySelectorAll("[hidden]:not([data-if])")) part.removeAttribute("hidden");
    for (const body of this.bodies) body.closest("details")?.addEventListener("toggle", () => this.show(body));
    this.club = read(location.search);
    this.fill();
    this.wear();
    this.form?.addEventListener("input", () => this.choose());
    this.form?.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this.press(event));
    const target = addressed();
    if (this.contains(target)) target?.scrollIntoView(); // the months have moved
  }

  /** The element with the title of an issue. @param {HTMLElement} issue */
  titleOf(issue) {
    return issue.querySelector(".newsletter-kit__name");
  }

  /** @param {HTMLElement} body @param {typeof import("./item.mjs")} parts */
  prepare(body, { dress, tabbed }) {
    const panels = [.../** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll("[data-tab]"))];
    const chatFirst = panels.toSorted((a, b) => Number(b.dataset.tab === "chat") - Number(a.dataset.tab === "chat"));
    dress(body, this.words);
    tabbed(matchMedia(NARROW).matches ? chatFirst : panels, this.words.tabs_label, (name) => this.turn(name));
    this.prepared.add(body);
    this.share(body);
  }

  /** Every open item turns to a tab, and those opened later begin with it. @param {string} name */
  turn(name) {
    this.tab = name;
    this.showOpen();
  }

  showOpen() {
    for (const body of this.bodies) this.show(body);
  }

  /** Show an item, if it's open: what a reader doesn't look at isn't made. @param {HTMLElement} body */
  async show(body) {
    if (!body.closest("details")?.open) return;
    const [parts, copying] = await Promise.all([import("./item.mjs"), import("./copying.mjs")]);
    this.copying = copying;
    if (!this.prepared.has(body)) this.prepare(body, parts);
    const panel = parts.showTab(body, this.tab);
    const place = panel?.querySelector(".newsletter-kit__preview");
    const kinds = SHOWN[panel?.dataset.tab ?? ""] ?? [];
    const field = kinds.map((kind) => copying.fieldOf(body, kind)).find((found) => found);
    if (!(place instanceof HTMLElement) || !field) return;
    const { address } = this.words;
    if (panel.dataset.tab === "mail") parts.showMail(place, field.value, address);
    else if (panel.dataset.tab === "web") parts.showFrame(place, field.value, address);
    else parts.showChat(place, field.value, { title: body.dataset.name ?? "", picture: cardOf(body), address });
  }

  /** The link to WhatsApp has the message of the item as it is now. @param {HTMLElement} body */
  share(body) {
    const { copying } = this;
    if (!copying || !this.prepared.has(body)) return;
    const message = copying.fieldOf(body, "line")?.value ?? "";
    body.querySelector("a[data-whatsapp]")?.setAttribute("href", copying.whatsApp(message));
  }

  get form() {
    return this.querySelector("form");
  }

  /** The form shows what the address says. */
  fill() {
    const { form, club } = this;
    if (!form) return;
    for (const [name, value] of Object.entries({
      club: club.name,
      colour: club.colour,
      half: club.south ? "south" : "north",
      website: club.website,
    })) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof RadioNodeList) field.value = value || this.words.button;
    }
    const named = form.elements.namedItem("club");
    if (named instanceof HTMLInputElement) named.value = club.name;
  }

  /** An editor chose something: the address keeps it. */
  choose() {
    if (!this.form) return;
    const data = new FormData(this.form);
    const colour = String(data.get("colour") ?? "");
    const chosen = {
      name: String(data.get("club") ?? ""),
      colour: colour === this.words.button ? "" : colour,
      south: data.get("half") === "south",
      website: String(data.get("website") ?? ""),
    };
    this.club = read(written(chosen));
    history.replaceState(null, "", location.pathname + written(this.club) + location.hash);
    this.wear();
  }

  /** Put what is chosen into every text, every link of the kit, and the order of the months. */
  wear() {
    const { club } = this;
    for (const [field, text] of this.texts) field.value = worn(text, field.dataset.kind ?? "", club, this.words);
    this.turnTheYear(club);
    for (const link of document.links) {
      const isWithin = link.getAttribute("href")?.startsWith("#"); // it keeps what the address has
      if (link.href.startsWith(inSite("newsletter/")) && !isWithin) link.search = written(club);
    }
    for (const part of document.querySelectorAll("[data-half]")) {
      part.toggleAttribute("hidden", (part.getAttribute("data-half") === "south") !== club.south);
    }
    const pale = this.querySelector('[data-if="pale"]');
    pale?.toggleAttribute("hidden", !club.colour || readable(club.colour, this.words));
    for (const body of this.bodies) this.share(body);
    this.showOpen();
  }

  /** The issues from this month on, each under the name of its month in this half of the world. @param {Club} club */
  turnTheYear({ south }) {
    const { issues } = this;
    const first = current(new Date(), south, issues.length);
    issues.forEach((issue, at) => {
      const title = this.titles[at];
      const now = south ? southern(title, at, this.words.months) : title;
      for (const field of issue.querySelectorAll("textarea")) {
        field.value = retitled(field.value, field.dataset.kind ?? "", title, now);
      }
      this.titleOf(issue)?.replaceChildren(now);
      issue.toggleAttribute("data-now", at === first);
      issue.querySelector('[data-if="now"]')?.toggleAttribute("hidden", at !== first);
    });
    issues[0]?.parentElement?.append(...issues.slice(first), ...issues.slice(0, first));
  }

  /** @param {MouseEvent} event */
  async press(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const body = button?.closest(".newsletter-kit__body");
    const { copying } = this;
    if (!button || !copying || !(body instanceof HTMLElement)) return;
    const { copy, link, rich } = button.dataset;
    const message = copying.fieldOf(body, "line")?.value ?? "";
    if (button.dataset.share) await copying.share(body.dataset.name ?? "", message).catch(() => {});
    if (copy) await this.copy(copying.copyField(body, copy, rich !== undefined), () => copying.selectField(body, copy));
    if (link) await this.copy(navigator.clipboard?.writeText(link) ?? Promise.reject(), () => {});
  }

  /** @param {Promise<void>} copying @param {() => void} otherwise */
  async copy(copying, otherwise) {
    try {
      await copying;
      this.say(this.words.copied);
    } catch {
      otherwise();
      this.say(this.words.failed);
    }
  }

  /** @param {string} words */
  say(words) {
    const said = this.querySelector("output");
    if (said) said.textContent = words;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => said?.replaceChildren(), 4000);
  }
}

/** The address of an item's card image; an issue has none. @param {HTMLElement} body */
const cardOf = (body) => body.querySelector(".newsletter-kit__card")?.getAttribute("src") ?? "";

customElements.define("newsletter-kit", NewsletterKit);
