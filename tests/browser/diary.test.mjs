import assert from "node:assert/strict";
import { test } from "node:test";
import {
  advice,
  entry,
  fromFile,
  LARGEST,
  light,
  toCsv,
  toJson,
  weeks,
} from "../../overrides/components/training-diary/pure/diary.mjs";

const of = (during, morning, day = "2026-11-23") => entry({ id: `${day}${during}`, day, name: "Run", during, morning });

test("the colours are those of the pain rules", () => {
  for (const [during, morning, colour] of [
    [0, 0, "green"],
    [3, 2, "green"],
    [4, 2, "amber"],
    [5, 5, "amber"],
    [6, 0, "red"],
    [2, 6, "red"],
    [2, 4, "red"],
    [2, null, "open"],
    [7, null, "red"],
  ]) {
    assert.equal(light(of(during, morning)), colour, `${during} ${morning}`);
  }
});

test("two green ones allow a step up, a red one asks for steps back, anything else stays", () => {
  assert.equal(advice([]), "none");
  assert.equal(advice([of(1, 1)]), "stay");
  assert.equal(advice([of(1, 1), of(2, 0)]), "up");
  assert.equal(advice([of(1, 1), of(4, 0)]), "stay");
  assert.equal(advice([of(1, 1), of(8, 0)]), "back");
  assert.equal(advice([of(1, 1), of(2, null)]), "open");
});

test("weeks begin on Monday and keep the worst pain and the longest distance", () => {
  const all = [of(1, 2, "2026-11-23"), of(4, 1, "2026-11-29"), of(0, 0, "2026-11-30")];
  all[0].distance = 12;
  assert.deepEqual(weeks(all, 12), [
    { monday: "2026-11-23", sessions: 2, pain: 4, distance: 12 },
    { monday: "2026-11-30", sessions: 1, pain: 0, distance: null },
  ]);
});

test("what goes out as a file comes back, whatever was written into it", () => {
  const all = [
    { id: "1", day: "2026-11-23", name: `=cmd|' /C calc'!A0, "x"`, during: 2, morning: null, distance: 10.5 },
  ];
  assert.deepEqual(fromFile(toJson(all)), all);
  assert.deepEqual(fromFile(toCsv(all)), all);
  assert.ok(!/(^|,)=/m.test(toCsv(all)), "no spreadsheet takes a name for a formula");
});

test("files of a wrong shape or too large are no diary", () => {
  for (const text of ["", "hello", "{}", "[1]", '{"entries": 7}', "{", "a,b\n1,2", " ".repeat(LARGEST + 1)]) {
    assert.equal(fromFile(text), undefined, text.slice(0, 20));
  }
});

test("entries that make no sense are left out, and numbers out of bounds too", () => {
  const found = fromFile(
    '{"entries": [null, 7, {"day": "2027-02-29"}, {"day": "2028-02-29", "during": 99, "distance": "12,5"}]}',
  );
  assert.deepEqual(found, [
    { id: "2028-02-29 ", day: "2028-02-29", name: "", during: null, morning: null, distance: 12.5 },
  ]);
});
