// @ts-check
/** Copies the address of a feed. Without it, the address can be selected. */

import { wordsOf } from "../../assets/site.mjs";

class FeedList extends HTMLElement {
  connectedCallback() {
    for (const part of this.querySelectorAll("span[hidden]")) part.removeAttribute("hidden");
    this.addEventListener("click", (event) => this.press(event));
  }

  /** @param {MouseEvent} event */
  async press(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const address = button?.closest("li")?.querySelector("a")?.href;
    const said = this.querySelector("output");
    if (!address || !said) return;
    const { copied, failed } = wordsOf(this);
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    said.textContent = done ? copied : failed;
  }
}

customElements.define("feed-list", FeedList);
