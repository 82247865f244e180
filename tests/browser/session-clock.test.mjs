import assert from "node:assert/strict";
import { test } from "node:test";
import { AWAY, advanced, moved, started, switched } from "../../overrides/components/session-player/pure/clock.mjs";

const MINUTE = 60_000;
const at = (day, steady = day) => ({ day, steady });

test("half an hour in uneven ticks drifts by less than a fifth of a second", () => {
  let clock = started(at(0));
  let now = 0;
  for (let tick = 0; now < 30 * MINUTE; tick++) {
    now += [16, 1003, 250, 61_000, 7][tick % 5]; // as a busy, a hidden and a throttled tab tick
    clock = advanced(clock, at(now));
  }
  assert.ok(Math.abs(clock.second - now / 1000) < 0.2);
});

test("while the phone sleeps, the day's clock counts", () => {
  assert.equal(advanced(started(at(0)), at(5 * MINUTE, 100)).second, 300);
});

test("a clock that is set back costs no time and gives none", () => {
  const clock = advanced(started(at(3_600_000, 0)), at(0, 4000));
  assert.equal(clock.second, 4);
  assert.equal(advanced(clock, at(1000, 5000)).second, 5);
});

test("small adjustments of the clock do no harm", () => {
  assert.equal(advanced(started(at(1000, 0)), at(1980, 1000)).second, 0.98);
});

test("after a long time away, or with the clock set on, the session has stopped where it was", () => {
  const clock = advanced(started(at(0)), at(AWAY + 5000, 2000));
  assert.deepEqual([clock.second, clock.running, clock.away], [2, false, true]);
});

test("a pause stands still, however long it is", () => {
  let clock = switched(started(at(0)), false, at(1500));
  clock = advanced(clock, at(3 * 60 * MINUTE));
  assert.equal(clock.second, 1.5);
  clock = switched(clock, true, at(3 * 60 * MINUTE));
  assert.equal(advanced(clock, at(3 * 60 * MINUTE + 500)).second, 2);
});

test("skipping and going back set the second, never below the first", () => {
  assert.equal(moved(started(at(0)), 90, at(1000)).second, 90);
  assert.equal(moved(started(at(0)), -5, at(1000)).second, 0);
});
