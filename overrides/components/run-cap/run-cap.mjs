// @ts-check
/**
 * <run-cap>: works out the upper limit for the next session, above a table of the most common distances.
 * Nothing is stored and nothing is sent.
 */

const DISTANCE = /^\d{1,4}([.,]\d{1,2})?$/;

/**
 * The cap in tenths, rounded down; `most_after` in hooks/kinds/plan/totals.py does the same.
 *
 * @param {number} longest in hundredths @param {number} percent
 */
export function mostAfter(longest, percent) {
  return Math.floor((longest * (100 + percent)) / 1000);
}

/** Hundredths of a distance, typed with a point or a comma; NaN if it is not a distance. @param {string} text */
export function hundredths(text) {
  const plain = text.trim();
  return DISTANCE.test(plain) ? Math.round(Number(plain.replace(",", ".")) * 100) : NaN;
}

class RunCap extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = this.querySelector("form");
    this.field = this.querySelector("input");
    this.output = this.querySelector("output");
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    });
    for (const radio of this.querySelectorAll("[type=radio]")) {
      radio.addEventListener("change", () => this.output?.textContent && this.answer());
    }
  }

  answer() {
    const { field, output } = this;
    if (!field || !output) return;
    const longest = hundredths(field.value);
    const known = longest > 0 && longest <= Number(this.dataset.largest) * 100;
    field.setAttribute("aria-invalid", String(!known));
    output.textContent = (known ? this.told(longest) : output.dataset.slip) ?? "";
    if (!known) field.focus();
  }

  /** @param {number} longest in hundredths */
  told(longest) {
    const unit = this.querySelector("[type=radio]:checked")?.getAttribute("value") ?? "";
    const most = mostAfter(longest, Number(this.dataset.percent)) / 10;
    return this.output?.dataset.answer?.replace("{most}", String(most)).replace("{unit}", unit);
  }
}

customElements.define("run-cap", RunCap);
