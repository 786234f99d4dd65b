import assert from "node:assert/strict";
import { CompletionStatus } from "../../../src/core/api/labResult";
import { demoResults } from "../../simulator/demoResults";

/** A Wednesday, 15:00 UTC: classes are being held. */
const now = Date.UTC(2026, 9, 14, 15) / 1000;

describe("the results of npm start", () => {
  it("fill the last weeks up to this moment", () => {
    const results = demoResults(now);
    const week = results.filter(({ Start }) => Number(Start) > now - 7 * 86_400);
    assert.ok(results.length > 2000, `${results.length} in two months`);
    assert.ok(week.length > 100, `${week.length} this week`);
    for (const { Start, End, LastActivity } of results) {
      assert.ok(Math.max(Start ?? Infinity, End ?? now, LastActivity ?? now) <= now, "it lies in the future");
    }
  });

  it("have labs that run now, unscored, and end as the clock goes on", () => {
    const running = demoResults(now).filter(({ End }) => End === null);
    assert.ok(running.length > 0, `${running.length} is not more than 0`);
    for (const result of running) {
      assert.equal(result.CompletionStatus, CompletionStatus.Incomplete);
      assert.deepEqual(
        [result.ExamPassed, result.ExamScore, result.ExamMaxPossibleScore],
        [null, null, null],
      );
    }
    const later = new Map(demoResults(now + 5 * 3600).map((result) => [result.LabInstanceId, result]));
    assert.ok(
      running.some(({ LabInstanceId }) => later.get(LabInstanceId)?.End),
      "none has ended later",
    );
  });

  it("depend on the clock alone", () => {
    assert.deepEqual(demoResults(now), demoResults(now));
    assert.ok(demoResults().length > 0, `${demoResults().length} is not more than 0`);
  });
});
