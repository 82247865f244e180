// @ts-check
/** What a screen shows, as plain text. What is folded is told as well; pictures and what can be pressed are left out. */

const LEFT_OUT = ".tiles, .cause-finder__action";
const TOLD = "h2, h3, h4, h5, p, li, dt, dd";

/** @param {Element} shown @returns {string} */
export function told(shown) {
  const lines = [];
  for (const part of shown.querySelectorAll(TOLD)) {
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
