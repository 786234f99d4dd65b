import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildPictures } from "../../../../src/core/results/details/pictures";
import { describeTime, zoneName } from "../../../../src/core/results/details/time";
import { scorePercent } from "../../../../src/core/results/state/examState";
import { isRunning, stateWords } from "../../../../src/core/results/state/resultState";
import { isPlatformFailure, Tally } from "../../../../src/core/results/state/tally";
import { isSameSource, knownAt, type ResultSource } from "../../../../src/core/results/store/resultSource";
import { lastMomentOf, spanOf } from "../../../../src/core/results/store/spanOf";
import { labResult } from "../../labResult";

const seenAt = Date.parse("2026-11-02T12:00:00Z") / 1000;
const day = 86_400;

describe("whether a lab runs", () => {
  const cases: [fields: Partial<LabResult>, runs: boolean][] = [
    [{ End: null, LastActivity: seenAt - day + 1 }, true],
    [{ End: null, LastActivity: seenAt - day }, false],
    [{ End: null, LastActivity: null, Start: seenAt - day + 1 }, true],
    [{ End: null, LastActivity: null, Start: seenAt - day }, false],
    [{ End: null, LastActivity: null, Start: null }, false],
    [{ End: seenAt, LastActivity: seenAt }, false],
    [{ End: 0, LastActivity: seenAt }, false],
  ];
  for (const [fields, runs] of cases) {
    it(`is ${runs} for ${JSON.stringify(fields)}`, () =>
      assert.equal(isRunning(labResult(fields), seenAt), runs));
  }

  it("is told with how far it is, and from when on it is idle", () => {
    const words = (now: number, fields: Partial<LabResult> = {}): string[] =>
      stateWords(
        labResult({
          ...{ End: null, ExamPassed: null, CompletionStatus: 3, TaskCompletePercent: 40.5 },
          ...{ Start: seenAt - 3600, LastActivity: seenAt },
          ...fields,
        }),
        { seenAt, now, idleMinutes: 10 },
      );
    assert.deepEqual(words(seenAt + 599), ["Running", "41%"]);
    assert.deepEqual(words(seenAt + 600), ["Running", "41%", "idle 10 min"]);
    assert.deepEqual(words(seenAt, { LastActivity: null }), ["Running", "41%", "idle 1 h"]);
    assert.deepEqual(words(seenAt, { TaskCompletePercent: null }), ["Running"]);
  });
});

describe("the score of an exam in percent", () => {
  const cases: [score: number | null, maximum: number | null, percent: number | undefined][] = [
    [0, 10, 0],
    [5, 10, 50],
    [1, 1, 100],
    [12, 10, 100],
    [-1, 10, 0],
    [5, 0, undefined],
    [5, -1, undefined],
    [5, 0.5, 100],
    [null, 10, undefined],
    [5, null, undefined],
  ];
  for (const [ExamScore, ExamMaxPossibleScore, percent] of cases) {
    it(`is ${percent ?? "not known"} for ${ExamScore} of ${ExamMaxPossibleScore}`, () =>
      assert.equal(scorePercent(labResult({ ExamScore, ExamMaxPossibleScore })), percent));
  }
});

describe("what needs attention", () => {
  it("is where the platform failed, and exams that were not passed", () => {
    const statuses = [1, 2, 3, 4, 10, 20, 30, 40, 50, 60];
    const failed = statuses.filter((CompletionStatus) => isPlatformFailure(labResult({ CompletionStatus })));
    assert.deepEqual(failed, [10, 20, 30, 40]);
    const all = new Tally();
    const tallies = [
      { CompletionStatus: 10, IsExam: false, ExamPassed: null },
      { CompletionStatus: 4, IsExam: true, ExamPassed: true },
      { CompletionStatus: 4, IsExam: true, ExamPassed: false },
      { CompletionStatus: 3, IsExam: true, ExamPassed: null },
    ].map((fields) => Tally.of(labResult(fields)));
    for (const tally of tallies) all.add(tally);
    assert.deepEqual(Object.fromEntries(Object.entries(all)), {
      results: 4,
      complete: 2,
      scored: 2,
      passed: 1,
      platformFailures: 1,
    });
    assert.equal(all.needAttention, 2);
    for (const tally of tallies) all.remove(tally);
    assert.deepEqual(
      Object.fromEntries(Object.entries(all)),
      Object.fromEntries(Object.entries(new Tally())),
    );
  });
});

describe("the time that results span", () => {
  it("is from the first start to the last end that are dates", () => {
    const span = (...results: Partial<LabResult>[]): unknown =>
      spanOf(results.map((each) => labResult(each)));
    assert.equal(span(), undefined);
    assert.equal(span({ Start: null, End: 5 }, { Start: 1e15, End: 6 }), undefined);
    assert.deepEqual(span({ Start: 5, End: null }), { start: 5, end: 5 });
    assert.deepEqual(span({ Start: 5, End: 3 }), { start: 5, end: 5 });
    assert.deepEqual(span({ Start: 5, End: 1e15 }), { start: 5, end: 5 });
    assert.deepEqual(span({ Start: 5, End: 9 }, { Start: 3, End: 4 }), { start: 3, end: 9 });
  });

  it("ends with the last moment that is told of any", () => {
    const last = (fields: Partial<LabResult>): number | undefined =>
      lastMomentOf([labResult({ Start: null, End: null, LastActivity: null, ...fields })]);
    assert.deepEqual(
      [{}, { Start: 5 }, { Start: 5, End: 6 }, { Start: 5, LastActivity: 7 }, { LastActivity: 0 }].map(last),
      [undefined, 5, 6, 7, 0],
    );
  });
});

describe("the source of results", () => {
  const source: ResultSource = { kind: "file", name: "a", url: "https://a.example" };

  it("is another where its kind, name or address is", () => {
    assert.equal(isSameSource({ ...source }, source), true);
    const others = [
      undefined,
      { ...source, kind: "sample" as const },
      { ...source, name: "b" },
      { ...source, url: "b" },
    ];
    for (const other of others) assert.equal(isSameSource(other, source), false);
  });

  it("is known by its address, unless its ids are pseudonyms", () => {
    assert.equal(knownAt(source), "https://a.example");
    assert.equal(knownAt({ ...source, pseudonyms: {} }), undefined);
    assert.equal(knownAt(undefined), undefined);
  });
});

describe("the bars of a result", () => {
  const clock = { now: seenAt, timeZone: "UTC" };
  const bars = (fields: Partial<LabResult>): unknown[] =>
    buildPictures(
      labResult({ TaskCompletePercent: null, ExamScore: null, ExamPassed: null, ...fields }),
      clock,
    ).filter(({ kind }) => kind === "bar");
  const tasks = { kind: "bar", label: "Tasks complete", outcome: "neutral" };
  const score = { kind: "bar", label: "Score" };

  it("are how much of the tasks is done, to two decimals and no more than all", () => {
    assert.deepEqual(bars({ TaskCompletePercent: 33.3333 }), [
      { ...tasks, text: "33.3333%", percent: 33.33 },
    ]);
    assert.deepEqual(bars({ TaskCompletePercent: 120 }), [{ ...tasks, text: "120%", percent: 100 }]);
    assert.deepEqual(bars({ TaskCompletePercent: -1 }), [{ ...tasks, text: "-1%", percent: 0 }]);
  });

  it("are the score against the one that passes, neutral as long as nobody has decided", () => {
    const exam = { ExamScore: 30, ExamMaxPossibleScore: 40, ExamPassingScore: null };
    assert.deepEqual(bars(exam), [{ ...score, text: "30 of 40", percent: 75, outcome: "neutral" }]);
    assert.deepEqual(bars({ ...exam, ExamPassed: true, ExamPassingScore: 20 }), [
      {
        ...score,
        text: "30 of 40, passed",
        percent: 75,
        mark: { percent: 50, label: "Passing score: 20" },
        outcome: "passed",
      },
    ]);
    assert.deepEqual(bars({ ...exam, ExamPassed: false }), [
      { ...score, text: "30 of 40, not passed", percent: 75, outcome: "failed" },
    ]);
    assert.deepEqual(bars({ ...exam, ExamMaxPossibleScore: 0 }), []);
    assert.deepEqual(bars({ ...exam, ExamMaxPossibleScore: 0.5, ExamScore: 0.25 }), [
      { ...score, text: "0.25 of 0.5", percent: 50, outcome: "neutral" },
    ]);
  });
});

describe("a moment in words", () => {
  it("stands in the zone, with UTC beside it where that differs", () => {
    assert.deepEqual(describeTime(seenAt, "UTC"), { text: "Mon, Nov 2, 2026, 12:00:00 (UTC)" });
    const { text, note } = describeTime(seenAt, "America/New_York");
    assert.match(text, /^Mon, Nov 2, 2026, 07:00:00/);
    assert.equal(note, "Mon, Nov 2, 2026, 12:00:00 (UTC)");
  });

  it("is the bare number where it is none", () => {
    assert.deepEqual(describeTime(1e15, "UTC"), {
      text: "1000000000000000",
      note: "Not a date: out of range for Unix seconds",
    });
  });

  it("stands in UTC where the zone is not known", () => {
    assert.equal(zoneName("Nowhere/Land"), "UTC");
    assert.equal(zoneName("local"), new Intl.DateTimeFormat("en").resolvedOptions().timeZone);
  });
});
