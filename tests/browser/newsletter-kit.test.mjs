import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contrast,
  current,
  labelOn,
  read,
  readable,
  retitled,
  southern,
  worn,
  written,
} from "../../overrides/components/newsletter-kit/pure/club.mjs";

const ADDRESS = "https://club.example/backs/";
const MONTHS = "January February March April May June July August September October November December".split(" ");
const FRAME = {
  address: ADDRESS,
  by: "Sent to you by {club}.",
  button: "#0d4a4c",
  link: "#0b5c5e",
  card: "#fffdf6",
  months: MONTHS,
};
const NOBODY = { name: "", colour: "", south: false, website: "light" };
const HTML =
  `<a href="${ADDRESS}go/x/" style="color:#0b5c5e;">x</a>` +
  `<a style="background-color:#0d4a4c;color:white;"><span style="color:white;">Read on</span></a>` +
  `<a href="${ADDRESS}" style="color:#0b5c5e;">From Runner&#39;s Back, free to use.</a> Unchecked.`;

test("what is chosen comes back from the address as it was", () => {
  for (const club of [
    NOBODY,
    { name: "Hill & Dale <Harriers> 100%", colour: "#b00020", south: true, website: "dark" },
    { name: "نادي", colour: "", south: false, website: "device" },
  ]) {
    assert.deepEqual(read(written(club)), club);
  }
});

test("an address that somebody mangled chooses nothing odd", () => {
  assert.deepEqual(read("?club=%20&colour=red;background:url(x)&half=east&website=../../evil"), NOBODY);
  assert.deepEqual(read("?colour=%23ABCDEF").colour, "#abcdef");
  assert.equal(read(`?club=${"x".repeat(200)}`).name.length, 60);
});

test("contrast is that of WCAG, from 1 to 21", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
  assert.ok(Math.abs(contrast("#767676", "#ffffff") - 4.54) < 0.01); // the palest grey that passes on white
});

/** @type {Record<string, string>} */
const HEX = { white: "#ffffff", black: "#000000" };

test("a label can be read on a button of any colour", () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        assert.ok(contrast(colour, HEX[labelOn(colour)]) >= 4.5, colour);
      }
    }
  }
});

test("a club's colour takes the button and, if it can be read, the links", () => {
  const dark = worn(HTML, "html", { ...NOBODY, colour: "#b00020" }, FRAME);
  assert.ok(dark.includes(`background-color:#b00020;color:white`));
  assert.ok(!dark.includes("#0b5c5e"));
  const pale = worn(HTML, "html", { ...NOBODY, colour: "#ffdd00" }, FRAME);
  assert.ok(pale.includes("background-color:#ffdd00;color:black"));
  assert.ok(pale.includes("color:#0b5c5e"));
  assert.equal(readable("#ffdd00", FRAME), false);
});

test("a club's name follows the site's in every kind of text, escaped as it needs to be", () => {
  const club = { ...NOBODY, name: "A*b & <c>" };
  assert.ok(
    worn(HTML, "html", club, FRAME).includes("free to use.</a> Sent to you by A*b &#38; &#60;c&#62;. Unchecked."),
  );
  const plain = `Text: ${ADDRESS}go/x/\n\nUnchecked.\nFrom Runner's Back: ${ADDRESS}`;
  assert.equal(worn(plain, "line", club, FRAME), `${plain}\nSent to you by A*b & <c>.`);
  const markdown = `[x](${ADDRESS}go/x/)\n\n[From Runner's Back.](${ADDRESS}) Unchecked.`;
  assert.equal(
    worn(markdown, "markdown", club, FRAME),
    `[x](${ADDRESS}go/x/)\n\n[From Runner's Back.](${ADDRESS}) Sent to you by A\\*b & \\<c\\>. Unchecked.`,
  );
  assert.equal(worn("<iframe>", "embed", club, FRAME), "<iframe>");
  for (const kind of ["html", "line", "markdown"]) assert.equal(worn(HTML, kind, NOBODY, FRAME), HTML);
});

test("a compact card has the colours of the club's website by its address, and nothing else changes", () => {
  const code = (/** @type {string} */ end) => `<iframe src="${ADDRESS}embed/light/compact/${end}" title="/light/ - x">`;
  assert.equal(worn(code("light/"), "compact", NOBODY, FRAME), code("light/"));
  assert.equal(worn(code("light/"), "compact", { ...NOBODY, website: "dark" }, FRAME), code("dark/"));
  assert.equal(worn(code("light/"), "compact", { ...NOBODY, website: "device" }, FRAME), code(""));
  assert.equal(worn(code("light/"), "embed", { ...NOBODY, website: "dark" }, FRAME), code("light/"));
});

test("an issue is the month's, and half a year on in the south", () => {
  const leap = new Date(2028, 1, 29);
  assert.equal(current(leap, false, 12), 1);
  assert.equal(current(leap, true, 12), 7);
  assert.equal(current(new Date(2026, 11, 31), true, 12), 5);
  assert.equal(current(new Date(2026, 6, 1), false, 1), 0);
});

test("in the south an issue has its month's name, and one without a month keeps its title", () => {
  assert.equal(southern("January: strong legs", 0, MONTHS), "July: strong legs");
  assert.equal(southern("December: rest", 11, MONTHS), "June: rest");
  assert.equal(southern("Strong legs", 0, MONTHS), "Strong legs");
  const html = "<h1>May: &lt;b&gt; it&#39;s</h1><p>May you run.</p>";
  assert.equal(
    retitled(html, "html", "May: <b> it's", "November: <b> it's"),
    "<h1>November: &lt;b&gt; it&#39;s</h1><p>May you run.</p>",
  );
  assert.equal(retitled("MAY: RUN\n\nMay: run", "long", "May: run", "November: run"), "NOVEMBER: RUN\n\nNovember: run");
});
