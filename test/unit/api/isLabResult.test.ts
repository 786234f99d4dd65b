import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeResult } from "../../../src/core/api/decodeResults";
import { isLabResult } from "../../../src/core/api/isLabResult";
import type { JsonObject, JsonValue } from "../../../src/core/api/json";
import { labResultFields } from "../../../src/core/api/labResult";
import { labResult } from "../labResult";

describe("the quick check of a result", () => {
  const anyValue = fc.constantFrom<JsonValue | undefined>(
    ...[null, undefined, true, 0, -1, 1.5, 5n, "", "5", Number.NaN, Number.POSITIVE_INFINITY],
    ...[[], {}],
  );

  for (const name of Object.keys(labResultFields)) {
    it(`agrees with the table of fields about ${name}`, () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const result: JsonObject = { ...labResult(), [name]: value };
          assert.equal(isLabResult(result), isDecodable(result));
        }),
      );
    });
  }

  it("takes no list, text or null for a result", () => {
    for (const value of [null, undefined, "x", 1, []]) assert.equal(isLabResult(value), false);
  });
});

function isDecodable(value: JsonObject): boolean {
  try {
    decodeResult(value, "result");
    return true;
  } catch {
    return false;
  }
}
