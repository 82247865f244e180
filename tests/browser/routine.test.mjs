import assert from "node:assert/strict";
import { test } from "node:test";
import { routine } from "../../overrides/components/cause-finder/pure/routine.mjs";

const FINDER = {
  most_exercises: 4,
  causes: [
    { id: "legs", exercises: ["squat", "step", "lift"] },
    { id: "hips", exercises: ["bridge", "squat", "hold"] },
    { id: "head", exercises: ["nod"] },
    { id: "rest", exercises: [] },
    { id: "circle", exercises: ["one", "other"] },
  ],
  exercises: {
    squat: {},
    step: { easier: ["squat"], not_with: { "sore-bone": "A sore bone should not take a jump." } },
    lift: {},
    bridge: { easier: ["hold"] },
    hold: { not_with: { head: "Not with a sore head." } },
    nod: {},
    one: { easier: ["other"] },
    other: { easier: ["one"] },
  },
};

/** The routine of a result with these causes. */
function of(causes, result) {
  const listed = (names = []) => names.map((id) => ({ id }));
  const { signs = [], stop = false, routes, also } = result ?? {};
  const found = { causes: listed(causes), routes: listed(routes), also: listed(also), signs, stop };
  return routine(FINDER, found);
}

test("causes take turns, and no exercise comes twice", () => {
  assert.deepEqual(of(["legs", "hips", "head"]).exercises, ["squat", "bridge", "nod", "step"]);
});

test("one cause alone gives all its exercises", () => {
  assert.deepEqual(of(["legs"]).exercises, ["squat", "step", "lift"]);
});

test("a cause without exercises, or no cause, gives none", () => {
  assert.deepEqual(of(["rest"]).exercises, []);
  assert.deepEqual(of([]).exercises, []);
});

test("an easier exercise comes first", () => {
  assert.deepEqual(of(["hips"]).exercises, ["hold", "bridge", "squat"]);
});

test("exercises that are easier than each other are both there", () => {
  assert.deepEqual(of(["circle"]).exercises, ["other", "one"]);
});

test("one that does not suit a sign is left out with its reason, and the next takes its turn", () => {
  assert.deepEqual(of(["legs", "hips"], { signs: ["other-sign", "sore-bone"] }), {
    exercises: ["squat", "hold", "bridge", "lift"],
    left: [{ name: "step", because: "A sore bone should not take a jump." }],
  });
});

test("one that does not suit a cause of the result is left out, wherever that cause is listed", () => {
  const left = [{ name: "hold", because: "Not with a sore head." }];
  assert.deepEqual(of(["hips", "head"]), { exercises: ["bridge", "nod", "squat"], left });
  assert.deepEqual(of(["hips"], { routes: ["head"] }), { exercises: ["bridge", "squat"], left });
  assert.deepEqual(of(["hips"], { also: ["head"] }), { exercises: ["bridge", "squat"], left });
});

test("a reader who should stop gets no exercise at all", () => {
  const nothing = { exercises: [], left: [] };
  assert.deepEqual(of(["head", "legs"], { signs: ["sore-bone"], stop: true }), nothing);
});
