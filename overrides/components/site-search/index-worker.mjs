// @ts-check
/** The host theme's worker with the index of the site: fetched once it's wanted, and again where it didn't come. */

import { scriptAt } from "../../assets/site.mjs";
import { attempts } from "./pure/attempts.mjs";

/** @typedef {{location: string, title: string, text: string, parent?: unknown}} Item */

const WORKER = new URL("../../assets/javascripts/workers/search.js", import.meta.url).href;
const INDEX = new URL("../../search/search_index.json", import.meta.url);

export class IndexWorker {
  isReady = false;
  query = "";
  /** @type {Worker | undefined} */ worker;
  /** @type {string[][]} for each query that isn't answered yet, what to ask where nothing is found */ asked = [];

  /** @param {(pages: Item[][]) => void} show what is found, by page @param {() => void} fail */
  constructor(show, fail) {
    this.show = show;
    this.fail = fail;
  }

  async start() {
    if (this.worker) return;
    const worker = new Worker(scriptAt(WORKER));
    this.worker = worker;
    const fail = () => this.worker === worker && this.stop();
    worker.addEventListener("message", ({ data }) => {
      if (data.type === 3) this.answer(data.data.items);
      else this.begin();
    });
    worker.addEventListener("error", fail);
    try {
      const answer = await fetch(INDEX);
      if (!answer.ok) throw new Error(answer.statusText);
      worker.postMessage({ type: 0, data: { ...(await answer.json()), options: {} } });
    } catch {
      fail();
    }
  }

  begin() {
    this.isReady = true;
    if (this.query) this.ask(this.query);
  }

  stop() {
    this.worker?.terminate();
    this.worker = undefined;
    this.isReady = false;
    this.asked = [];
    this.fail();
  }

  /** Nothing is shown of what was asked before. @param {string} query empty for none */
  ask(query) {
    this.query = query;
    this.start();
    this.asked.fill([]);
    if (query && this.isReady) this.post(attempts(query));
  }

  /** @param {string[]} queries one to ask, and those to ask after it */
  post([query, ...later]) {
    this.asked.push(later);
    this.worker?.postMessage({ type: 2, data: query });
  }

  /** The worker answers in the order in which it's asked. @param {Item[][]} pages */
  answer(pages) {
    const later = this.asked.shift() ?? [];
    if (pages.length === 0 && later.length > 0) this.post(later);
    else if (this.asked.length === 0 && this.query) this.show(pages);
  }
}
