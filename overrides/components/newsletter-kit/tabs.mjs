// @ts-check
/** Turns the parts of an item into tabs. (WAI-ARIA Authoring Practices: Tabs.) */

import { make } from "../../assets/site.mjs";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Put a row of tabs in front of the parts.
 *
 * @param {HTMLElement[]} panels each with `data-tab` and, first in it, its heading @param {string} label
 * @param {(name: string) => void} chosen told when a reader picks one
 */
export function tabbed(panels, label, chosen) {
  const row = make("div", { role: "tablist", "aria-label": label, class: "newsletter-kit__tabs" });
  for (const panel of panels) row.append(tab(panel, chosen));
  row.addEventListener("keydown", step);
  panels[0]?.parentElement?.querySelector("[data-tab]")?.before(row);
}

/** @param {HTMLElement} panel @param {(name: string) => void} chosen */
function tab(panel, chosen) {
  const heading = panel.firstElementChild;
  const name = panel.dataset.tab ?? "";
  panel.id = `${panel.parentElement?.id}--${name}`;
  const id = `${panel.id}-tab`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  heading?.setAttribute("hidden", "");
  const attributes = { type: "button", role: "tab", id, "aria-controls": panel.id, onclick: () => chosen(name) };
  return make("button", attributes, heading?.textContent?.trim() ?? name);
}

/** The arrow keys move along the row. @param {KeyboardEvent} event */
function step(event) {
  const by = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
  const row = event.currentTarget;
  if (!by || !(row instanceof HTMLElement)) return;
  const tabs = [...row.querySelectorAll("button")];
  const towards = getComputedStyle(row).direction === "rtl" ? -by : by;
  const at = tabs.findIndex((each) => each.matches(":focus"));
  const next = tabs[(at + towards + tabs.length) % tabs.length];
  next.focus();
  next.click();
}

/** Show one part of an item. @param {HTMLElement} body @param {string} name */
export function showTab(body, name) {
  const panels = [.../** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll("[data-tab]"))];
  const shown = panels.find((panel) => panel.dataset.tab === name) ?? panels[0];
  for (const panel of panels) {
    panel.hidden = panel !== shown;
    const button = document.getElementById(panel.getAttribute("aria-labelledby") ?? "");
    button?.setAttribute("aria-selected", String(panel === shown));
    button?.setAttribute("tabindex", panel === shown ? "0" : "-1");
  }
  return shown;
}
