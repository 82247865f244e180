import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrival,
  evaluate,
  further,
  offered,
  path,
  RESULT,
  START,
  screens,
  walk,
} from "../../overrides/components/cause-finder/pure/engine.mjs";
import { progress } from "../../overrides/components/cause-finder/pure/moves.mjs";
import { FINDER } from "./small-finder.mjs";

const NO_SIGN = { first: ["none"], second: ["none"] };
const ids = (/** @type {{id: string}[]} */ parts) => parts.map(({ id }) => id);

test("a result ranks the causes, with the positions of their reasons, and closes with the baseline", () => {
  const { causes, tier, closing } = evaluate(FINDER, { ...NO_SIGN, where: ["low"], time: ["late"], load: ["more"] });
  assert.deepEqual(causes[0], { id: "legs", score: 4, for: [0, 1], against: [], fit: "well" });
  assert.deepEqual([tier, closing], [null, true]);
});

test("there is little to go on where the questions after the signs stay open or are answered with not sure", () => {
  const unsure = { ...NO_SIGN, where: ["low"], time: ["not-sure"], load: ["not-sure"] };
  assert.equal(evaluate(FINDER, unsure).little, true);
  assert.equal(evaluate(FINDER, { ...unsure, load: ["none"] }).little, false);
});

test("an emergency ends the ranking", () => {
  const { causes, routes, also, closing, tier, stop } = evaluate(FINDER, {
    first: ["red", "blue"],
    where: ["low"],
    load: ["more"],
  });
  assert.deepEqual({ causes, routes, also, closing }, { causes: [], routes: [], also: [], closing: false });
  assert.deepEqual({ tier, stop }, { tier: "emergency", stop: true });
});

test("two signs raise a third, which is more urgent than each alone", () => {
  const answers = [
    { first: ["blue"], where: ["high"], second: ["none"] },
    { first: ["none"], where: ["high"], second: ["violet"] },
    { first: ["blue"], where: ["high"], second: ["violet"] },
  ];
  const tiers = answers.map((given) => evaluate(FINDER, given).tier);
  assert.deepEqual(tiers, ["soon", "soon", "urgent"]);
  assert.deepEqual(evaluate(FINDER, answers[2]).signs, ["blue", "violet", "indigo"]);
});

test("an answer alone can raise a sign, and not sure counts as yes when it is asked back", () => {
  const asked = { ...NO_SIGN, where: ["high"], time: ["dawn"] };
  const tiers = ["yes", "not-sure", "no"].map((pick) => evaluate(FINDER, { ...asked, worse: [pick] }).tier);
  assert.deepEqual(tiers, ["urgent", "urgent", null]);
});

test("unknown names change nothing, not even those of an object", () => {
  const odd = JSON.parse(
    '{"first": ["nobody"], "where": ["low", "nowhere"], "__proto__": ["low"], "constructor": ["x"], "weather": ["wet"]}',
  );
  assert.deepEqual(evaluate(FINDER, odd), evaluate(FINDER, { where: ["low"] }));
});

test("a box that is not offered to a reader counts for nothing", () => {
  const second = FINDER.questions.find(({ id }) => id === "second");
  const boxes = (/** @type {string} */ where) => ids(offered(second, walk(FINDER, { where: [where] }).answers));
  assert.ok(boxes("high").includes("violet"));
  assert.ok(boxes("not-sure").includes("violet"));
  assert.ok(!boxes("low").includes("violet"));
  assert.deepEqual(evaluate(FINDER, { where: ["low"], second: ["violet"] }).signs, []);
});

test("nothing but the first signs can be reached before they are answered", () => {
  assert.deepEqual(screens(FINDER, {}), [START, "first"]);
  assert.deepEqual(screens(FINDER, { where: ["low"], second: ["none"], time: ["late"] }), [START, "first"]);
});

test("each screen follows the one before it, and what a tick opens comes at once", () => {
  assert.deepEqual(screens(FINDER, { first: ["none"] }), [START, "first", "where"]);
  assert.deepEqual(screens(FINDER, { first: ["blue"] }), [START, "first", "beside-blue"]);
  assert.deepEqual(screens(FINDER, { first: ["red"], where: ["low"] }), [START, "first", RESULT]);
});

test("an emergency leads to its result even where a screen before it is open", () => {
  const early = {
    ...FINDER,
    signs: FINDER.signs.map((sign) => ({ ...sign, tier: sign.id === "green" ? "emergency" : sign.tier })),
  };
  assert.deepEqual(path(early, { second: ["green"] }), { asked: ["second"], open: null });
  assert.equal(arrival(early, { second: ["green"] }), RESULT);
  assert.equal(arrival(early, { second: ["none"] }), "first");
});

test("a tick that can wait waits until all signs are asked", () => {
  assert.equal(arrival(FINDER, { second: ["amber"] }), "first");
  assert.equal(arrival(FINDER, { first: ["none"], where: ["low"], second: ["amber"] }), RESULT);
});

test("answers lead to the first open question, then to the result", () => {
  assert.equal(arrival(FINDER, {}), START);
  assert.equal(arrival(FINDER, { where: ["low"] }), "first");
  assert.equal(arrival(FINDER, { first: ["none"], where: ["low"] }), "second");
  assert.equal(arrival(FINDER, { ...NO_SIGN, where: ["low"] }), "time");
  assert.equal(arrival(FINDER, { ...NO_SIGN, where: ["high"], time: ["late"] }), RESULT);
});

test("a question that sharpens a result comes after it, and only where there is something to sharpen", () => {
  const given = { ...NO_SIGN, where: ["high"], time: ["late"] };
  assert.deepEqual(further(FINDER, given), ["grip"]);
  assert.deepEqual(screens(FINDER, given), [START, "first", "where", "second", "time", RESULT, "grip"]);
  assert.deepEqual(further(FINDER, { first: ["red"] }), []);
  assert.deepEqual(further(FINDER, { ...given, time: [] }), []);
});

test("how far a reader is shows from the first question, and is certain once no open answer can change the total", () => {
  assert.equal(progress(FINDER, {}, "first")?.number, 1);
  assert.equal(progress(FINDER, {}, "first")?.certain, false);
  assert.equal(progress(FINDER, { first: ["none"] }, "where")?.certain, false);
  assert.equal(progress(FINDER, { ...NO_SIGN, where: ["low"] }, "time")?.certain, false);
  const given = { ...NO_SIGN, where: ["high"] };
  assert.deepEqual(progress(FINDER, given, "time"), { number: 4, total: 4, certain: true });
});

test("a screen that was asked back or opened has no number", () => {
  const given = { first: ["blue"], where: ["high"] };
  assert.equal(progress(FINDER, given, "beside-blue"), undefined);
  assert.deepEqual(progress(FINDER, given, "second"), { number: 3, total: 4, certain: true });
});
