import assert from "node:assert/strict";
import { test } from "node:test";
import { repaired } from "../../overrides/components/mangled-address/pure/repaired.mjs";

test("the first # that was written as %23 is put back, with all that follows", () => {
  assert.equal(
    repaired("/club/backs/finder/%23now=none&where=low-back"),
    "/club/backs/finder/#now=none&where=low-back",
  );
  assert.equal(repaired("/finder/%23%23a"), "/finder/#%23a");
  assert.equal(repaired("/session/?from=mail%23s=1"), "/session/?from=mail#s=1");
});

test("any other address stays as it is, one without a page before the # too", () => {
  assert.equal(repaired("/finder/"), undefined);
  assert.equal(repaired("/%2523"), undefined);
  assert.equal(repaired("%23a"), undefined);
});
