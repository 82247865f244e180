import assert from "node:assert/strict";
import { test } from "node:test";
import { entry, MOST_ENTRIES, tidy } from "../../overrides/components/training-diary/pure/entries.mjs";
import { fromFile, LARGEST, toCsv, toJson } from "../../overrides/components/training-diary/pure/files.mjs";
import {
  advice,
  light,
  longestOf,
  shouldBeSeen,
  weeks,
} from "../../overrides/components/training-diary/pure/rules.mjs";

const RULES = {
  moments: ["During", "Next morning", "A day after"],
  lights: [
    { light: "green", name: "Green", to: 3, signs: ["0 to 3", "As usual", "As usual"] },
    { light: "amber", name: "Amber", to: 5, signs: ["4 to 5", "Higher", "Back again"] },
    { light: "red", name: "Red", to: 10, signs: ["6 or more", "Woke you", "Still higher"] },
  ],
};

const of = (pain, moments = [], day = "2026-11-23", more = {}) =>
  entry({ day, what: "training", name: "", pain, moments, ...more });
const GREEN = ["", "green"];

test("the worst colour of number and moments counts, and the next morning decides", () => {
  for (const [pain, moments, colour] of [
    [0, GREEN, "green"],
    [3, GREEN, "green"],
    [4, GREEN, "amber"],
    [5, GREEN, "amber"],
    [6, GREEN, "red"],
    [2, ["", "amber"], "amber"],
    [2, ["", "red"], "red"],
    [2, ["", "amber", "green"], "amber"],
    [2, ["", "amber", "red"], "red"],
    [2, ["red"], "red"],
    [2, ["amber", "green"], "amber"],
    [null, ["green", "green"], "green"],
    [2, [], "open"],
    [5, [], "open"],
    [7, [], "red"],
    [null, GREEN, "open"],
    [null, [], "open"],
  ]) {
    assert.equal(light(RULES, of(pain, moments)), colour, `${pain} ${moments}`);
  }
});

test("two greens in a row allow a step up, an amber the same step, a red steps back; runs and exercises apart", () => {
  const green = of(1, GREEN);
  assert.equal(advice(RULES, [], "training"), "none");
  assert.equal(advice(RULES, [green], "training"), "green");
  assert.equal(advice(RULES, [green, green], "training"), "up");
  assert.equal(advice(RULES, [green, of(4, GREEN)], "training"), "amber");
  assert.equal(advice(RULES, [of(4, GREEN), green], "training"), "green");
  assert.equal(advice(RULES, [green, of(8)], "training"), "red");
  assert.equal(advice(RULES, [green, green, of(2)], "training"), "open");
  const lifted = { ...green, what: "exercises" };
  assert.equal(advice(RULES, [green, lifted], "training"), "green");
  assert.equal(advice(RULES, [green, of(8), lifted, lifted], "exercises"), "up");
});

test("three reds, or two weeks without two greens in a row, should be seen", () => {
  const red = of(8);
  assert.equal(shouldBeSeen(RULES, [red, red]), false);
  assert.equal(shouldBeSeen(RULES, [red, red, red]), true);
  const amber = (day) => of(4, GREEN, day);
  assert.equal(shouldBeSeen(RULES, [amber("2026-11-01"), amber("2026-11-14")]), false);
  assert.equal(shouldBeSeen(RULES, [amber("2026-11-01"), amber("2026-11-15")]), true);
  const step = [of(1, GREEN, "2026-11-08"), of(1, GREEN, "2026-11-10")];
  assert.equal(shouldBeSeen(RULES, [amber("2026-11-01"), ...step, amber("2026-11-15")]), false);
});

test("weeks begin on Monday, none is left out, and each keeps its worst pain and its longest run", () => {
  const all = [
    of(1, GREEN, "2026-11-15", { distance: 12 }),
    of(4, GREEN, "2026-11-15", { what: "exercises", distance: 99 }),
    of(0, GREEN, "2026-11-23"),
  ];
  assert.deepEqual(weeks(RULES, all, 12), [
    { monday: "2026-11-09", exercises: 1, training: 1, pain: 4, light: "amber", longest: 12 },
    { monday: "2026-11-16", exercises: 0, training: 0, pain: null, light: null, longest: null },
    { monday: "2026-11-23", exercises: 0, training: 1, pain: 0, light: "green", longest: null },
  ]);
  assert.equal(weeks(RULES, all, 2).length, 2);
  assert.deepEqual(weeks(RULES, [], 12), []);
});

test("the longest run is one of the past days, not of the future", () => {
  const run = (distance, day) => of(1, GREEN, day, { distance });
  const all = [run(20, "2026-10-01"), run(9, "2026-11-20"), run(30, "2026-12-01")];
  assert.equal(longestOf(all, "2026-11-27", 30), 9);
  assert.equal(longestOf(all, "2027-11-27", 30), undefined);
});

test("what goes out as a file comes back, whatever was written into it", () => {
  const name = `=cmd|' /C calc'!A0, "x"; y`;
  const all = [of(2, ["", "amber", "", ""], "2026-11-23", { id: "1", name, distance: 10.5 })];
  assert.equal(all[0].name, name);
  assert.deepEqual(fromFile(toJson(all)), all);
  assert.deepEqual(fromFile(toCsv(all)), all);
  assert.deepEqual(fromFile(`\uFEFF${toCsv(all)}`), all);
  assert.ok(!/(^|,)"?=/m.test(toCsv(all)), "no spreadsheet takes a name for a formula");
});

test("a table from a spreadsheet may have semicolons and columns in any order, and comes twice without doubling", () => {
  const text = "what;day;pain;distance\r\ntraining;2026-11-23;2;12,5\r\ntraining;2026-11-23;3;5\r\n";
  const found = fromFile(text);
  assert.deepEqual(
    found.map(({ what, pain, distance }) => [what, pain, distance]),
    [
      ["training", 2, 12.5],
      ["training", 3, 5],
    ],
  );
  assert.equal(tidy([...found, ...fromFile(text)]).length, 2);
});

test("files of a wrong shape or too large are no diary", () => {
  for (const text of ["", "hello", "{}", "[1]", '{"entries": 7}', "{", "a,b\n1,2", " ".repeat(LARGEST + 1)]) {
    assert.equal(fromFile(text), undefined, text.slice(0, 20));
  }
});

test("entries that make no sense are left out, and what is out of bounds too", () => {
  const found = fromFile(
    `{"entries": [null, 7, {"day": "2027-02-29"}, {"day": "2028-02-29", "pain": 99, "distance": "12,5",
      "moments": ["<b>", "red", 7], "what": "flying", "name": "a\\n\\u0000b"}]}`,
  );
  assert.deepEqual(found, [
    {
      ...{ id: "2028-02-29 exercises a b  12.5", day: "2028-02-29", what: "exercises", name: "a b" },
      ...{ pain: null, moments: ["", "red", ""], distance: 12.5 },
    },
  ]);
});

test("the fullest diary is still one that can be read again", () => {
  const name = '"'.repeat(60);
  const all = Array.from({ length: MOST_ENTRIES + 10 }, (_, at) =>
    of(10, Array(4).fill("amber"), "2026-11-23", { id: `${at}`.padStart(60, '"'), name, distance: 999.99 }),
  );
  const kept = tidy(all);
  assert.equal(kept.length, MOST_ENTRIES);
  assert.equal(kept[kept.length - 1].id, all[all.length - 1].id);
  assert.equal(fromFile(toJson(kept)).length, MOST_ENTRIES);
});
