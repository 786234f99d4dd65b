import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDetailsMessage, parseDetailsState } from "../../../src/protocol/detailsMessages";

describe("parseDetailsMessage", () => {
  for (const message of [
    { type: "ready" },
    { type: "copyValue", field: "__proto__" },
    { type: "copyValue", field: "" },
    { type: "copyJson" },
    { type: "openInBrowser" },
    { type: "load" },
  ]) {
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(parseDetailsMessage(message), message));
  }

  for (const message of [
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "copyValue" },
    { type: "copyValue", field: 7 },
    { type: "run", command: "workbench.action.quit" },
    { type: "__proto__" },
    { type: { toString: "ready" } },
  ]) {
    it(`refuses ${JSON.stringify(message)}`, () => assert.equal(parseDetailsMessage(message), undefined));
  }

  it("passes on nothing beside what the contract names", () => {
    const message = { type: "openInBrowser", url: "https://evil.example", text: "x" };
    assert.deepEqual(parseDetailsMessage(message), { type: "openInBrowser" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => assert.doesNotThrow(() => parseDetailsMessage(message))),
    );
  });
});

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
