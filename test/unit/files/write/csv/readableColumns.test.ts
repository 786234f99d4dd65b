import assert from "node:assert/strict";
import { labResult, received } from "../../../labResult";
import { column, read } from "./readCsv";

describe("the columns for people in the exported CSV file", () => {
  it("say what the numbers mean", () => {
    const result = labResult({ Start: 1793491200, End: 1793494800, LastActivity: null, CompletionStatus: 4 });
    const [, row] = read([{ ...result, TotalRunTimeSeconds: 360_009 }], { timeZone: "America/New_York" });
    assert.deepEqual(row?.slice(-5), [
      "Complete",
      "2026-10-31 20:00:00",
      "2026-10-31 21:00:00",
      "",
      "100:00:09",
    ]);
  });

  it("say no more than the day where times are rounded to it", () => {
    const result = labResult({ Start: 1793491200, End: 1793494800, LastActivity: null });
    const [, row] = read([result], { timeZone: "America/New_York", daysOnly: true });
    assert.deepEqual(row?.slice(-4, -1), ["2026-10-31", "2026-10-31", ""]);
  });

  it("tell any length of time in hours", () => {
    for (const [seconds, text] of [
      [0, "0:00:00"],
      [3599.9, "0:59:59"],
      [1e21, "277777777777777777:46:40"],
    ] as const) {
      assert.equal(column([labResult({ TotalRunTimeSeconds: seconds })], "RunTime")[0], text);
    }
  });

  it("say nothing where there is nothing to say", () => {
    const [, row] = read([
      received({
        Start: 2n ** 62n,
        End: null,
        LastActivity: null,
        TotalRunTimeSeconds: -5,
        CompletionStatus: 77,
      }),
    ]);
    assert.deepEqual(row?.slice(-5), ["Status 77", "", "", "", ""]);
  });
});
