// @ts-check
/**
 * <mangled-address>: on the page for what isn't found. Some mail programs and chats write the `#` of a link as `%23`,
 * which makes the answers after it a part of the path: no server has such a page. The address is repaired and followed.
 */

import { repaired } from "./pure/repaired.mjs";

class MangledAddress extends HTMLElement {
  connectedCallback() {
    const address = repaired(location.pathname + location.search);
    if (address) location.replace(address + location.hash);
  }
}

customElements.define("mangled-address", MangledAddress);
