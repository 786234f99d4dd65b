import assert from "node:assert/strict";
import type { Integer } from "../../../../src/core/api/labResult";
import {
  compareStatuses,
  completionStatusGroup,
  completionStatusName,
  completionStatusText,
} from "../../../../src/core/results/words/statuses";

describe("the order of completion statuses", () => {
  it("is the documented one, then that of the numbers, and none comes last", () => {
    const order = [1, 2, 3, 4, 10, 20, 30, 40, 50, 60, -4, 0, 5, 77, 2n ** 62n, null];
    for (const [place, status] of order.entries()) {
      for (const [other, against] of order.entries()) {
        assert.equal(
          Math.sign(compareStatuses(status, against)),
          Math.sign(place - other),
          `${status} against ${against}`,
        );
      }
    }
    assert.equal(compareStatuses(undefined, null), 0);
  });
});

describe("a completion status that is none", () => {
  for (const none of [null, undefined]) {
    it(`has words of its own: ${none}`, () => {
      assert.equal(completionStatusText(none), "Status not given");
      assert.equal(completionStatusName(none), undefined);
      assert.equal(completionStatusGroup(none), "unknown");
    });
  }

  it("has the API's own words where it is one, and its number where it is not documented", () => {
    const names = ([1, 2, 20, 77, 2n ** 62n] as Integer[]).map(completionStatusName);
    assert.deepEqual(names.slice(3), ["Status 77", `Status ${2n ** 62n}`]);
    assert.match(names.slice(0, 3).join(", "), /^Cancelled, No ?Show, Lab ?Creation ?Failed$/i);
  });
});
