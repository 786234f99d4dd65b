import assert from "node:assert/strict";
import { ValuePool } from "../../../../src/core/api/decode/valuePool";
import { labResult } from "../../labResult";

describe("the pool of values", () => {
  it("changes nothing that can be seen of a result", () => {
    const pool = new ValuePool();
    const fields = {
      UserId: "__proto__ and more",
      City: "Frankfurt am Main",
      Latitude: -0.5,
      Longitude: null,
    };
    for (let time = 0; time < 2; time += 1) {
      const result = labResult({ ...fields, Country: "", Region: null });
      const before = structuredClone(result);
      pool.share(result);
      assert.deepEqual(result, before);
      assert.deepEqual(Object.keys(result), Object.keys(before));
    }
  });
});
