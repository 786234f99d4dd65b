import assert from "node:assert/strict";
import { inUtc } from "./cases";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { groupFacts, groupHeadline, groupName } from "../../../../src/core/results/words/groups";
import type { GroupKey, GroupKind } from "../../../../src/core/results/view/grouping";
import { summaryFacts } from "../../../../src/core/results/summary/model";
import { percentText, percentValue, resultsText } from "../../../../src/core/results/words/counts";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";
import { show } from "../view/treeOutline";
import { summarize } from "./summarize";

describe("shares in words", () => {
  const cases: [part: number, whole: number, text: string, value: number | null][] = [
    [0, 0, "–", null],
    [0, 5, "0%", 0],
    [1, 3, "33%", 33.3],
    [2, 3, "67%", 66.7],
    [29, 100, "29%", 29],
    [57, 100, "57%", 57],
    [999, 1000, "99.9%", 99.9],
    [99_999, 100_000, "99.9%", 100],
    [1, 100_000, "0.1%", 0],
    [394, 10_000, "3.9%", 3.9],
    [776, 1000, "78%", 77.6],
    [995, 1000, "99.5%", 99.5],
    [3, 3, "100%", 100],
  ];
  for (const [part, whole, text, value] of cases) {
    it(`say ${text} for ${part} of ${whole}`, () => {
      assert.equal(percentText(part, whole), text);
      assert.equal(percentValue(part, whole), value);
    });
  }

  it("say every whole percent of a hundred as it is", () => {
    for (let part = 0; part <= 100; part += 1) assert.equal(percentText(part, 100), `${part}%`);
  });

  it("count results", () => {
    assert.deepEqual([0, 1, 1234].map(resultsText), ["0 results", "1 result", "1,234 results"]);
  });
});

describe("the figures above the charts", () => {
  it("tell the sample at a glance", () => {
    assert.deepEqual(summaryFacts(summarize(generateSample(), inUtc)), [
      { label: "Results", text: "2,000", note: "3 running", action: "Show only: running" },
      { label: "Users", text: "329", note: "in 12 classes" },
      { label: "Complete", text: "80%", note: "1,608 of 2,000" },
      { label: "Passed", text: "78%", note: "443 of 571 scored exams" },
      { label: "Median run time", text: "43 min 21 s", note: "90% within 1 h 08 min" },
      {
        label: "Platform failures",
        text: "48",
        note: "2.4% of all results",
        action: "Show only: platform failures",
      },
    ]);
  });

  it("tell of nothing without dividing by it", () => {
    assert.deepEqual(
      summaryFacts(summarize([], inUtc)).map(({ text, note }) => [text, note]),
      [
        ["0", undefined],
        ["0", "in 0 classes"],
        ["–", "0 of 0"],
        ["–", "no scored exams"],
        ["–", undefined],
        ["0", "– of all results"],
      ],
    );
    assert.equal(summaryFacts(summarize([labResult({ ClassId: "a" })], inUtc))[1]?.note, "in 1 class");
  });

  it("beside those of the period before, where they are known", () => {
    const totals = {
      results: 1200,
      users: 3,
      complete: 600,
      scored: 0,
      passed: 0,
      failedOnPlatform: 7,
      medianRunTimeSeconds: 90,
      averageScorePercent: null,
    };
    assert.deepEqual(
      summaryFacts(summarize([labResult()], inUtc), { name: "Oct 1 – Oct 7", totals }).map(
        ({ before }) => before,
      ),
      ["1,200", "3", "50%", "–", "1 min 30 s", "7"].map((text) => `Oct 1 – Oct 7: ${text}`),
    );
  });
});

describe("groups in words", () => {
  const names: [GroupKind, GroupKey, string][] = [
    ["class", undefined, "No class"],
    ["user", undefined, "No user"],
    ["day", undefined, "Day not known"],
    ["class", "a\nb\u202E", "a␊b⟨U+202E⟩"],
    ["user", "x".repeat(200), `${"x".repeat(119)}…`],
    ["profile", 9007199254740993n, "Lab 9007199254740993"],
    ["status", 3, "Incomplete"],
    ["status", 77, "Status 77"],
    ["day", "2026-11-01", "Sun, Nov 1, 2026"],
  ];
  for (const [kind, key, name] of names) {
    it(`call the ${kind} ${String(key).slice(0, 20)} “${name.slice(0, 20)}”`, () =>
      assert.equal(groupName(kind, key, noNames), name));
  }

  it("leave out the year of a day of this year", () => {
    assert.equal(groupName("day", "2026-11-01", noNames, 2026), "Sun, Nov 1");
    assert.equal(groupName("day", "2025-12-31", noNames, 2026), "Wed, Dec 31, 2025");
  });

  it("say what needs attention first, and tell the rest when asked", () => {
    const exam = { IsExam: true, ExamPassed: false, ClassId: "a" };
    const results = [
      ...Array.from({ length: 100 }, (_, id) =>
        labResult({
          LabInstanceId: id,
          UserId: `u${id % 4}`,
          ClassId: "a",
          CompletionStatus: id < 29 ? 4 : 3,
        }),
      ),
      labResult({ LabInstanceId: 200, ...exam, ClassId: "b", UserId: null, CompletionStatus: 4 }),
      labResult({ LabInstanceId: 201, ...exam, ClassId: "b", ExamPassed: true, CompletionStatus: 10 }),
    ];
    const tell = (groupBy: "class" | "status", words: typeof groupFacts): string[][] =>
      show(results, { groupBy })
        .shown.tree.children(undefined, 9)
        .nodes.map((node) => (node.kind === "group" ? words(node.group) : []));
    assert.deepEqual(tell("class", groupHeadline), [
      ["29% complete"],
      ["2 need attention", "1 of 2 complete", "1 of 2 passed"],
    ]);
    assert.deepEqual(tell("status", groupHeadline)[0], ["71 results"]);
    assert.deepEqual(tell("class", groupFacts), [
      ["4 users", "100 results", "29 of 100 complete"],
      [
        "1 user",
        "2 results",
        "1 of 2 complete",
        "1 of 2 exams passed",
        "Exams not passed: 1",
        "Platform failures: 1",
      ],
    ]);
    assert.deepEqual(tell("status", groupFacts)[0], ["71 results"]);
  });
});
