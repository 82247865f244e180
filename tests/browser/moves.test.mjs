import assert from "node:assert/strict";
import { test } from "node:test";
import { CARE, RESULT, SIGNS, START } from "../../overrides/components/cause-finder/pure/engine.mjs";
import { answered, arrived, arrivedBy, before, onward } from "../../overrides/components/cause-finder/pure/moves.mjs";
import { FINDER } from "./small-finder.mjs";

const SECOND = `${SIGNS}:1`;
const TWO_SCREENS = { ...FINDER, signs: FINDER.signs.map((sign, at) => ({ ...sign, screen: at < 2 ? 0 : 1 })) };
const FIRST_SIGNS = { ...arrived(TWO_SCREENS, {}), at: SIGNS };

test("a reader who arrives without answers is at the start, with every screen of signs open", () => {
  assert.deepEqual(arrived(TWO_SCREENS, {}), { at: START, given: {}, draft: undefined, done: [] });
});

test("a link without any sign says that all were asked; with a tick, only that screen was", () => {
  assert.deepEqual(arrived(TWO_SCREENS, { signs: [] }).done, [SIGNS, SECOND]);
  assert.deepEqual(arrived(TWO_SCREENS, { signs: ["green"] }).done, [SECOND]);
});

test("a link that isn't whole opens the screens of signs with its ticks, and no result", () => {
  const position = arrivedBy(TWO_SCREENS, { given: {}, ticks: ["blue"] });
  assert.deepEqual(position, { at: SIGNS, given: {}, draft: ["blue"], done: [] });
  const second = answered(TWO_SCREENS, position, ["blue"]);
  assert.deepEqual(second, { at: SECOND, given: {}, draft: ["blue"], done: [SIGNS] });
});

test("only a tick that cannot wait opens its card, whatever else was lost", () => {
  const { at, given, done } = arrivedBy(TWO_SCREENS, { given: {}, ticks: ["red", "blue"] });
  assert.deepEqual({ at, given, done }, { at: RESULT, given: { signs: ["red", "blue"] }, done: [SIGNS] });
});

test("ticks count once all screens of signs are answered", () => {
  const second = answered(TWO_SCREENS, FIRST_SIGNS, ["blue"]);
  assert.deepEqual(second, { at: SECOND, given: {}, draft: ["blue"], done: [SIGNS] });
  const card = answered(TWO_SCREENS, second, ["none"]);
  assert.deepEqual(card, { at: CARE, given: { signs: ["blue"] }, draft: undefined, done: [SIGNS, SECOND] });
});

test("a sign that cannot wait ends the asking on its own screen", () => {
  const { at, given, done } = answered(TWO_SCREENS, FIRST_SIGNS, ["red"]);
  assert.deepEqual({ at, given, done }, { at: RESULT, given: { signs: ["red"] }, done: [SIGNS] });
});

test("back from a card leads to the screen with the last tick", () => {
  const card = { at: CARE, given: { signs: ["blue"] }, draft: undefined, done: [SIGNS, SECOND] };
  assert.equal(before(TWO_SCREENS, card), SIGNS);
  assert.equal(before(TWO_SCREENS, { ...card, given: { signs: ["green"] } }), SECOND);
});

test("a card leads on to signs that were not asked, then to the questions", () => {
  const card = arrived(TWO_SCREENS, { signs: ["green"] });
  assert.equal(onward(TWO_SCREENS, card), SIGNS);
  assert.equal(onward(TWO_SCREENS, { ...card, done: [SIGNS, SECOND] }), "where");
});

test("later answers stay where they still apply, and go where their question is no longer asked", () => {
  const given = { signs: [], where: ["low"], time: ["late"], load: ["more"], rest: ["good"] };
  const changed = answered(FINDER, { at: "where", given, draft: undefined, done: [SIGNS] }, ["high"]);
  assert.deepEqual(changed.given, { signs: [], where: ["high"], time: ["late"] });
  assert.equal(changed.at, RESULT);
});

test("back from the first question is the last screen of signs", () => {
  assert.equal(before(TWO_SCREENS, { ...arrived(TWO_SCREENS, { signs: [] }), at: "where" }), SECOND);
});
