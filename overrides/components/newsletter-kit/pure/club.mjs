// @ts-check
/**
 * What an editor chooses once, and keeps in the kit's address: the club's name, its colour, its half of the world, and
 * whether its website is light or dark.
 *
 * @typedef {{name: string, colour: string, south: boolean, website: string}} Club `colour` as `#rrggbb`, or empty;
 *   `website` is one of `WEBSITES`
 * @typedef {{address: string, by: string, button: string, link: string, card: string, months: string[]}} Frame what every
 *   text has from the site: its address, the line that names a club, three colours, the names of the months
 */

/** Light as most are, dark, or as the reader's device has it. */
const WEBSITES = ["light", "dark", "device"];
const HEX = /^#[0-9a-f]{6}$/;
const LONGEST = 60;

/** WCAG 2.2, 1.4.3: the contrast that text needs. */
export const ENOUGH = 4.5;

/** @param {string} query of the kit's address @returns {Club} */
export function read(query) {
  const chosen = new URLSearchParams(query);
  const colour = `#${(chosen.get("colour") ?? "").replace("#", "").toLowerCase()}`;
  const website = chosen.get("website") ?? "";
  return {
    name: (chosen.get("club") ?? "").trim().slice(0, LONGEST),
    colour: HEX.test(colour) ? colour : "",
    south: chosen.get("half") === "south",
    website: WEBSITES.includes(website) ? website : WEBSITES[0],
  };
}

/** @param {Club} club @returns {string} the query for the kit's address; empty if nothing is chosen */
export function written({ name, colour, south, website }) {
  const chosen = new URLSearchParams();
  if (name.trim()) chosen.set("club", name.trim());
  if (colour) chosen.set("colour", colour.slice(1));
  if (south) chosen.set("half", "south");
  if (website !== WEBSITES[0]) chosen.set("website", website);
  return chosen.size ? `?${chosen}` : "";
}

/** The relative luminance of a colour, as WCAG 2.2 defines it. @param {string} hex */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} one @param {string} other @returns {number} from 1 to 21 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of a label on a coloured button: one of the two always has enough contrast. @param {string} colour */
export const labelOn = (colour) => (1.05 / (luminance(colour) + 0.05) >= ENOUGH ? "white" : "black");

/** Whether links in a colour can be read on the block's background. @param {string} colour @param {Frame} frame */
export const readable = (colour, frame) => contrast(colour, frame.card) >= ENOUGH;

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * A text of the kit with the club's name after the site's, and in its colour.
 *
 * A compact card has the colours of the club's website by its address.
 *
 * @param {string} text @param {string} kind `html`, `markdown`, `compact`, `embed`, or any plain text @param {Club} club @param {Frame} frame
 */
export function worn(text, kind, club, frame) {
  if (kind === "compact") return text.replace('/light/"', club.website === "device" ? '/"' : `/${club.website}/"`);
  if (kind === "embed") return text;
  const named = club.name ? signed(text, kind, frame.by.replace("{club}", club.name), frame) : text;
  return kind === "html" && club.colour ? coloured(named, club.colour, frame) : named;
}

/** @param {string} text @param {string} kind @param {string} by @param {Frame} frame */
function signed(text, kind, by, { address }) {
  const site = literal(address);
  if (kind === "html") {
    return text.replace(new RegExp(`<a href="${site}"[^>]*>[^<]*</a>`), (link) => `${link} ${escaped(by)}`);
  }
  if (kind === "markdown") {
    const safe = by.replace(/([\\`*_[\]<>#|])/g, "\\$1");
    return text.replace(new RegExp(`\\]\\(${site}\\)`), (link) => `${link} ${safe}`);
  }
  return text.replace(new RegExp(`: ${site}$`, "m"), (link) => `${link}\n${by}`);
}

/** @param {string} html @param {string} colour @param {Frame} frame */
function coloured(html, colour, frame) {
  const button = html
    .replaceAll(`background-color:${frame.button}`, `background-color:${colour}`)
    .replaceAll("color:white", `color:${labelOn(colour)}`);
  return readable(colour, frame) ? button.replaceAll(`"color:${frame.link};`, `"color:${colour};`) : button;
}

/**
 * Which issue is this month's: issues go by the seasons, which come half a year later in the south.
 *
 * @param {Date} today @param {boolean} south @param {number} issues how many there are
 */
export const current = (today, south, issues) => (today.getMonth() + (south ? 6 : 0)) % issues;

/**
 * The title of an issue for the south, where its season begins half a year later. A title without its month stays.
 *
 * @param {string} title @param {number} at the place of the issue in the year, from 0 @param {string[]} months
 */
export function southern(title, at, months) {
  const north = months[at % 12];
  return title.startsWith(north) ? months[(at + 6) % 12] + title.slice(north.length) : title;
}

/** A text with another title. @param {string} text @param {string} kind @param {string} from @param {string} to */
export function retitled(text, kind, from, to) {
  const [old, now] = kind === "html" ? [escapedAsInTemplates(from), escapedAsInTemplates(to)] : [from, to];
  return text.replaceAll(old, now).replaceAll(old.toUpperCase(), now.toUpperCase());
}

/** As the templates escape a text. @param {string} text */
const escapedAsInTemplates = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&#34;")
    .replaceAll("'", "&#39;");
