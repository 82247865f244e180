import assert from "node:assert/strict";
import { test } from "node:test";
import { RESULT, START } from "../../overrides/components/cause-finder/pure/engine.mjs";
import { answered, arrived, arrivedBy, before, decisive } from "../../overrides/components/cause-finder/pure/moves.mjs";
import { FINDER } from "./small-finder.mjs";

const NO_SIGN = { first: ["none"], second: ["none"] };
/** The small finder, where green cannot wait. */
const EARLY = {
  ...FINDER,
  signs: FINDER.signs.map((sign) => ({ ...sign, tier: sign.id === "green" ? "emergency" : sign.tier })),
};

test("a reader who arrives without answers is at the start, with every screen open", () => {
  assert.deepEqual(arrived(FINDER, {}), { at: START, given: {} });
  assert.deepEqual(arrivedBy(FINDER, { given: {}, ticks: {} }), { at: START, given: {} });
});

test("a whole link leads to its result", () => {
  const given = { ...NO_SIGN, where: ["high"], time: ["late"] };
  assert.deepEqual(arrivedBy(FINDER, { given, ticks: {} }), { at: RESULT, given });
});

test("a link that isn't whole asks from the first screen, with its ticks, and shows no result", () => {
  const ticks = { first: ["blue"], second: ["green"] };
  const position = arrivedBy(FINDER, { given: {}, ticks });
  assert.deepEqual(position, { at: "first", given: {}, draft: ticks });
  const opened = answered(FINDER, position, ["blue"]);
  assert.deepEqual(opened, { at: "beside-blue", given: { first: ["blue"] }, draft: ticks });
  const placed = answered(FINDER, answered(FINDER, opened, ["none-of-it"]), ["low"]);
  assert.equal(placed.at, "second");
  assert.deepEqual(placed.draft?.second, ["green"]);
  assert.ok(!("second" in placed.given));
});

test("only a tick that cannot wait opens its card, whatever else was lost", () => {
  const { at, given } = arrivedBy(FINDER, { given: {}, ticks: { first: ["red", "blue"] } });
  assert.deepEqual({ at, given }, { at: RESULT, given: { first: ["red", "blue"] } });
  assert.equal(arrivedBy(FINDER, { given: {}, ticks: { first: ["uneasy"], second: ["amber"] } }).at, "first");
});

test("a tick that cannot wait opens its card on a later screen too", () => {
  const { at, given } = arrivedBy(EARLY, { given: {}, ticks: { second: ["green"] } });
  assert.deepEqual({ at, given }, { at: RESULT, given: { second: ["green"] } });
});

test("once such a tick is taken back, every other screen is asked, those with ticks of the link too", () => {
  const ticks = { first: ["red"], second: ["amber"] };
  const card = arrivedBy(FINDER, { given: {}, ticks });
  assert.deepEqual(card.given, { first: ["red"] });
  const back = { ...card, at: before(FINDER, card) };
  assert.equal(back.at, "first");
  const placed = answered(FINDER, answered(FINDER, back, ["none"]), ["low"]);
  assert.deepEqual([placed.at, placed.draft?.second], ["second", ["amber"]]);
});

test("a sign that cannot wait ends the asking on its own screen", () => {
  const { at, given } = answered(FINDER, { at: "first", given: {} }, ["red"]);
  assert.deepEqual({ at, given }, { at: RESULT, given: { first: ["red"] } });
});

test("ticks count once all screens of signs are answered", () => {
  const placed = answered(FINDER, { at: "where", given: { first: ["none"] } }, ["low"]);
  const card = answered(FINDER, placed, ["amber"]);
  assert.deepEqual([card.at, card.given.second], [RESULT, ["amber"]]);
});

test("back from a card leads to the screen with the tick or the answer that led to it", () => {
  const second = {
    at: RESULT,
    given: { first: ["blue"], "beside-blue": ["none-of-it"], where: ["low"], second: ["amber"] },
  };
  assert.equal(before(FINDER, second), "second");
  assert.equal(
    before(FINDER, {
      at: RESULT,
      given: { first: ["blue"], "beside-blue": ["navy"], where: ["low"], ...{ second: ["none"] } },
    }),
    "beside-blue",
  );
  const told = { ...NO_SIGN, where: ["high"], time: ["dawn"], worse: ["yes"], darker: ["no"] };
  assert.equal(before(FINDER, { at: RESULT, given: told }), "worse");
});

test("back from a result without a card is the last screen before it", () => {
  const given = { ...NO_SIGN, where: ["high"], time: ["late"] };
  assert.equal(decisive(FINDER, given), undefined);
  assert.equal(before(FINDER, { at: RESULT, given }), "time");
  assert.equal(before(FINDER, { at: "where", given }), "first");
  assert.equal(before(FINDER, { at: "first", given: {} }), START);
});

test("later answers stay where they still apply, and go where their question is no longer asked", () => {
  const given = {
    first: ["none"],
    where: ["not-sure"],
    second: ["none"],
    time: ["late"],
    load: ["more"],
    rest: ["good"],
  };
  const changed = answered(FINDER, { at: "time", given }, ["early"]);
  assert.deepEqual(changed.given, { ...given, time: ["early"] });
  const { load: _load, rest: _rest, ...others } = answered(FINDER, { at: "where", given }, ["high"]).given;
  assert.deepEqual([_load, _rest], [undefined, undefined]);
  assert.deepEqual(others.second, ["none"]);
});

test("a screen of signs that has a new box is asked again, with its ticks", () => {
  const given = { first: ["none"], where: ["low"], second: ["grey"], time: ["late"], load: ["none"] };
  const changed = answered(FINDER, { at: "where", given }, ["high"]);
  assert.equal(changed.at, "second");
  assert.deepEqual(changed.draft?.second, ["grey"]);
  const none = answered(FINDER, { at: "where", given: { ...given, second: ["none"] } }, ["high"]);
  assert.deepEqual([none.at, none.draft?.second], ["second", []]);
});

test("a question that has a new answer is asked again", () => {
  const given = { ...NO_SIGN, where: ["not-sure"], time: ["late"], load: ["none"] };
  const changed = answered(FINDER, { at: "where", given }, ["high"]);
  assert.deepEqual([changed.at, "second" in changed.given, "time" in changed.given], ["time", true, false]);
});

test("questions that sharpen a result lead on to the next, and the last to the result", () => {
  const given = { ...NO_SIGN, where: ["high"], time: ["late"] };
  assert.equal(answered(FINDER, { at: "grip", given }, ["weak"]).at, RESULT);
  const [grip] = FINDER.questions.filter(({ optional }) => optional);
  const two = { ...FINDER, questions: [...FINDER.questions, { ...grip, id: "reach" }] };
  assert.equal(answered(two, { at: "grip", given }, ["weak"]).at, "reach");
});
