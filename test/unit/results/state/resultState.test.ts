import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { isRunning, markOf, stateWords } from "../../../../src/core/results/state/resultState";
import { labResult, received } from "../../labResult";

const seenAt = 1_793_491_200;
const present = { seenAt, now: seenAt, idleMinutes: 15 };
const hour = 3600;

function running(changes: Partial<LabResult> = {}): LabResult {
  return labResult({
    Start: seenAt - hour,
    End: null,
    LastActivity: seenAt - 60,
    CompletionStatus: 3,
    TaskCompletePercent: 40,
    ...changes,
  });
}

describe("a lab counts as running", () => {
  const cases: [title: string, result: LabResult, runs: boolean][] = [
    ["while it has no end and was active a minute ago", running(), true],
    ["until 24 hours after the last activity", running({ LastActivity: seenAt - 24 * hour + 1 }), true],
    ["and no longer", running({ LastActivity: seenAt - 24 * hour }), false],
    ["by its start where nobody was active yet", running({ LastActivity: null }), true],
    ["not by a start of yesterday", running({ Start: seenAt - 25 * hour, LastActivity: null }), false],
    ["not once it has ended", running({ End: seenAt - 5 }), false],
    ["not where neither start nor activity is known", running({ Start: null, LastActivity: null }), false],
    ["not where an end was sent that says nothing", received({ ...running(), End: "late" }), false],
  ];
  for (const [title, result, runs] of cases) {
    it(title, () => assert.equal(isRunning(result, seenAt), runs));
  }
});

describe("how a result stands", () => {
  const exam = { IsExam: true, ExamScore: 5, ExamMaxPossibleScore: 10 };
  const cases: [words: string, mark: string, changes: Partial<LabResult>][] = [
    ["Complete", "complete", { CompletionStatus: 4 }],
    ["Complete, exam passed", "examPassed", { CompletionStatus: 4, ...exam, ExamPassed: true }],
    ["Complete, exam not passed", "examFailed", { CompletionStatus: 4, ...exam, ExamPassed: false }],
    ["Complete, exam not scored yet", "complete", { CompletionStatus: 4, IsExam: true }],
    ["No Show", "noShow", { CompletionStatus: 2, IsExam: true }],
    ["Incomplete, exam not passed", "examFailed", { CompletionStatus: 3, ExamPassed: false }],
    ["Lab Creation Failed", "failed", { CompletionStatus: 20 }],
    ["Save Failed, exam passed", "failed", { CompletionStatus: 40, ExamPassed: true }],
    ["Grading In Progress", "grading", { CompletionStatus: 60 }],
    ["Status not given", "unknown", { CompletionStatus: null }],
    ["Running · 40%", "running", running()],
    ["Running", "running", running({ TaskCompletePercent: null })],
    ["Running · 33%", "running", running({ TaskCompletePercent: 33.3 })],
    ["Running · 40%", "running", running({ LastActivity: seenAt - 899 })],
    ["Running · 40% · idle 15 min", "running", running({ LastActivity: seenAt - 900 })],
    ["Running · 40% · idle 1 h", "running", running({ LastActivity: null })],
    ["Running · 40% · idle 3 h 05 min", "running", running({ LastActivity: seenAt - 11_100 })],
    ["Incomplete", "incomplete", running({ LastActivity: seenAt - 90_000 })],
  ];
  for (const [words, mark, changes] of cases) {
    it(`is “${words}”, marked ${mark}`, () => {
      const result = labResult(changes);
      assert.equal(stateWords(result, present).join(" · "), words);
      assert.equal(markOf(result, seenAt), mark);
    });
  }

  it("follows the clock, while who runs is decided by when the results were seen", () => {
    const result = running();
    const later = { ...present, now: seenAt + 30 * hour };
    assert.deepEqual(stateWords(result, later), ["Running", "40%", "idle 30 h 01 min"]);
  });
});
