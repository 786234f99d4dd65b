import assert from "node:assert/strict";
import fc from "fast-check";
import { parseQuestionsState } from "../../../src/protocol/questionsContract";

describe("parseQuestionsState", () => {
  const good = [
    {},
    { classId: null },
    { classId: "AZ104", start: 5, end: 6 },
    { labProfileId: 5522 },
    { labProfileId: "9223372036854775807" },
  ];
  for (const state of good) {
    it(`takes ${JSON.stringify(state)}`, () => assert.deepEqual(parseQuestionsState(state), state));
  }

  for (const wrong of [{ classId: 3 }, { labProfileId: "x" }, { start: 0.5 }, "x", null, undefined]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(parseQuestionsState(wrong), undefined));
  }

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (state) => assert.doesNotThrow(() => parseQuestionsState(state))));
  });
});
