// @ts-check
/** A QR code as a picture. Fetched when a reader asks for one. */

import { path, QUIET, qr } from "./qr.mjs";

/** @param {string} name @param {Record<string, string>} attributes */
function part(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Nothing where the text is too long for a code. @param {string} text @param {string} label */
export function drawCode(text, label) {
  const squares = qr(text);
  if (!squares) return undefined;
  const size = squares.length + 2 * QUIET;
  const code = part("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, class: "qr-code" });
  code.append(part("path", { d: `M0 0h${size}v${size}H0z`, fill: "white" }));
  code.append(part("path", { d: path(squares), fill: "black" }));
  return code;
}
