import assert from "node:assert/strict";
import { test } from "node:test";
import {
  everyFewDays,
  leftOver,
  trainingEvents,
  weekly,
} from "../../overrides/components/training-calendar/pure/events.mjs";
import {
  calendarFile,
  dateOf,
  dayOf,
  folded,
  later,
  weekday,
} from "../../overrides/components/training-calendar/pure/ics.mjs";
import { placed, strengthDays } from "../../overrides/components/training-calendar/pure/week.mjs";

const [MON, TUE, WED, THU, FRI, SAT, SUN] = [0, 1, 2, 3, 4, 5, 6];

test("strength keeps two days from the long run, and a day from itself", () => {
  assert.deepEqual(strengthDays([TUE, THU, SUN], [SUN], 2), { days: [WED, FRI], near: [], same: [] });
});

test("without a hard day, free days are taken that are not next to each other", () => {
  assert.deepEqual(strengthDays([TUE, THU, SAT], [], 2), { days: [MON, WED], near: [], same: [] });
});

test("where the days leave no room, the days that are too close are named", () => {
  assert.ok(!strengthDays([], [WED], 4).days.includes(WED));
  assert.deepEqual(strengthDays([], [WED], 4).near, []);
  assert.deepEqual(strengthDays([MON, TUE, WED, THU, FRI, SAT, SUN], [WED], 2), {
    days: [MON, FRI],
    near: [],
    same: [],
  });
  assert.deepEqual(strengthDays([], [WED], 6).near, [TUE, THU]);
  assert.deepEqual(strengthDays([], [WED], 7).same, [WED]);
  assert.deepEqual(strengthDays([TUE, SAT, SUN], [TUE, SAT], 2), { days: [MON, THU], near: [MON], same: [] });
});

test("sessions take turns, and another day or start in the same week keeps their identity", () => {
  const session = (title) => ({ title, text: "", url: "", minutes: 20 });
  const both = [session("A"), session("B")];
  const when = { start: dayOf("2028-02-29"), weeks: 2, time: "18:00" };
  const known = (events) => events.map(({ uid, day, title }) => [uid, dateOf(day), title]);
  assert.deepEqual(known(weekly(both, [TUE, FRI], when, "x")), [
    ["20280228-1-x", "20280229", "A"],
    ["20280228-2-x", "20280303", "B"],
    ["20280306-1-x", "20280307", "A"],
    ["20280306-2-x", "20280310", "B"],
  ]);
  const moved = weekly(both, [WED, SAT], { ...when, time: "07:00" }, "x");
  assert.deepEqual(
    moved.map(({ uid }) => uid),
    weekly(both, [TUE, FRI], when, "x").map(({ uid }) => uid),
  );
  assert.deepEqual(known(weekly(both, [MON, THU], when, "x"))[0], ["20280228-2-x", "20280302", "A"]);
});

const easy = (day) => ({ day, title: `easy ${day}`, text: "slow", hard: false });
const long = (day) => ({ day, title: `long ${day}`, text: "far", hard: true });

test("a plan's trainings go on the reader's days, the hard ones on hard days first", () => {
  const week = [easy(TUE), long(THU), long(SUN)];
  const on = (busy, hard) => placed(week, busy, hard).placed.map(({ title, day }) => [title, day]);
  assert.deepEqual(on([TUE, THU, SUN], [THU, SUN]), [
    ["easy 1", TUE],
    ["long 3", THU],
    ["long 6", SUN],
  ]);
  assert.deepEqual(on([SAT, MON, WED], [SAT]), [
    ["easy 1", MON],
    ["long 6", WED],
    ["long 3", SAT],
  ]);
  assert.deepEqual(on([MON, TUE, WED, THU], [MON, TUE, WED, THU]), [
    ["long 3", MON],
    ["long 6", TUE],
    ["easy 1", WED],
  ]);
  const { placed: found, left } = placed(week, [FRI], [FRI]);
  assert.deepEqual(
    [found.map(({ title }) => title), left.map(({ title }) => title)],
    [["long 3"], ["easy 1", "long 6"]],
  );
  assert.deepEqual(placed(week, [], []).left, week);
});

test("a plan's trainings last all day, from the first day on, and say what to do", () => {
  const when = { start: dayOf("2028-02-29"), weeks: 1, time: "18:00" };
  const events = trainingEvents([easy(MON), long(SUN)], "https://x/plan/", when, "x");
  assert.deepEqual(
    events.map(({ uid, day, title, time }) => [uid, dateOf(day), title, time]),
    [
      ["20280228-2-x", "20280305", "long 6", ""],
      ["20280306-1-x", "20280306", "easy 0", ""],
    ],
  );
  assert.equal(events[0].text, "far\nhttps://x/plan/");
});

test("what an earlier file had and this one doesn't is left over, unless its day has passed", () => {
  const one = { uid: "a", day: "20280228" };
  const other = { uid: "b", day: "20280306" };
  assert.deepEqual(leftOver([one, other], [], "20280301"), [other]);
  assert.deepEqual(leftOver([one, other], [{ uid: "b" }], "20280101"), [one]);
});

test("runs of a plan of steps go every few days from the first on", () => {
  const run = { title: "Run", text: "", url: "", minutes: 30 };
  const events = everyFewDays(run, 2, { start: dayOf("2028-02-28"), weeks: 1, time: "07:00" }, "run");
  assert.deepEqual(
    events.map(({ uid, day }) => [uid, dateOf(day)]),
    [
      ["1-run", "20280228"],
      ["2-run", "20280301"],
      ["3-run", "20280303"],
      ["4-run", "20280305"],
    ],
  );
});

test("a plan that begins on 29 February goes on into March, and other years have no such day", () => {
  const start = dayOf("2028-02-29");
  assert.equal(weekday(start), TUE);
  assert.equal(dateOf(later(start, 1)), "20280301");
  for (const none of ["2027-02-29", "2027-13-01", "", "tomorrow", "29.2.2028"]) assert.equal(dayOf(none), undefined);
});

test("lines are folded at 75 octets, and never inside a letter", () => {
  const line = `SUMMARY:${"é🏃".repeat(60)}`;
  const rows = folded(line).split("\r\n");
  assert.ok(rows.length > 2);
  for (const row of rows) assert.ok(new TextEncoder().encode(row).length <= 75);
  assert.equal(rows.map((row, at) => (at ? row.slice(1) : row)).join(""), line);
});

test("text that means something to a calendar is escaped", () => {
  const day = dayOf("2026-12-01");
  const event = {
    uid: "20261201-strength@x",
    day,
    time: "18:00",
    minutes: 25,
    title: "A, b; c\\d",
    text: "one\ntwo",
    url: "https://x/#do=a",
  };
  const file = calendarFile([event], "Site", new Date(Date.UTC(2026, 10, 27, 1, 2, 3)));
  for (const line of [
    "SUMMARY:A\\, b\\; c\\\\d",
    "DESCRIPTION:one\\ntwo",
    "DTSTART:20261201T180000",
    "DURATION:PT25M",
    "UID:20261201-strength@x",
    "DTSTAMP:20261127T010203Z",
  ]) {
    assert.ok(file.includes(`${line}\r\n`), line);
  }
  assert.ok(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.endsWith("END:VCALENDAR\r\n"));
});
