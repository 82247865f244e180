// @ts-check
/** The number to call in the reader's country, which stays on the device. The first country holds until they choose. */

import { recall, remember } from "../../assets/site.mjs";

const COUNTRY = "country";

class CallHelp extends HTMLElement {
  connectedCallback() {
    this.items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-country]")]);
    const names = this.items.map((item) => item.querySelector(".call-help__country")?.textContent?.trim() ?? "");
    const choice = document.createElement("select");
    choice.append(...this.items.map(({ dataset }, at) => new Option(names[at].slice(0, -1), dataset.country)));
    choice.addEventListener("change", () => {
      remember(COUNTRY, choice.value);
      window.dispatchEvent(new Event(COUNTRY));
    });
    const label = document.createElement("label");
    label.className = "call-help__where";
    label.append(this.dataset.where ?? "", choice);
    this.querySelector("label")?.remove(); // of a copy
    this.append(label);
    this.choice = choice;
    this.dataset.ready = "";
    window.addEventListener(COUNTRY, this.show);
    this.show();
  }

  disconnectedCallback() {
    window.removeEventListener(COUNTRY, this.show);
  }

  /** Only this country's number; a card about what a reader ticked is headed by its order. */
  show = () => {
    const country = recall(COUNTRY, this.choice?.value ?? "");
    const own = this.items?.find((item) => item.dataset.country === country) ?? this.items?.[0];
    if (!own || !this.choice) return;
    this.choice.value = own.dataset.country ?? "";
    for (const item of this.items ?? []) item.hidden = item !== own;
    const heading = this.closest(".care-card")?.querySelector("h1 [data-order]");
    if (heading) heading.textContent = own.dataset.order ?? "";
  };
}

if (!customElements.get("call-help")) customElements.define("call-help", CallHelp);
