// @ts-check
/**
 * The one script of every page: the chosen appearance, an autoloader for components, and what many of them use.
 *
 * A component is a custom element `<some-name>` whose module is `components/some-name/some-name.mjs`. Modules are
 * fetched when their element is on the page or, with `data-load="wanted"`, when a reader points at it or focuses it.
 * Those inside `data-load="later"` are fetched by the component around them.
 */

const root = document.documentElement;

/** Storage belongs to an origin, which other sites may share, so every key begins with the path of this one. */
export const SITE = new URL("../../../", import.meta.url).pathname;

/** @param {string} key @param {string} fallback */
export function recall(key, fallback) {
  try {
    return localStorage.getItem(SITE + key) ?? fallback;
  } catch {
    return fallback; // storage is off: nothing is remembered, but everything works
  }
}

/** @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(SITE + key, value);
  } catch {
    // As above.
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(SITE + key);
  } catch {
    // As above.
  }
}

/**
 * An element without a template, for what only a script can show.
 *
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {Record<string, string | boolean | undefined | ((event: Event) => void)>} attributes `on…` are
 *   listeners; `true` is an attribute without a value; `false` or nothing leaves one out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** The words that a component's page carries for its script. @param {HTMLElement} element @returns {Record<string, any>} */
export const wordsOf = (element) =>
  JSON.parse(element.querySelector(":scope > script[type='application/json']")?.textContent ?? "{}");

/** What is in the site's folder, for addresses that the data gives. @param {string} path */
export const inSite = (path) => new URL(SITE + path, import.meta.url).href;

/** @param {string} theme `auto`, `light` or `dark` */
function applyTheme(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function startThemeChoice() {
  const chosen = recall("theme", "auto");
  for (const radio of document.querySelectorAll('input[name="theme"]')) {
    if (!(radio instanceof HTMLInputElement)) continue;
    radio.checked = radio.value === chosen;
    radio.addEventListener("change", () => {
      remember("theme", radio.value);
      applyTheme(radio.value);
    });
  }
}

/** @param {Element} element */
function load(element) {
  const name = element.localName;
  return import(`../components/${name}/${name}.mjs`);
}

/**
 * Fetch a component when it is pointed at or focused; a click before it has loaded is repeated.
 *
 * @param {HTMLElement} element
 */
function loadWhenWanted(element) {
  for (const event of ["pointerenter", "focusin"]) {
    element.addEventListener(event, () => load(element).catch(() => {}), { once: true }); // a press tells
  }
  element.addEventListener("click", repeatOnceLoaded);
}

/** @param {MouseEvent} event */
async function repeatOnceLoaded(event) {
  const element = event.currentTarget;
  if (!(element instanceof HTMLElement)) return;
  element.removeEventListener("click", repeatOnceLoaded);
  if (customElements.get(element.localName)) return;
  const pressed = event.target;
  await load(element).catch((error) => {
    element.addEventListener("click", repeatOnceLoaded); // the next press tries again
    throw error;
  });
  if (pressed instanceof Element) pressed.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}

function startComponents() {
  for (const element of document.querySelectorAll(":not(:defined):not([data-load=later] *)")) {
    if (!(element instanceof HTMLElement)) continue;
    if (element.dataset.load === "wanted") loadWhenWanted(element);
    else load(element);
  }
}

/**
 * A single key presses the control that names it in `aria-keyshortcuts`, unless the reader is typing or turned it off.
 *
 * @param {KeyboardEvent} event
 */
function pressShortcut(event) {
  const target = event.target;
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || recall("shortcuts", "on") === "off") return;
  const control = document.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.click();
}

/** The bar scrolls away with the page, and comes back when the reader scrolls up, but not in the same frame, which would
 * have to be laid out twice. */
function startReturningBar() {
  const bar = document.querySelector(".site-header");
  if (!bar) return;
  let last = window.scrollY;
  addEventListener(
    "scroll",
    () => {
      const returns = window.scrollY > 0 && window.scrollY < last;
      last = window.scrollY;
      setTimeout(() => bar.toggleAttribute("data-returns", returns));
    },
    { passive: true },
  );
}

/** On a phone the list of contents stays in view, and would cover the part that a reader has chosen in it. */
function closeContentsWhenChosen() {
  const list = document.querySelector(".contents details");
  list?.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) list.removeAttribute("open");
  });
}

/** What nobody else has told the reader: a part that can't be fetched, offline or after two updates of the site. */
function tellOfTrouble() {
  const notice = document.querySelector(".trouble");
  if (notice instanceof HTMLElement && !notice.matches(":popover-open")) notice.showPopover?.();
}

function startNotice() {
  document.querySelector(".trouble button")?.addEventListener("click", () => location.reload());
  addEventListener("unhandledrejection", tellOfTrouble);
}

/**
 * The only policy by which a text becomes HTML or the address of a script (Trusted Types): HTML is read into a document
 * of its own, in which nothing runs, and scripts are the site's.
 *
 * @type {{createHTML: (html: string) => string, createScriptURL: (url: string) => string}}
 */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("site", {
  createHTML: String,
  createScriptURL: (/** @type {string} */ url) => (url.startsWith(inSite("")) ? url : ""),
}) ?? { createHTML: String, createScriptURL: String };

/** HTML as a document of its own. @param {string} html */
export const parsed = (html) => new DOMParser().parseFromString(policy.createHTML(html), "text/html");

/** The address of one of the site's scripts, to be started. @param {string} url */
export const scriptAt = (url) => policy.createScriptURL(url);

/** Keep what is needed without a connection: see sw.js. */
export const startOffline = () => navigator.serviceWorker?.register(scriptAt(inSite("sw.js")));

/** Once the page is complete, so that it waits for nothing; not in a frame, nor where readers save data. */
function offerOffline() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (window.top !== window || recall("offline", connection?.saveData ? "off" : "on") === "off") return;
  if (navigator.serviceWorker?.controller?.scriptURL === inSite("sw.js")) return; // it looks for updates itself
  (window.requestIdleCallback ?? setTimeout)(() => startOffline()?.catch(() => {})); // where that fails, all works as before
}

/** @param {string} text with escapes, which may be broken */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the address leads to. `:target` says so only once the browser has gone there, which may be after the scripts. */
export const addressed = () => document.getElementById(decoded(location.hash.slice(1)));

/** A link into a fold opens it. */
function openTarget() {
  const target = addressed();
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}

function start() {
  openTarget();
  addEventListener("hashchange", openTarget);
  startNotice();
  startReturningBar();
  closeContentsWhenChosen();
  startThemeChoice();
  startComponents();
  document.addEventListener("keydown", pressShortcut);
  if (document.readyState === "complete") offerOffline();
  else addEventListener("load", offerOffline);
}

applyTheme(recall("theme", "auto"));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
