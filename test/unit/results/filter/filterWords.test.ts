import assert from "node:assert/strict";
import { examWords } from "../../../../src/core/results/filter/conditionWords";
import { filterWords } from "../../../../src/core/results/filter/resultFilter";
import { className } from "../../../../src/core/results/names/nameWords";
import { examConditions, type ResultFilter } from "../../../../src/core/results/filter/resultFilter";
import { noNames } from "../../../../src/core/results/names/names";
import { hostileTexts } from "../../hostileTexts";

const clock = { now: Date.parse("2026-11-16T12:00:00Z") / 1000, timeZone: "UTC" };
const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe("a filter in words", () => {
  const cases: [ResultFilter, string][] = [
    [{}, ""],
    [{ text: "  ", statuses: [], exam: "any", classIds: [] }, ""],
    [{ text: " taylor " }, "“taylor”"],
    [{ text: "x".repeat(41) }, `“${"x".repeat(39)}…”`],
    [{ statuses: [3] }, "Incomplete"],
    [{ statuses: [3, 2] }, "Incomplete or No Show"],
    [{ statuses: [1, 2, 3] }, "Cancelled, No Show or Incomplete"],
    [{ statuses: [1, 2, 3, 4] }, "Cancelled, No Show, Incomplete or 1 more"],
    [{ statuses: [77, 9007199254740993n] }, "Status 77 or Status 9007199254740993"],
    [{ exam: "exam" }, "exams"],
    [{ running: true }, "running"],
    [{ running: false }, "not running"],
    [{ failedOnPlatform: true }, "platform failures"],
    [{ failedOnPlatform: false }, "no platform failures"],
    [{ text: "x".repeat(40) }, `“${"x".repeat(40)}”`],
    [{ classIds: ["x".repeat(41)] }, `${"x".repeat(39)}…`],
    [{ classIds: ["x".repeat(40)] }, "x".repeat(40)],
    [{ userIds: ["x".repeat(40), "b", "c"] }, `${"x".repeat(40)}, b or c`],
    [{ userIds: [""] }, "No user"],
    [{ deliveryRegionIds: [7] }, "region 7"],
    [{ datacenterIds: [7] }, "datacenter 7"],
    [{ labHostIds: [7] }, "host 7"],
    [{ exam: "passed" }, "passed exams"],
    [{ exam: "failed" }, "exams not passed"],
    [{ exam: "unscored" }, "exams not scored yet"],
    [{ classIds: ["a"] }, "a"],
    [{ classIds: [null, "b"] }, "No class or b"],
    [{ classIds: [""] }, "No class"],
    [{ classIds: ["a", "b", "c", "d", "e"] }, "a, b, c or 2 more"],
    [{ labProfileIds: [5522] }, "lab 5522"],
    [{ labProfileIds: [1, 9007199254740993n] }, "lab 1 or lab 9007199254740993"],
    [{ scorePercent: { from: 50, to: 60 } }, "score 50 to 60%"],
    [{ started: { start: seconds("2026-11-02"), end: seconds("2026-11-03") } }, "started Nov 2"],
    [{ started: { start: seconds("2026-10-26"), end: seconds("2026-11-02") } }, "started Oct 26 – Nov 1"],
    [
      {
        started: { start: seconds("2026-11-02"), end: seconds("2026-11-03") },
        exam: "passed",
        statuses: [3, 2],
        text: "taylor",
      },
      "“taylor” · Incomplete or No Show · passed exams · started Nov 2",
    ],
  ];
  for (const [filter, words] of cases) {
    const given = JSON.stringify(filter, (_, value: unknown) =>
      typeof value === "bigint" ? `${value}n` : value,
    );
    it(`says ${JSON.stringify(words)} for ${given}`, () =>
      assert.equal(filterWords(filter, clock, noNames), words));
  }

  it("names days in the zone", () => {
    const started = { start: seconds("2026-11-01T04:00:00Z"), end: seconds("2026-11-02T05:00:00Z") };
    assert.equal(
      filterWords({ started }, { ...clock, timeZone: "America/New_York" }, noNames),
      "started Nov 1",
    );
  });

  it("has words of its own for each exam condition", () => {
    assert.equal(new Set(examConditions.map(examWords)).size, examConditions.length);
  });

  for (const text of [...hostileTexts, "a\nb\0\u2028"]) {
    it(`makes ${JSON.stringify(text.slice(0, 30))} harmless and short`, () => {
      const words = filterWords({ text, classIds: [text, `${text}2`] }, clock, noNames);
      assert.doesNotMatch(words, /[\p{Cc}\p{Zl}\u202E]/u);
      assert.ok(
        Array.from(words).length <= 3 * 40 + 20,
        `${Array.from(words).length} is more than ${3 * 40 + 20}`,
      );
      assert.doesNotMatch(className(text, noNames), /[\p{Cc}\p{Zl}\u202E]/u);
    });
  }
});
