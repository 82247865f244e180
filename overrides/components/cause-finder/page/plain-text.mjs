// @ts-check
/** A screen as plain text, folded parts included; pictures and buttons are left out. */

const LEFT_OUT = ".tiles, .cause-finder__action";
const LINES = "h2, h3, h4, h5, p, li, dt, dd";

/** @param {Element} shown @returns {string} */
export function plainText(shown) {
  const lines = [];
  for (const part of shown.querySelectorAll(LINES)) {
    if (part.closest(LEFT_OUT)) continue;
    const text = (part.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text) lines.push(line(part.localName, text));
  }
  return lines.join("\n").trim();
}

/** @param {string} kind @param {string} text */
function line(kind, text) {
  if (kind === "h2") return `\n\n${text.toUpperCase()}`;
  if (kind.startsWith("h")) return `\n${text}`;
  if (kind === "li") return `- ${text}`;
  return kind === "dd" ? `  ${text}` : text;
}
