// @ts-check
/** Takes a text along: to the clipboard, to the phone's own sheet for sharing, or to a chat. */

/**
 * @param {HTMLElement} body of an item @param {string} kind
 * @returns {HTMLTextAreaElement | undefined} the field with a text
 */
export const fieldOf = (body, kind) => body.querySelector(`textarea[data-kind="${kind}"]`) ?? undefined;

/**
 * Copy the text in a field. A block for mail goes as rich text, and as plain text for fields that take nothing else.
 *
 * @param {HTMLElement} body @param {string} kind @param {boolean} rich
 */
export async function copyField(body, kind, rich) {
  const text = fieldOf(body, kind)?.value ?? "";
  if (!rich) return navigator.clipboard.writeText(text);
  const kinds = {
    "text/html": new Blob([text], { type: "text/html" }),
    "text/plain": new Blob([fieldOf(body, "long")?.value ?? text], { type: "text/plain" }),
  };
  return navigator.clipboard.write([new ClipboardItem(kinds)]);
}

/** Select a field by hand, where a browser does not copy. @param {HTMLElement} body @param {string} kind */
export function selectField(body, kind) {
  const field = fieldOf(body, kind);
  const fold = field?.closest("details.newsletter-kit__source");
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  field?.focus();
  field?.select();
}

/** The phone's own sheet for sharing. @param {string} title @param {string} text */
export const share = async (title, text) => navigator.share({ title, text });

/** WhatsApp, with a message to pick a chat for. @param {string} text */
export const whatsApp = (text) => `https://wa.me/?text=${encodeURIComponent(text)}`;
