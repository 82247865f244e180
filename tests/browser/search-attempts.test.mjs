import assert from "node:assert/strict";
import { test } from "node:test";
import { attempts } from "../../overrides/components/site-search/pure/attempts.mjs";

test("what was typed is asked first, then words within one change of a letter, then within two", () => {
  assert.deepEqual(attempts(" excercise bike "), ["excercise bike", "excercise~1 bike~1", "excercise~2 bike"]);
});

test("short words stay as they are typed", () => {
  assert.deepEqual(attempts("hip"), ["hip"]);
});

test("accents, apostrophes and what the index takes for a command are left out once nothing is found", () => {
  assert.deepEqual(attempts("naïve"), ["naïve", "naive", "naive~1"]);
  assert.deepEqual(attempts("runner's +knee"), [
    "runner's +knee",
    "runners knee",
    "runners~1 knee~1",
    "runners~2 knee",
  ]);
  assert.deepEqual(attempts("???"), ["???"]);
});
