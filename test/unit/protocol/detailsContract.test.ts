import assert from "node:assert/strict";
import { parseDetailsState } from "../../../src/protocol/detailsContract";

describe("parseDetailsState", () => {
  const state = { instanceId: "9223372036854775807", source: "Lab on Demand", isKept: false };

  it("takes what the page has set", () => {
    assert.deepEqual(parseDetailsState(state), state);
    assert.deepEqual(parseDetailsState({ ...state, source: null }), { ...state, source: null });
  });

  for (const wrong of [
    undefined,
    null,
    {},
    { ...state, instanceId: 349744 },
    { ...state, instanceId: "349744/../x" },
    { ...state, instanceId: "" },
    { ...state, source: undefined },
    { ...state, isKept: "yes" },
  ]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(parseDetailsState(wrong), undefined));
  }
});
