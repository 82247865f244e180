import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnswers, writeAnswers } from "../../overrides/components/cause-finder/pure/link.mjs";
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
  [`where=low&${"x".repeat(100_000)}`, {}, true],
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
