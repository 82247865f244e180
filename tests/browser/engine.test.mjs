import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrival,
  CARE,
  cannotWait,
  evaluate,
  progress,
  RESULT,
  SIGNS,
  START,
  screens,
  signsScreens,
  tickedScreen,
} from "../../overrides/components/cause-finder/pure/engine.mjs";
import { FINDER } from "./small-finder.mjs";

const TWO_SCREENS = { ...FINDER, signs: FINDER.signs.map((sign, at) => ({ ...sign, screen: at < 2 ? 0 : 1 })) };

test("a result ranks the causes, with the positions of their reasons, and ends with the baseline", () => {
  const { causes, tier, little } = evaluate(FINDER, { signs: [], where: ["low"], time: ["late"], load: ["more"] });
  assert.deepEqual(causes[0], { id: "legs", score: 3, for: [0, 1], against: [] });
  assert.equal(causes.at(-1)?.id, FINDER.baseline);
  assert.equal(tier, null);
  assert.equal(little, false);
});

test("an emergency ends the ranking", () => {
  const { causes, routes, tier } = evaluate(FINDER, { signs: ["red"], where: ["low"], time: ["late"] });
  assert.deepEqual({ causes, routes, tier }, { causes: [], routes: [], tier: "emergency" });
});

test("two signs together are more urgent than each alone", () => {
  const tiers = [["blue"], ["violet"], ["blue", "violet"]].map((signs) => evaluate(FINDER, { signs }).tier);
  assert.deepEqual(tiers, ["soon", "soon", "urgent"]);
});

test("unknown names change nothing, not even those of an object", () => {
  const odd = JSON.parse(
    '{"signs": ["nobody"], "where": ["low", "nowhere"], "__proto__": ["low"], "weather": ["wet"]}',
  );
  assert.deepEqual(evaluate(FINDER, odd), evaluate(FINDER, { signs: [], where: ["low"] }));
});

test("nothing but the signs can be reached before they are answered", () => {
  assert.deepEqual(screens(FINDER, {}), [START, SIGNS]);
  assert.deepEqual(signsScreens(TWO_SCREENS), [SIGNS, `${SIGNS}:1`]);
});

test("the first question follows the signs, behind the card where one is raised", () => {
  assert.deepEqual(screens(FINDER, { signs: [] }), [START, SIGNS, "where"]);
  assert.deepEqual(screens(FINDER, { signs: ["blue"] }), [START, SIGNS, CARE, "where"]);
  assert.deepEqual(screens(FINDER, { signs: ["red"], where: ["low"] }), [START, SIGNS, RESULT]);
});

test("answers lead to the first open question, then to the result", () => {
  assert.equal(arrival(FINDER, {}), START);
  assert.equal(arrival(FINDER, { where: ["low"] }), SIGNS);
  assert.equal(arrival(FINDER, { signs: ["blue"] }), CARE);
  assert.equal(arrival(FINDER, { signs: [], where: ["low"] }), "time");
  assert.equal(arrival(FINDER, { signs: [], where: ["high"], time: ["late"] }), RESULT);
});

test("only the most urgent tier cannot wait for further signs", () => {
  assert.equal(cannotWait(FINDER, ["red"]), true);
  assert.equal(cannotWait(FINDER, ["amber", "blue"]), false);
});

test("the screen with the last tick is found, or none", () => {
  assert.equal(tickedScreen(TWO_SCREENS, ["blue", "green"]), `${SIGNS}:1`);
  assert.equal(tickedScreen(TWO_SCREENS, ["blue"]), SIGNS);
  assert.equal(tickedScreen(TWO_SCREENS, []), undefined);
});

test("how far a reader is shows only once no open answer can change the number", () => {
  assert.equal(progress(FINDER, { signs: [], where: ["low"] }, "time"), undefined);
  const given = { signs: [], where: ["high"], time: ["late"] };
  assert.deepEqual(progress(FINDER, given, "time"), { number: 2, total: 2 });
});
