// @ts-check
/** Shows what an editor is about to copy, as others will see it. */

import { inSite, make, parsed } from "../../assets/site.mjs";

/** A page may not hold inline styles, but a script may set them. */
const STYLE = "data-style";

/**
 * A block for mail, apart from the site's own style sheets.
 *
 * @param {HTMLElement} place @param {string} html @param {string} address the site's
 */
export function showMail(place, html, address) {
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const inert = block(html);
  for (const element of inert.querySelectorAll(`[${STYLE}]`)) {
    if (element instanceof HTMLElement) element.style.cssText = element.getAttribute(STYLE) ?? "";
    element.removeAttribute(STYLE);
  }
  for (const image of inert.images) image.src = hereOf(image.src, address);
  root.replaceChildren(...inert.body.children);
}

/**
 * A message in a chat, under the picture that the chat adds to its link.
 *
 * @param {HTMLElement} place @param {string} text @param {{title: string, picture: string, address: string}} item
 */
export function showChat(place, text, { title, picture, address }) {
  const host = address ? new URL(address).host : "";
  const card = picture
    ? [
        make("img", { src: picture, alt: "", width: "1200", height: "630" }),
        make("strong", {}, title),
        make("span", {}, host),
      ]
    : [];
  place.replaceChildren(make("span", { class: "newsletter-kit__link-card" }, ...card), make("p", {}, text));
}

/**
 * An embedded part, in a frame as on a club's page.
 *
 * @param {HTMLElement} place @param {string} code @param {string} address the site's
 */
export function showFrame(place, code, address) {
  const given = block(code).querySelector("iframe");
  const src = given ? hereOf(given.src, address) : "";
  if (!given || place.dataset.src === src) return;
  place.dataset.src = src;
  place.replaceChildren(
    make("iframe", {
      src,
      title: given.title,
      height: given.getAttribute("height") ?? "",
      loading: "lazy",
    }),
  );
}

/** HTML of our own templates, whose texts are escaped, with its styles set aside. @param {string} html */
const block = (html) => parsed(html.replaceAll(' style="', ` ${STYLE}="`));

/** A file of the site where it is read, which may not be where it is published. @param {string} url @param {string} address */
const hereOf = (url, address) => (address && url.startsWith(address) ? inSite(url.slice(address.length)) : url);
