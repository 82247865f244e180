import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import { evaluate, RESULT, START } from "../../overrides/components/cause-finder/pure/engine.mjs";
import {
  checksum,
  readAnswers,
  readLink,
  writeAnswers,
  writeLink,
} from "../../overrides/components/cause-finder/pure/link.mjs";
import { arrivedBy } from "../../overrides/components/cause-finder/pure/moves.mjs";
import { FINDER } from "./small-finder.mjs";

const READ = [
  ["", {}, {}, false],
  [
    "first=none&where=low&second=none&time=late",
    { first: ["none"], where: ["low"], second: ["none"], time: ["late"] },
    {},
    false,
  ],
  ["time=late&where=low", { where: ["low"], time: ["late"] }, {}, false],
  ["first=none", { first: ["none"] }, {}, false],
  ["first=none,red", { first: ["red"] }, { first: ["red"] }, true],
  ["first=uneasy,red", { first: ["red"] }, { first: ["red"] }, true],
  ["first=none,re", { first: ["none"] }, {}, true],
  ["first=", {}, {}, true],
  ["where=low,high", { where: ["low"] }, {}, true],
  ["load=none,more", { load: ["more"] }, {}, true],
  ["load=more,more", { load: ["more"] }, {}, true],
  ["load=a-lot", { load: ["more"] }, {}, false],
  ["moment=late&where=bottom", { where: ["low"], time: ["late"] }, {}, false],
  ["moment=never&load=a-lot,less", { load: ["more"] }, {}, true],
  ["where=high&load=more", { where: ["high"] }, {}, true],
  ["where=high&second=violet", { where: ["high"], second: ["violet"] }, { second: ["violet"] }, false],
  ["where=low&second=violet", { where: ["low"] }, { second: ["violet"] }, true],
  ["beside-blue=navy", {}, {}, true],
  ["worse=yes", {}, {}, true],
  ["where=middle&weather=wet", {}, {}, true],
  ["__proto__=low&constructor=low&where=low", { where: ["low"] }, {}, true],
  ["where=%6Cow", { where: ["low"] }, {}, false],
  ["where=%FF%00%", {}, {}, true],
  ["where=<img src=x onerror=alert(1)>", {}, {}, true],
];

for (const [text, given, ticks, dropped] of READ) {
  test(`what an address says: ${text.slice(0, 45)}`, () => {
    assert.deepEqual(readAnswers(FINDER, text), { given, ticks, dropped });
  });
}

test("a tick goes to the screen that asks for its sign today, under its name of today", () => {
  for (const text of ["signs=blue,green", "signs=green&signs=blue", "first=green,blue", "second=blue&first=green"]) {
    assert.deepEqual(readAnswers(FINDER, text).ticks, { first: ["blue"], second: ["green"] }, text);
  }
  for (const text of ["signs=purple", "second=purple", "first=purple"]) {
    assert.deepEqual(readAnswers(FINDER, text).ticks, { second: ["violet"] }, text);
  }
});

test("an old link that says none answers no screen", () => {
  assert.deepEqual(readAnswers(FINDER, "signs=none&where=low"), {
    given: { where: ["low"] },
    ticks: {},
    dropped: true,
  });
});

test("the same answers make the same link, whatever their order", () => {
  const link = "first=none&second=green,amber&where=low";
  assert.equal(writeAnswers({ where: ["low"], second: ["green", "amber"], first: ["none"] }), link);
  assert.equal(writeAnswers({ first: ["none"], second: ["green", "amber"], where: ["low"] }), link);
});

test("a link is safe to paste: what is not a plain name is encoded", () => {
  assert.equal(writeAnswers({ "a&b": ["c=d", "e,f"] }), "a%26b=c%3Dd,e%2Cf");
});

const DAY = "2026-11-20";
const GIVEN = [
  { first: ["none"], where: ["low"], second: ["none"], time: ["late"], load: ["more", "faster"], rest: ["good"] },
  { first: ["red"] },
  { first: ["blue"], "beside-blue": ["none-of-it"], where: ["low"], second: ["green"], time: ["late"], load: ["none"] },
  { first: ["none"], where: ["high"], second: ["violet"], time: ["dawn"], worse: ["no"], grip: ["weak"] },
  { first: ["blue"], "beside-blue": ["navy"], where: ["high"], second: ["amber", "violet", "green", "grey"] },
  { first: ["none"], where: ["not-sure"], second: ["none"], time: ["not-sure"], load: ["not-sure"] },
].map((wanted) => readAnswers(FINDER, writeAnswers(wanted)).given);
const LINKS = GIVEN.map((given) => ({ given, text: writeLink(FINDER, given, DAY) }));
const BOXES = new Map(
  FINDER.questions.map(({ id, signs, options }) => [id, signs ? options.map((box) => box.id) : []]),
);
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-=&,._%# ";

test("the checksum is CRC-32", () => {
  for (const text of ["", "123456789", "signs=none", "ä€🦴"]) {
    assert.equal(checksum(text), crc32(text).toString(16), text);
  }
});

test("a whole link gives all its answers and their day", () => {
  for (const { given, text } of LINKS) {
    assert.deepEqual(readLink(FINDER, text), { given, ticks: {}, dropped: false, day: DAY });
  }
  assert.deepEqual(readLink(FINDER, ""), { given: {}, ticks: {}, dropped: false, day: undefined });
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

/** What a damaged link may come to: no answer counts but ticks, each of them on its own screen. @param {string} text */
function checkDamaged(text) {
  const read = readLink(FINDER, text);
  assert.deepEqual(read.given, {}, text);
  assert.equal(read.day, undefined, text);
  assert.equal(read.dropped, text !== "", text);
  for (const [screen, ticks] of Object.entries(read.ticks)) {
    assert.ok(ticks.length > 0, text);
    for (const tick of ticks) assert.ok(tick !== "none" && BOXES.get(screen)?.includes(tick), text);
  }
  const { at, given } = arrivedBy(FINDER, read);
  if (at === RESULT) assert.equal(evaluate(FINDER, given).tier, "emergency", text);
  else assert.deepEqual([at, given], [Object.keys(read.ticks).length > 0 ? "first" : START, {}], text);
  return read;
}

test("every cut, lost, doubled, swapped, added or changed letter is noticed: nothing but ticks is left", () => {
  let tried = 0;
  for (const { text } of LINKS) {
    for (const other of damaged(text)) {
      if (other === text || other === `#${text}`) continue; // the second is put in front by whoever passes it on
      tried += 1;
      checkDamaged(other);
    }
  }
  assert.ok(tried > 10_000);
});

test("a link whose end was cut off has no tick that the whole one does not have", () => {
  for (const { given, text } of LINKS) {
    for (let end = 0; end < text.length; end += 1) {
      const { ticks } = checkDamaged(text.slice(0, end));
      for (const [screen, some] of Object.entries(ticks)) {
        for (const tick of some) assert.ok(given[screen].includes(tick), text.slice(0, end));
      }
    }
  }
});

test("an emergency that can be read arrives at its result, and other ticks are asked again", () => {
  const [, { text }] = LINKS;
  const cut = readLink(FINDER, text.slice(0, "first=red".length));
  assert.deepEqual(cut.ticks, { first: ["red"] });
  assert.equal(arrivedBy(FINDER, cut).at, RESULT);
  const lost = readLink(FINDER, LINKS[4].text.slice(0, -1));
  assert.deepEqual(arrivedBy(FINDER, lost), {
    at: "first",
    given: {},
    draft: { first: ["blue"], second: ["amber", "violet", "green", "grey"] },
  });
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
  for (const [text, ticks] of [
    ["signs=blue&where=low", { first: ["blue"] }],
    ["first=blue&where=low&second=none", { first: ["blue"] }],
    ["signs=none&where=low", {}],
  ]) {
    assert.deepEqual(readLink(FINDER, text), { given: {}, ticks, dropped: true, day: undefined });
  }
});

test("a link from before a sign, a question or an option was added is asked again", () => {
  const [first, ...questions] = FINDER.questions;
  const box = { id: "new", label: "New" };
  const grown = [
    { ...FINDER, signs: [...FINDER.signs, { ...FINDER.signs[0], id: "new" }] },
    { ...FINDER, questions: [...FINDER.questions, { ...first, id: "new" }] },
    { ...FINDER, questions: [{ ...first, options: [...first.options, box] }, ...questions] },
  ];
  for (const more of grown) {
    for (const { text } of LINKS) assert.deepEqual(readLink(more, text).given, {});
  }
});

test("a link that is too long, or whose day is none, is not read", () => {
  assert.deepEqual(readLink(FINDER, `first=red&${"x".repeat(100_000)}`).ticks, {});
  const undated = writeLink(FINDER, { first: ["none"] }, "2026-13-77");
  assert.deepEqual(readLink(FINDER, undated).given, {});
});
