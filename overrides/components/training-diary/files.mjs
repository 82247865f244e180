// @ts-check
/** The ways out of the diary and into it: files, and the end of it. */

import { make } from "../../assets/site.mjs";
import { fromFile, LARGEST, toCsv, toJson } from "./pure/files.mjs";

/** @import { Entry } from "./pure/entries.mjs" */

/** @param {Record<string, any>} words @param {Entry[]} all @param {() => void} erase */
export function outlets(words, all, erase) {
  const button = (/** @type {string} */ text, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", class: "button button--quiet", onclick }, text);
  return make(
    "div",
    { class: "training-diary__ways" },
    button(words.csv, () => save("diary.csv", toCsv(all), "text/csv")),
    button(words.json_file, () => save("diary.json", toJson(all), "application/json")),
    button(words.delete, erase),
  );
}

/** @param {string} name @param {string} text @param {string} type */
function save(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A field for a file. @param {Record<string, any>} words @param {(found: Entry[] | undefined) => void} take nothing for a file that is no diary */
export function importer(words, take) {
  const input = make("input", { id: "diary-file", type: "file", accept: ".json,.csv" });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (file) take(file.size <= LARGEST ? fromFile(await file.text()) : undefined);
  });
  return make("p", { class: "training-diary__file" }, make("label", { for: input.id }, words.import_file), input);
}
