// @ts-check
/**
 * The kit: adds the editor's campaign tag to every link, and copies texts. Without it, editors select the texts by hand.
 *
 * The tag is added to links as plain `utm_` parameters. Nothing here or on the site reads them.
 */

const MEDIA = { line: "chat", short: "chat" };
const ENDS = /[^\s"')<>\]]+/.source;

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The text with a tag in every link to a page of the site; links to its pictures are unchanged.
 *
 * @param {string} text
 * @param {string} address the site's address
 * @param {string} tag empty for none
 * @param {string} kind
 */
export function tagged(text, address, tag, kind) {
  if (!tag || kind === "embed") return text; // an embed is displayed, not clicked
  const medium = MEDIA[/** @type {keyof typeof MEDIA} */ (kind)] ?? "email";
  const link = new RegExp(`(?<![^\\s"'(<\\[])${literal(address)}(?!assets/)(?:${ENDS})?`, "g");
  return text.replace(link, (found) => {
    const [page, place] = found.split("#");
    const query = new URLSearchParams({ utm_source: "newsletter", utm_medium: medium, utm_campaign: tag }).toString();
    const whole = `${page}?${query}${place ? `#${place}` : ""}`;
    return kind === "html" ? whole.replaceAll("&", "&amp;") : whole;
  });
}

class NewsletterKit extends HTMLElement {
  connectedCallback() {
    /** @type {Map<HTMLTextAreaElement, string>} */
    this.texts = new Map([...this.querySelectorAll("textarea")].map((area) => [area, area.value]));
    for (const part of this.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
    this.querySelector("input")?.addEventListener("input", (event) => this.tag(event));
    this.addEventListener("click", (event) => this.press(event));
    this.openNamed();
    addEventListener("hashchange", () => this.openNamed());
  }

  /** Open the item in the URL's fragment, so that a link from the list leads straight to its texts. */
  openNamed() {
    const named = document.querySelector(":target");
    if (!(named instanceof HTMLDetailsElement) || !this.contains(named)) return;
    named.open = true;
    named.scrollIntoView();
  }

  /** @param {Event} event */
  tag(event) {
    if (!(event.target instanceof HTMLInputElement)) return;
    const tag = event.target.value.trim().replace(/\s+/g, "-").toLowerCase();
    for (const [area, text] of this.texts ?? []) {
      area.value = tagged(text, this.dataset.address ?? "", tag, area.dataset.kind ?? "");
    }
  }

  /** @param {MouseEvent} event */
  async press(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
    const area = button?.closest(".newsletter-kit__text")?.querySelector("textarea");
    if (!(button instanceof HTMLButtonElement) || !area) return;
    try {
      await (button.dataset.copy === "block"
        ? copyBlock(area.value, plainTextBeside(area))
        : navigator.clipboard.writeText(area.value));
      this.say(this.dataset.copied ?? "");
    } catch {
      area.focus();
      area.select();
      this.say(this.dataset.failed ?? "");
    }
  }

  /** @param {string} words */
  say(words) {
    const said = this.querySelector("output");
    if (said) said.textContent = words;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => said?.replaceChildren(), 4000);
  }
}

/**
 * The plain text of the item whose block is in a field.
 *
 * @param {HTMLTextAreaElement} block
 */
function plainTextBeside(block) {
  const plain = block.closest("details")?.querySelector('textarea[data-kind="long"]');
  return plain instanceof HTMLTextAreaElement ? plain.value : block.value;
}

/**
 * Copy a block as rich text, for programs without an HTML field; plain-text fields get the text.
 *
 * @param {string} html
 * @param {string} plain
 */
function copyBlock(html, plain) {
  const kinds = {
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([plain], { type: "text/plain" }),
  };
  return navigator.clipboard.write([new ClipboardItem(kinds)]);
}

customElements.define("newsletter-kit", NewsletterKit);
