// @ts-check
/** Keeps the whole site on the device, tells how much room that takes, and deletes it. The service worker does the keeping. */

import { make, remember, SITE, startOffline, wordsOf } from "../../assets/site.mjs";

/** @typedef {{left?: number, bytes?: number, all?: number, failed?: boolean}} Told what the service worker answers */

const LIST = new URL("../../offline.json", import.meta.url);

/** A press that is still being answered does nothing. @param {HTMLButtonElement} button @param {() => Promise<void>} work */
async function once(button, work) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  await work();
  button.ariaBusy = null;
}

/** The size of everything that may be kept, in bytes. */
async function sizeOfAll() {
  const { first, rest } = await (await fetch(LIST)).json();
  return Object.values({ ...first, ...rest }).reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * The service worker, once it has kept what comes first.
 *
 * @param {ServiceWorkerRegistration | undefined} registration @returns {Promise<ServiceWorker>}
 */
async function active(registration) {
  const coming = registration?.installing;
  if (!registration?.active && coming) {
    await new Promise((done) => coming.addEventListener("statechange", done, { once: true })); // installed, or refused
    await (coming.state === "redundant" ? undefined : navigator.serviceWorker.ready);
  }
  if (!registration?.active) throw new Error("Nothing can be kept");
  return registration.active;
}

/**
 * Ask the service worker.
 *
 * @param {ServiceWorkerRegistration | undefined} registration @param {string} wish @param {(left: number) => void} [told] of each step
 * @returns {Promise<Told>}
 */
async function ask(registration, wish, told) {
  const worker = await active(registration);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(wish, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => (data.done || data.failed ? resolve(data) : told?.(data.left));
  });
}

/** This site's service worker, not that of another site on the same host. */
async function offlineWorker() {
  const found = await navigator.serviceWorker.getRegistration(SITE);
  return found?.scope === new URL(SITE, location.href).href ? found : undefined;
}

/** Delete all that is kept. */
async function deleteOffline() {
  await (await offlineWorker())?.unregister();
  const ours = (await caches.keys()).filter((name) => name.startsWith(`${SITE} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

class OfflineCopy extends HTMLElement {
  words = wordsOf(this);
  state = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
  save = make("button", { class: "button", type: "button", hidden: true });
  /** @type {number | undefined} The size of everything. */ bytes;
  erase = make("button", { class: "button button--quiet", type: "button", hidden: true }, this.words.delete);

  connectedCallback() {
    this.save.addEventListener("click", () => once(this.save, () => this.saveAll()));
    this.erase.addEventListener("click", () => once(this.erase, () => this.deleteAll()));
    this.append(make("div", { class: "offline-copy__buttons" }, this.save, this.erase));
    this.show().catch(() => this.say(this.words.unable));
  }

  /** @param {string} text */
  say(text) {
    this.state.textContent = text;
  }

  /** What is kept, and what can be done about it. */
  async show() {
    const { words } = this;
    const registration = await offlineWorker();
    /** @type {Told | undefined} */
    const told = registration && (await ask(registration, "size").catch(() => ({ failed: true })));
    const all = told?.all ?? this.bytes ?? (await sizeOfAll());
    this.bytes = all;
    this.say(!told ? words.nothing : told.failed ? words.failed : told.left ? words.first : words.everything);
    this.save.textContent = words.save.replace("{size}", this.size(told?.bytes ?? all));
    this.save.hidden = told?.left === 0;
    this.erase.hidden = !told || told.failed === true;
  }

  /** @param {number} bytes */
  size(bytes) {
    const digits = { maximumFractionDigits: 1 };
    const number = (bytes / 1e6).toLocaleString(document.documentElement.lang || undefined, digits);
    return this.words.megabytes.replace("{number}", number);
  }

  async saveAll() {
    const { words } = this;
    remember("offline", "on");
    try {
      const told = await ask(await startOffline(), "everything", (left) =>
        this.say(words.saving.replace("{number}", left)),
      );
      if (told.failed) throw new Error("failed");
      await this.show();
    } catch {
      this.say(words.failed);
    }
  }

  async deleteAll() {
    remember("offline", "off");
    await deleteOffline();
    await this.show();
    this.say(this.words.deleted);
    this.save.focus();
  }
}

customElements.define("offline-copy", OfflineCopy);
