import assert from "node:assert/strict";
import { describeKind } from "../../../../src/core/api/decode/describeKind";
import { parseJson } from "../../../../src/core/api/json";

describe("the kind of a value, in words", () => {
  for (const [json, words] of [
    ["null", "null"],
    ['"a"', "a string"],
    ["true", "a boolean"],
    ["1", "a number"],
    ["9007199254740993", "a number"],
    ["1e400", "a number"],
    ["[]", "a list"],
    ["{}", "an object"],
  ] as const) {
    it(`is “${words}” for ${json}`, () => assert.equal(describeKind(parseJson(json)), words));
  }

  it("is “missing” where there is none", () => assert.equal(describeKind(undefined), "missing"));
});
