// @ts-check
/** What an opened item needs: tabs, buttons, and what others will see. Fetched when the first one opens. */

export { dress } from "./buttons.mjs";
export { showChat, showFrame, showMail } from "./preview.mjs";
export { showTab, tabbed } from "./tabs.mjs";
