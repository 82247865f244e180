import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.HTMLElement = class {};
globalThis.customElements = { define() {} };
const { hundredths, mostAfter } = await import("../../overrides/components/run-cap/run-cap.mjs");

test("a distance is read with a point or a comma", () => {
  assert.deepEqual(["10", " 5,5 ", "21.1", "0.05"].map(hundredths), [1000, 550, 2110, 5]);
});

test("what is no distance is none", () => {
  for (const text of ["", "ten", "-3", "1.234", "1e3", "12345", "5."]) assert.equal(hundredths(text), NaN, text);
});

test("the cap is rounded down to a tenth, never up", () => {
  assert.equal(mostAfter(1000, 10), 110);
  assert.equal(mostAfter(990, 10), 108);
  assert.equal(mostAfter(2110, 10), 232);
});
