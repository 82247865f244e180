import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import {
  checksum,
  readAnswers,
  readLink,
  writeAnswers,
  writeLink,
} from "../../overrides/components/cause-finder/pure/link.mjs";
import { FINDER } from "./small-finder.mjs";

const READ = [
  ["", {}, false],
  ["time=late&where=low", { where: ["low"], time: ["late"] }, false],
  ["signs=none", { signs: [] }, false],
  ["signs=none,red", { signs: ["red"] }, true],
  ["signs=none,re", {}, true],
  ["signs=", {}, true],
  ["where=low,high", { where: ["low"] }, true],
  ["load=none,more", { load: ["more"] }, true],
  ["load=more,more", { load: ["more"] }, true],
  ["load=a-lot", { load: ["more"] }, false],
  ["moment=late&where=bottom", { where: ["low"], time: ["late"] }, false],
  ["signs=purple", { signs: ["violet"] }, false],
  ["moment=never&load=a-lot,less", { load: ["more"] }, true],
  ["where=high&load=more", { where: ["high"] }, true],
  ["where=middle&weather=wet", {}, true],
  ["__proto__=low&constructor=low&where=low", { where: ["low"] }, true],
  ["where=%6Cow", { where: ["low"] }, false],
  ["where=%FF%00%", {}, true],
  ["where=<img src=x onerror=alert(1)>", {}, true],
];

for (const [text, given, dropped] of READ) {
  test(`what an address says: ${text.slice(0, 30)}`, () => {
    assert.deepEqual(readAnswers(FINDER, text), { given, dropped });
  });
}

test("the same answers make the same link, whatever their order", () => {
  assert.equal(writeAnswers({ where: ["low"], signs: [] }), "signs=none&where=low");
  assert.equal(writeAnswers({ signs: [], where: ["low"] }), "signs=none&where=low");
});

test("a link is safe to paste: what is not a plain name is encoded", () => {
  assert.equal(writeAnswers({ "a&b": ["c=d", "e,f"] }), "a%26b=c%3Dd,e%2Cf");
});

const DAY = "2026-11-20";
const GIVEN = [
  { signs: [], where: ["low"] },
  { signs: ["red"] },
  { signs: ["blue", "green"], where: ["low"], time: ["late"], load: ["more", "less"] },
  { signs: ["violet"], where: ["high"], time: ["early"] },
  { signs: [], where: ["not-sure"], time: ["not-sure"], load: ["not-sure"], rest: ["not-sure"] },
].map((wanted) => readAnswers(FINDER, writeAnswers(wanted)).given);
const LINKS = GIVEN.map((given) => ({ given, text: writeLink(FINDER, given, DAY) }));
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-=&,._%# ";

test("the checksum is CRC-32", () => {
  for (const text of ["", "123456789", "signs=none", "ä€🦴"]) {
    assert.equal(checksum(text), crc32(text).toString(16), text);
  }
});

test("a whole link gives all its answers and their day", () => {
  for (const { given, text } of LINKS) {
    assert.deepEqual(readLink(FINDER, text), { given, ticks: [], dropped: false, day: DAY });
  }
  assert.deepEqual(readLink(FINDER, ""), { given: {}, ticks: [], dropped: false, day: undefined });
});

/** @param {string} text @returns {Generator<string>} */
function* damaged(text) {
  for (let at = 0; at < text.length; at += 1) {
    yield text.slice(0, at);
    yield text.slice(at + 1);
    yield text.slice(0, at) + text.slice(at + 1);
    yield text.slice(0, at) + text.slice(at + 2);
    yield text.slice(0, at) + text[at] + text.slice(at);
    if (at > 0) yield text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
    for (const letter of LETTERS) {
      yield text.slice(0, at) + letter + text.slice(at + 1);
      yield text.slice(0, at) + letter + text.slice(at);
    }
  }
}

test("every cut, lost, doubled, swapped, added or changed letter is noticed: only ticks of the whole link are left", () => {
  let tried = 0;
  for (const { given, text } of LINKS) {
    for (const other of damaged(text)) {
      if (other === text) continue;
      tried += 1;
      const read = readLink(FINDER, other);
      if (read.day && other.startsWith("#")) continue; // put in front of it by whoever passed it on
      assert.deepEqual(read.given, {}, other);
      assert.equal(read.dropped, other !== "", other);
      for (const tick of read.ticks) assert.ok(FINDER.signs.some(({ id }) => id === tick));
    }
    assert.ok(given);
  }
  assert.ok(tried > 10_000);
});

const ENCODINGS = [
  (/** @type {string} */ text) => text.replaceAll("&", "&amp;"),
  (/** @type {string} */ text) => encodeURIComponent(text),
  (/** @type {string} */ text) => text.replaceAll(",", "%2C"),
  (/** @type {string} */ text) => `%23${text}`,
];

test("a link that was only encoded on its way is whole", () => {
  for (const encode of ENCODINGS) {
    for (const { given, text } of LINKS) assert.deepEqual(readLink(FINDER, encode(text)).given, given);
  }
});

test("a link from before checksums keeps its ticks, and nothing else", () => {
  assert.deepEqual(readLink(FINDER, "signs=blue&where=low"), {
    given: {},
    ticks: ["blue"],
    dropped: true,
    day: undefined,
  });
  assert.deepEqual(readLink(FINDER, "signs=none&where=low").ticks, []);
});

test("a link from before a sign or an option was added is asked again", () => {
  const [{ text }] = LINKS;
  const more = { ...FINDER, signs: [...FINDER.signs, { ...FINDER.signs[0], id: "new" }] };
  assert.deepEqual(readLink(more, text).given, {});
});

test("a link that is too long, or whose day is none, is not read", () => {
  assert.deepEqual(readLink(FINDER, `signs=red&${"x".repeat(100_000)}`).ticks, []);
  const undated = writeLink(FINDER, { signs: [] }, "2026-13-77");
  assert.deepEqual(readLink(FINDER, undated).given, {});
});
