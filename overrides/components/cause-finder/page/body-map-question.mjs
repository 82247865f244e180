// @ts-check
/** The question about the region, with a picture of the body before its answers. */

/** Pressing a region presses its answer, and what is picked or pointed at shows.
 * @param {HTMLElement} form @param {string} picture HTML drawn by the site itself; empty where it has none */
export function withMap(form, picture) {
  const { body } = new DOMParser().parseFromString(picture, "text/html");
  const map = document.createDocumentFragment();
  map.append(...[...body.children].map((part) => document.importNode(part, true)));
  const regions = /** @type {SVGElement[]} */ ([...map.querySelectorAll("[data-value]")]);
  const boxes = [...form.querySelectorAll("input")];
  const show = () => {
    for (const region of regions) {
      const box = boxes.find(({ value }) => value === region.dataset.value);
      region.toggleAttribute("data-picked", box?.checked === true);
      region.toggleAttribute("data-pointed", box?.matches(":focus-visible, :hover, :is(:hover > *)") === true);
    }
  };
  for (const region of regions) {
    region.addEventListener("click", () => boxes.find(({ value }) => value === region.dataset.value)?.click());
  }
  for (const event of ["change", "focusin", "pointerover"]) form.addEventListener(event, show);
  form.querySelector("label")?.before(map);
  show();
  return form;
}
