// @ts-check

/** A path with its `#` again, or nothing where none was lost. Pure.
 * @param {string} path from the root of the host, with its query */
export function repaired(path) {
  const at = path.indexOf("%23");
  return at > 0 ? `${path.slice(0, at)}#${path.slice(at + "%23".length)}` : undefined;
}
