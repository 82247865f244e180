import assert from "node:assert/strict";
import { test } from "node:test";
import { asked } from "../../overrides/components/site-search/pure/danger-words.mjs";

const TIERS = ["emergency", "urgent", "soon"].map((id) => ({ id, urgency: id, heading: "", do: [], calls: [] }));
const sign = (id, tier, ...words) => ({ id, tier, ask: id, act: [], words });
const DATA = {
  tiers: TIERS,
  signs: [
    sign("cloudy", "soon", "cloudy visor"),
    sign("sinking", "emergency", "sinking boat", "leak", "under water"),
    sign("blistered", "urgent", "blisters hand", "überhitzt", "يد مخدرة"),
    sign("stroke", "emergency", "stroke"),
  ],
};
const found = (query) => asked(DATA, query).flatMap(({ signs }) => signs.map(({ id }) => id));

test("all words of a phrase have to be there, in any order, with others between", () => {
  assert.deepEqual(found("sinking boat"), ["sinking"]);
  assert.deepEqual(found("My boat was slowly SINKING!"), ["sinking"]);
  assert.deepEqual(found("my boat"), []);
  assert.deepEqual(found(""), []);
  assert.deepEqual(found("?!"), []);
});

test("a plural, an apostrophe, an accent and another script make no difference", () => {
  for (const query of ["hands blister", "my hand's blisters", "Ueberhitzt? Uberhitzt", "مخدرة يد"]) {
    assert.deepEqual(found(query), ["blistered"], query);
  }
});

test("a slip in a longer word is overlooked, in a short one only two letters that changed places", () => {
  for (const query of ["sinkin boat", "sinkng boat", "sinnking boat", "snikign boat", "sinking baot"]) {
    assert.equal(found(query).length, query === "snikign boat" ? 0 : 1, query);
  }
  assert.deepEqual(found("sinking boot"), []);
  assert.deepEqual(found("winking boat"), [], "the first letter has to be right");
});

test("a phrase of one word needs it whole: a heel strike is no stroke", () => {
  assert.deepEqual(found("heel strike"), []);
  assert.deepEqual(found("strok"), ["stroke"], "it is being typed");
  assert.deepEqual(found("strok recovery"), [], "it was typed");
});

test("the word that is being typed counts once no more than two letters are missing", () => {
  assert.deepEqual(found("boat sinki"), ["sinking"]);
  assert.deepEqual(found("boat sink"), []);
  assert.deepEqual(found("sinking bo"), ["sinking"]);
  assert.deepEqual(found("sinking b"), []);
});

test("tiers come from the most urgent, signs in their order", () => {
  const cards = asked(DATA, "cloudy visor, under water, blisters on one hand");
  assert.deepEqual(
    cards.map(({ tier, signs }) => [tier.id, signs.map(({ id }) => id)]),
    [
      ["emergency", ["sinking"]],
      ["urgent", ["blistered"]],
      ["soon", ["cloudy"]],
    ],
  );
});
