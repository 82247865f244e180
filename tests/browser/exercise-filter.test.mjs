import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countWith,
  fits,
  readAsked,
  toLoosen,
  writeAsked,
} from "../../overrides/components/exercise-filter/pure/filter.mjs";

const ALL = [
  { needs: ["mat"], position: ["kneeling"], minutes: [4], text: "Bird dog pointer" },
  { needs: ["nothing needed"], position: ["standing"], minutes: [1], text: "Lunge with a reach" },
  { needs: ["mat", "pillow"], position: ["on the floor"], minutes: [7], text: "Öffnen open book" },
];
const KNOWN = { needs: ["mat", "nothing needed"], position: ["standing", "kneeling"], minutes: ["2", "5"] };
const texts = (asked) => ALL.filter((facts) => fits(facts, asked)).map(({ text }) => text.split(" ")[0]);

test("nothing asked for is everything", () => {
  assert.equal(texts({}).length, 3);
  assert.equal(texts({ needs: "", text: "" }).length, 3);
});

test("what needs nothing is only what says so", () => {
  assert.deepEqual(texts({ needs: "nothing needed" }), ["Lunge"]);
});

test("minutes are the most that there is time for", () => {
  assert.deepEqual(texts({ minutes: "5" }), ["Bird", "Lunge"]);
});

test("a text finds every word in any order, whatever its accents and case", () => {
  assert.deepEqual(texts({ text: "POINTER bird" }), ["Bird"]);
  assert.deepEqual(texts({ text: "offnen" }), ["Öffnen"]);
  assert.deepEqual(texts({ text: "bird lunge" }), []);
});

test("each value says how many would fit with it", () => {
  assert.equal(countWith(ALL, { needs: "mat" }, "position", "kneeling"), 1);
  assert.equal(countWith(ALL, { needs: "mat" }, "needs", ""), 3);
});

test("where nothing fits, only what would help is offered, the most first", () => {
  assert.deepEqual(toLoosen(ALL, { needs: "mat", position: "standing", text: "zebra" }), []);
  assert.deepEqual(toLoosen(ALL, { needs: "mat", position: "standing" }), [
    { name: "position", number: 2 },
    { name: "needs", number: 1 },
  ]);
});

test("what is asked for comes back from the address, and what is unknown does not", () => {
  const asked = { needs: "nothing needed", text: "a&b" };
  assert.deepEqual(readAsked(`#${writeAsked(asked)}`, KNOWN), asked);
  assert.deepEqual(readAsked("#needs=rocket&position=standing&__proto__=x&do=bird-dog", KNOWN), {
    position: "standing",
  });
});
