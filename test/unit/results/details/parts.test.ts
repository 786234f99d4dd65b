import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildDetails, type DetailsContext } from "../../../../src/core/results/details/model";
import { barsOf, context, details, examResult } from "./cases";
import { documentedResults } from "../../labResult";

const [firstResult, secondResult] = documentedResults as [LabResult, LabResult];

describe("pictures, place and related results of buildDetails", () => {
  it("draws tasks and a scored exam with its passing mark", () => {
    assert.deepEqual(barsOf(details(examResult)), [
      { kind: "bar", label: "Tasks complete", text: "33%", percent: 33, outcome: "neutral" },
      {
        kind: "bar",
        label: "Score",
        text: "82 of 100, passed",
        percent: 82,
        mark: { percent: 70, label: "Passing score: 70" },
        outcome: "passed",
      },
    ]);
    assert.equal(barsOf(details({ ...examResult, ExamScore: null })).length, 1);
    assert.equal(barsOf(details({ ...examResult, ExamMaxPossibleScore: 0 })).length, 1);
  });

  it("keeps bars inside their frame", () => {
    const [tasks, score] = barsOf(details({ ...examResult, TaskCompletePercent: 150, ExamScore: -3 }));
    assert.deepEqual([tasks?.text, tasks?.percent, score?.percent], ["150%", 100, 0]);
  });

  it("draws time first, in the chosen zone, where there is a stretch of it", () => {
    const [picture] = details(firstResult).pictures;
    assert.ok(picture?.kind === "time", `it is ${picture?.kind ?? "no picture"}`);
    assert.deepEqual([picture.text, picture.points[0]?.text], ["Sun, Jan 1, 2012", "01:13"]);
    assert.equal(details({ ...firstResult, End: firstResult.Start ?? null }).pictures[0]?.kind, "bar");
  });

  it("tells the place in the list, and what lies beside it", () => {
    const place = (neighbours: DetailsContext["neighbours"]): unknown =>
      buildDetails(firstResult, { ...context, neighbours }).place;
    const all = { previous: secondResult, next: secondResult, place: 1234, total: 5000 };
    assert.deepEqual(place(all), { text: "1,234 of 5,000", hasPrevious: true, hasNext: true });
    assert.deepEqual(place({ ...all, previous: undefined, next: undefined, place: 1, total: 1 }), {
      text: "1 of 1",
      hasPrevious: false,
      hasNext: false,
    });
    assert.equal(place(undefined), undefined);
  });

  it("passes related results on, and has none by itself", () => {
    const related = [{ list: "user", title: "Others", results: [] }] as const;
    assert.deepEqual(buildDetails(firstResult, { ...context, related }).related, related);
    assert.deepEqual(details(firstResult).related, []);
  });
});
