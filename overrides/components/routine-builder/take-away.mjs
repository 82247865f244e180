// @ts-check
/** Ways to take a routine along, each fetched and done only when it is asked for. */

import { make } from "../../assets/site.mjs";
import { choose, dropKept, keep } from "../routine/basket.mjs";
import { doseText } from "../routine/pure/dose.mjs";
import { writeRoutine } from "../routine/pure/link.mjs";

/** @import { Catalogue } from "../routine/pure/dose.mjs" */
/** @import { Routine } from "../routine/pure/link.mjs" */
/**
 * @typedef {HTMLElement & {
 *   catalogue?: Catalogue, routine: Routine, words?: Record<string, any>, say: (text: string) => void,
 *   show: (said?: string, focus?: string) => void,
 * }} Builder
 */

/** @param {Builder} builder @param {string} act */
export async function takeAway(builder, act) {
  const { catalogue: known, routine, words = {} } = builder;
  if (!known) return;
  const link = writeRoutine(known, routine);
  const address = `${location.origin}${location.pathname}#${link}`;
  const title = routine.name || words.title;
  const output = builder.querySelector(".routine-builder__output");
  output?.replaceChildren();
  if (act === "copy_link") await copy(builder, address, output);
  if (act === "text") await copy(builder, plainText(known, routine, words, address), output);
  if (act === "share") await navigator.share({ title, url: address }).catch(() => undefined); // called off
  if (act === "code") {
    const code = await drawCode(address, words.code_alt);
    if (code) output?.append(code);
    builder.say(code ? "" : words.no_code);
  }
  if (act === "print") {
    const code = await drawCode(address, words.code_alt);
    builder.querySelector(".routine-builder__code")?.replaceChildren(...(code ? [code] : []));
    await Promise.all([...builder.querySelectorAll("img")].map(loaded));
    print();
  }
  if (act === "keep") {
    choose(link);
    const said = keep(link) ? words.kept : words.not_kept;
    builder.show(said, `[data-act="keep"]`);
  }
  if (act === "forget") {
    dropKept();
    builder.show(words.forgotten, `[data-act="keep"]`);
  }
}

/** Milliseconds; a picture that takes longer isn't coming. */
const PATIENCE = 5000;

/** A picture that waited to be seen, once it's there. @param {HTMLImageElement} image */
const loaded = (image) =>
  image.complete ||
  new Promise((done) => {
    for (const event of ["load", "error"]) image.addEventListener(event, done, { once: true });
    setTimeout(done, PATIENCE);
    image.loading = "eager";
  });

/** @param {Builder} builder @param {string} text @param {Element | null} output */
async function copy(builder, text, output) {
  try {
    await navigator.clipboard.writeText(text);
    builder.say(builder.words?.copied);
  } catch {
    builder.say(builder.words?.not_copied);
    const area = make("textarea", { readonly: true, rows: "6", "aria-label": builder.words?.text });
    area.value = text;
    output?.append(area);
    area.focus();
    area.select();
  }
}

/** @param {Catalogue} known @param {Routine} routine @param {Record<string, any>} words @param {string} address */
function plainText(known, { name, items }, words, address) {
  const lines = items.map((item, at) => `${at + 1}. ${known.exercises[item.id].title}: ${doseText(known, item)}`);
  const stop = [words.stop, ...known.stop_rules.map((rule) => `- ${rule}`)].join("\n");
  return [name || words.title, lines.join("\n"), stop, address].join("\n\n");
}

/** @param {string} text @param {string} label */
async function drawCode(text, label) {
  const module = await import("../qr-code/draw.mjs").catch(() => undefined);
  return module?.drawCode(text, label);
}
