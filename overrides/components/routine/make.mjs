// @ts-check
/** Elements without templates, for the parts of a page that only a script can show. */

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {Record<string, string | boolean | ((event: Event) => void)>} attributes `on…` are listeners; `false` leaves one out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** The words that a component's page carries for its script. @param {HTMLElement} element @returns {Record<string, any>} */
export const wordsOf = (element) =>
  JSON.parse(element.querySelector(":scope > script[type='application/json']")?.textContent ?? "{}");

/** What is in the site's folder, for addresses that the data gives. @param {string} path */
export const inSite = (path) => new URL(`../../${path}`, import.meta.url).href;
