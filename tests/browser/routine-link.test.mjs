import assert from "node:assert/strict";
import { test } from "node:test";
import { against } from "../../overrides/components/routine/pure/against.mjs";
import { doseText, within } from "../../overrides/components/routine/pure/dose.mjs";
import { readRoutine, writeRoutine } from "../../overrides/components/routine/pure/link.mjs";
import { countAt, lasting, minutesOf, partAt, timeline } from "../../overrides/components/routine/pure/timeline.mjs";
import { CATALOGUE } from "./small-catalogue.mjs";

const read = (text) => readRoutine(CATALOGUE, text);
const written = (text) => writeRoutine(CATALOGUE, read(text).routine);

test("a routine comes back as it was written", () => {
  for (const text of ["do=squat", "do=squat:s2n6,plank:h12r60&name=Tuesday%20club", "do=lunge:s1&name=%C3%89t%C3%A9"]) {
    assert.equal(written(text), text);
    assert.deepEqual(read(`#${text}`).slips, { unknown: [], changed: [], dropped: 0 });
  }
});

test("amounts equal to the card's own are not written", () => {
  assert.equal(written("do=squat:s3n10"), "do=squat");
});

test("amounts out of bounds are brought back, and the exercise is named", () => {
  const { routine, slips } = read("do=squat:s99n0,plank:h99999");
  assert.deepEqual(
    routine.items.map(({ dose }) => dose),
    [
      { sets: 5, repetitions: 1, rest: 60 },
      { sets: 2, hold: 20 },
    ],
  );
  assert.deepEqual(slips.changed, ["squat", "plank"]);
});

test("an amount that an exercise does not have is left out, and the exercise is named", () => {
  const { routine, slips } = read("do=plank:n5z3");
  assert.deepEqual(routine.items[0].dose, CATALOGUE.exercises.plank.dose);
  assert.deepEqual(slips.changed, ["plank"]);
});

test("unknown exercises are left out and named; so are names that every object has", () => {
  const { routine, slips } = read("do=squat,nothing,__proto__,constructor,toString");
  assert.deepEqual(
    routine.items.map(({ id }) => id),
    ["squat"],
  );
  assert.deepEqual(slips.unknown, ["nothing", "__proto__", "constructor", "toString"]);
});

test("a retired name stands for the one that took its place, once", () => {
  const { routine, slips } = read("do=old-squat:n6,squat");
  assert.deepEqual(
    routine.items.map(({ id }) => id),
    ["squat"],
  );
  assert.equal(routine.items[0].dose.repetitions, 6);
  assert.equal(slips.dropped, 1);
});

test("of five hundred exercises the first twenty stay", () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`e${at}`, { ...CATALOGUE.exercises.squat, title: `E${at}` }]),
  );
  const text = `do=${Object.keys(many).join(",")}`;
  const { routine, slips } = readRoutine({ ...CATALOGUE, exercises: many }, text);
  assert.equal(routine.items.length, 20);
  assert.ok(slips.dropped > 400);
});

test("a very long link is read as far as it is sensible, and quickly", () => {
  const { routine } = read(`do=${"squat:s2,".repeat(100_000)}&name=${"x".repeat(100_000)}`);
  assert.equal(routine.items.length, 1);
});

test("a name loses line ends and control characters, and its length", () => {
  assert.equal(read(`do=squat&name=${encodeURIComponent("a\u0000b\n\u202Ec")}`).routine.name, "a b c");
  assert.equal([...read(`do=squat&name=${"\u{1F3C3}".repeat(200)}`).routine.name].length, 60);
});

test("markup in a name is text, and survives as text", () => {
  const name = `<img src=x onerror="alert(1)">`;
  assert.equal(read(written(`do=squat&name=${encodeURIComponent(name)}`)).routine.name, name);
});

test("other people's links are no routine", () => {
  for (const text of ["", "#", "#top", "do=", "do=,,,", "%", "do=%E0%A4%A", "a=b&c"]) {
    assert.deepEqual(read(text).routine.items, [], text);
  }
});

test("the card's words are kept for its own dose, and made anew for another", () => {
  const [own, other] = read("do=lunge").routine.items.concat(read("do=lunge:s1n4").routine.items);
  assert.equal(doseText(CATALOGUE, own), "2 sets, 8 to 10 times, each side");
  assert.equal(doseText(CATALOGUE, other), "1 set, 4 times, each side");
});

test("what is no number changes nothing", () => {
  const { dose, changed } = within(CATALOGUE.exercises.squat, { sets: Number.NaN });
  assert.deepEqual([dose.sets, changed], [3, true]);
});

test("a sign hides what it rules out and flags the rest", () => {
  const items = [{ id: "squat" }, { id: "plank" }, { id: "lunge" }];
  assert.deepEqual(against(CATALOGUE, items, ["sore-bone", "numb"]), {
    hidden: [{ id: "lunge", because: "No jumping on a sore bone." }],
    flagged: [{ id: "plank", because: "Stop if it tingles." }],
  });
  assert.deepEqual(against(CATALOGUE, items, []), { hidden: [], flagged: [] });
});

test("a timeline has a start, sets with rests, sides with a change, and a way to the next exercise", () => {
  const parts = timeline(CATALOGUE, read("do=squat:s2,lunge:s1").routine.items);
  assert.deepEqual(
    parts.map(({ kind, at, set, side, seconds }) => [kind, at, set, side, seconds]),
    [
      ["ready", 0, 1, 0, 10],
      ["work", 0, 1, 0, 40],
      ["rest", 0, 2, 0, 60],
      ["work", 0, 2, 0, 40],
      ["next", 1, 1, 1, 30],
      ["work", 1, 1, 1, 45],
      ["side", 1, 1, 2, 5],
      ["work", 1, 1, 2, 45],
    ],
  );
  assert.equal(lasting(parts), 275);
  assert.equal(minutesOf(CATALOGUE, read("do=squat:s2,lunge:s1").routine.items), 5);
  assert.deepEqual(
    [0, 9.99, 10, 274.9, 275, 9999].map((second) => partAt(parts, second)),
    [0, 0, 1, 7, 8, 8],
  );
});

test("nothing lasts no time", () => {
  assert.equal(lasting(timeline(CATALOGUE, [])), 0);
  assert.equal(minutesOf(CATALOGUE, []), 0);
});

test("repetitions are counted by the clock, and holds lie inside them", () => {
  const bird = { beat: 2 };
  const dose = { repetitions: 3, hold: 8 };
  assert.deepEqual(
    [0, 1, 8.5, 9, 10, 29.5, 99].map((into) => countAt(bird, dose, into)),
    [
      { count: 1, of: 3, holding: false, left: 0 },
      { count: 1, of: 3, holding: true, left: 8 },
      { count: 1, of: 3, holding: true, left: 0.5 },
      { count: 1, of: 3, holding: false, left: 0 },
      { count: 2, of: 3, holding: false, left: 0 },
      { count: 3, of: 3, holding: false, left: 0 },
      { count: 3, of: 3, holding: false, left: 0 },
    ],
  );
  assert.deepEqual(countAt({ beat: 4 }, { hold: 20 }, 3), { count: 0, of: 0, holding: true, left: 0 });
  assert.deepEqual(countAt({ beat: 4 }, { duration: 20, repetitions: 5 }, 3), {
    count: 0,
    of: 0,
    holding: false,
    left: 0,
  });
});
