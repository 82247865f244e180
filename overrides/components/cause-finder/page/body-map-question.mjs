// @ts-check
/** The question about the region, with a picture of the body before its answers. */

import { parsed } from "../../../assets/site.mjs";

/** Pressing a region presses its answer, and what is picked or pointed at shows.
 * @param {HTMLElement} form @param {string} picture HTML drawn by the site itself; empty where it has none */
export function withMap(form, picture) {
  const { body } = parsed(picture);
  const map = document.createDocumentFragment();
  map.append(...[...body.children].map((part) => document.importNode(part, true)));
  const regions = /** @type {SVGElement[]} */ ([...map.querySelectorAll("[data-value]")]);
  const answers = [...form.querySelectorAll("button[value]")].map((one) => /** @type {HTMLButtonElement} */ (one));
  const show = () => {
    for (const region of regions) {
      const answer = answers.find(({ value }) => value === region.dataset.value);
      region.toggleAttribute("data-picked", answer?.hasAttribute("aria-current") === true);
      region.toggleAttribute("data-pointed", answer?.matches(":focus-visible, :hover") === true);
    }
  };
  for (const region of regions) {
    region.addEventListener("click", () => answers.find(({ value }) => value === region.dataset.value)?.click());
  }
  for (const event of ["focusin", "pointerover"]) form.addEventListener(event, show);
  answers[0]?.before(map);
  show();
  return form;
}
