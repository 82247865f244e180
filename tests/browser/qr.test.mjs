// Squares are compared with two independent libraries by tests/generator/test_finder_qr.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { path, qr } from "../../overrides/components/qr-code/qr.mjs";

const FINDER_MARK = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

test("a code is a square that grows with its text", () => {
  for (const [length, size] of [
    [17, 21],
    [18, 25],
    [1273, 117],
  ]) {
    const squares = qr("a".repeat(length)) ?? [];
    assert.deepEqual([squares.length, ...new Set(squares.map((row) => row.length))], [size, size]);
  }
});

test("three corners hold the mark that a reader looks for", () => {
  const rows = (qr("https://club.example/") ?? []).map((row) => row.map(Number).join(""));
  const corner = (top, left) => rows.slice(top, top + 7).map((row) => row.slice(left, left + 7));
  const far = rows.length - 7;
  for (const [top, left] of [
    [0, 0],
    [0, far],
    [far, 0],
  ]) {
    assert.deepEqual(corner(top, left), FINDER_MARK);
  }
});

test("a text that is too long has no code", () => {
  assert.equal(qr("a".repeat(1274)), undefined);
});

test("the path of a code draws its dark squares inside the quiet zone", () => {
  assert.match(
    path([
      [true, false],
      [false, true],
    ]),
    /^M4 4h1.*M5 5h1/,
  );
});
