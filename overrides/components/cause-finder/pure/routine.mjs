// @ts-check
/** One routine out of the exercises of all causes of a result. Pure. */

/** @import { Compiled, Result } from "../../../../types/cause-finder" */

/**
 * The first exercise of each cause in their order, then the second of each, until there are enough, each only once.
 * One that does not suit a sign or a cause of the result is left out and named with its reason. A reader who should stop gets none at
 * all. At the end an exercise moves behind easier ones that lead up to it.
 *
 * @param {Compiled} compiled
 * @param {Result} result
 * @returns {{exercises: string[], left: {name: string, because: string}[]}}
 */
export function routine(compiled, result) {
  if (result.stop) return { exercises: [], left: [] };
  const rows = result.causes.map(({ id }) => compiled.causes.find((cause) => cause.id === id)?.exercises ?? []);
  const turns = Math.max(0, ...rows.map((row) => row.length));
  const names = Array.from({ length: turns }, (_, turn) => rows.flatMap((row) => row[turn] ?? [])).flat();
  /** @type {string[]} */
  const fit = [];
  const left = [];
  for (const name of new Set(names)) {
    if (fit.length === compiled.most_exercises) break;
    const because = against(compiled, result, name);
    if (because === undefined) fit.push(name);
    else left.push({ name, because });
  }
  return { exercises: easierFirst(compiled, fit), left };
}

/** Why an exercise does not fit; nothing where it does. @param {Compiled} compiled @param {Result} result @param {string} name */
function against({ exercises }, result, name) {
  const { not_with: reasons = {} } = exercises[name];
  const listed = [...result.routes, ...result.causes, ...result.also].map(({ id }) => id);
  const found = [...result.signs, ...listed].find((shown) => Object.hasOwn(reasons, shown));
  return found && reasons[found];
}

/** @param {Compiled} compiled @param {string[]} names */
function easierFirst({ exercises }, names) {
  /** @type {string[]} */
  const ordered = [];
  const insert = (/** @type {string} */ name) => {
    if (ordered.includes(name) || !names.includes(name)) return;
    const easier = exercises[name].easier ?? [];
    names = names.filter((other) => other !== name); // a circle ends here
    easier.forEach(insert);
    ordered.push(name);
  };
  [...names].forEach(insert);
  return ordered;
}
