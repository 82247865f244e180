// @ts-check
/**
 * The form guide: one figure that shows all the choices, and describes its posture in words.
 *
 * CSS alone decides which text is shown. The build has computed every shape; this module picks between them.
 *
 * @typedef {[place: number, switches: number[], shapes: string[], picks: number[]]} Track
 * @typedef {{sizes: number[], says: string[][], good: string, views: Track[][]}} Guide
 */

class FormGuide extends HTMLElement {
  connectedCallback() {
    /** @type {Guide} */
    this.guide = JSON.parse(this.querySelector("script")?.textContent ?? "");
    this.figures = [...this.querySelectorAll("svg")].map((svg) => [...svg.querySelectorAll("path")]);
    this.groups = [...this.querySelectorAll("fieldset")].map((set) => [...set.querySelectorAll("input")]);
    this.now = /** @type {HTMLElement} */ (this.querySelector("[aria-live]"));
    this.addEventListener("change", this);
    this.querySelector("button")?.addEventListener("click", this);
    this.show(); // a browser may restore the choices when it returns to the page
  }

  /** @param {Event} event */
  handleEvent({ type }) {
    if (type === "click") for (const [good] of this.groups ?? []) good.checked = true;
    this.show();
  }

  show() {
    const { guide, groups, figures, now } = this;
    if (!guide || !groups || !figures || !now) return;
    const chosen = groups.map((inputs) =>
      Math.max(
        0,
        inputs.findIndex((input) => input.checked),
      ),
    );
    guide.views.forEach((tracks, view) => {
      for (const [place, switches, shapes, picks] of tracks) {
        const at = 3 * switches.reduce((sum, part) => sum * guide.sizes[part] + chosen[part], 0);
        figures[view][place].setAttribute("d", shapes[picks[at]]);
        figures[view][place].setAttribute("transform", `translate(${picks[at + 1]} ${picks[at + 2]})`);
      }
    });
    const said = chosen.flatMap((option, part) => (option > 0 ? [guide.says[part][option - 1]] : []));
    const text = said.join(" ") || guide.good;
    if (now.textContent !== text) now.textContent = text;
  }
}

if (!customElements.get("form-guide")) customElements.define("form-guide", FormGuide);
