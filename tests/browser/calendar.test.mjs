import assert from "node:assert/strict";
import { test } from "node:test";
import {
  calendarFile,
  dateOf,
  dayOf,
  folded,
  later,
  weekday,
} from "../../overrides/components/training-calendar/pure/ics.mjs";
import { strengthDays } from "../../overrides/components/training-calendar/pure/week.mjs";

const [MON, TUE, WED, THU, FRI, SAT, SUN] = [0, 1, 2, 3, 4, 5, 6];

test("strength keeps two days from the long run, and a day from itself", () => {
  const { days, close } = strengthDays([TUE, THU, SUN], SUN, 2);
  assert.deepEqual([days, close], [[WED, FRI], []]);
});

test("without a hard day, free days are taken that are not next to each other", () => {
  assert.deepEqual(strengthDays([TUE, THU, SAT], undefined, 2), { days: [MON, WED], close: [] });
});

test("where the days leave no room, the day that is too close is named", () => {
  const { days, close } = strengthDays([], WED, 4);
  assert.equal(days.length, 4);
  assert.ok(!days.includes(WED));
  assert.deepEqual(strengthDays([MON, TUE, WED, THU, FRI, SAT, SUN], WED, 2).close, []);
  assert.deepEqual(close, []);
  assert.ok(strengthDays([], WED, 5).close.length > 0);
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
