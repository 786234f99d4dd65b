import assert from "node:assert/strict";
import { labResult, received } from "../../../labResult";
import { column, read } from "./readCsv";

describe("the exported CSV file with texts that spreadsheets take for formulas", () => {
  const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'];

  it("puts an apostrophe before them, as values and as names", () => {
    for (const formula of formulas) {
      const results = [labResult({ UserId: formula, City: formula, [formula]: formula })];
      assert.deepEqual(column(results, "UserId"), [`'${formula}`]);
      assert.deepEqual(column(results, "City"), [`'${formula}`]);
      assert.deepEqual(column(results, `'${formula}`), [`'${formula}`]);
    }
  });

  it("leaves the API's numbers alone, also negative ones", () => {
    const result = received({ Longitude: -0.1278, ExamScore: -(2n ** 63n), New: -5 });
    assert.deepEqual(column([result], "Longitude"), ["-0.1278"]);
    assert.deepEqual(column([result], "ExamScore"), ["-9223372036854775808"]);
    assert.deepEqual(column([result], "New"), ["-5"]);
  });

  it("leaves them as they are when asked to", () => {
    for (const formula of formulas) {
      const [header, row] = read([labResult({ UserId: formula, [formula]: 1 })], { escapeFormulas: false });
      assert.equal(row?.[5], formula);
      assert.equal(header?.[24], formula);
    }
  });
});
