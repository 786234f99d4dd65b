import assert from "node:assert/strict";
import { SentFields } from "../../../../src/core/api/depth/sentFields";
import { ExactNumber, type JsonValue } from "../../../../src/core/api/json";

const moment = 1_689_505_754;

describe("a moment", () => {
  const table: [title: string, sent: JsonValue, read: number | undefined][] = [
    ["in Unix seconds", moment, moment],
    ["in Unix seconds before 1970", -86_400, -86_400],
    ["in Unix seconds as a text", String(moment), moment],
    ["in Unix seconds with a fraction", moment + 0.5, moment],
    ["in whole milliseconds", moment * 1000, moment],
    ["in whole milliseconds as a text", String(moment * 1000), moment],
    ["in whole milliseconds, of a bigint", BigInt(moment) * 1000n, moment],
    ["as a text with its slashes", `/Date(${moment}000)/`, moment],
    ["as a text that lacks its last slash", `/Date(${moment}000)`, moment],
    ["as a text with a zone", `/Date(${moment}000+0200)/`, moment],
    ["as a text before 1970", "/Date(-1000)/", -1],
    ["as a text of a calendar", "2023-07-16T11:09:14Z", moment],
    ["that is null", null, undefined],
    ["of words", "yesterday", undefined],
    ["of nothing", "", undefined],
    ["that no calendar has", 1e300, undefined],
    ["that no number holds", new ExactNumber("1e400"), undefined],
    ["that is true", true, undefined],
    ["that is a list", [moment], undefined],
    ["that is an object", { Date: moment }, undefined],
  ];
  for (const [title, sent, read] of table) {
    it(`${title} is ${read === undefined ? "none" : "read"}`, () => {
      assert.equal(new SentFields({ Start: sent }).moment("Start"), read);
    });
  }

  it("is read from the text beside it where the number is none", () => {
    const fields = new SentFields({ Start: "soon", startTIME: `/Date(${moment}000)/` });
    assert.equal(fields.moment("Start", "StartTime"), moment);
  });
});
