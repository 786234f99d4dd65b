import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { relatedResults } from "../../../../src/core/results/details/relatedResults";
import { noNames } from "../../../../src/core/results/names/names";
import { hostileTexts } from "../../hostileTexts";
import { labResult } from "../../labResult";

const start = Date.parse("2026-11-01T23:30:00Z") / 1000;
const own = labResult({ LabInstanceId: 1, LabProfileId: 7, UserId: "u", ClassId: "c", Start: start });
const other = (LabInstanceId: number, changes: Partial<LabResult>): LabResult =>
  labResult({ ...own, LabInstanceId, ...changes });
const scored = (ExamScore: number): Partial<LabResult> => ({
  ExamScore,
  ExamMaxPossibleScore: 100,
  ExamPassed: ExamScore > 70,
});

const ofUser = "Other results of this user";
const ofClass = "The same lab in this class";

const present = { seenAt: 1_793_491_200, now: 1_793_491_200, idleMinutes: 15 };

/** By title, the ids in order. */
function idsOf(result: LabResult, results: readonly LabResult[]): Record<string, string[]> {
  return Object.fromEntries(
    relatedResults(result, results, "UTC", present, noNames).map(({ title, results: shown }) => [
      title,
      shown.map(({ id }) => id),
    ]),
  );
}

describe("related results", () => {
  it("are the user's others, the newest first, and the class's of the same lab, the best first", () => {
    const results = [
      other(2, { Start: start + 1, LabProfileId: 8, ClassId: "d" }),
      other(3, { Start: start + 2, ClassId: null }),
      own,
      other(4, { UserId: "v", ...scored(50) }),
      other(5, { UserId: "w", ...scored(90) }),
      other(6, { UserId: "x", Start: start - 1 }),
      other(7, { UserId: "v", ...scored(50), Start: start + 9 }),
    ];
    assert.deepEqual(idsOf(own, results), { [ofUser]: ["3", "2"], [ofClass]: ["5", "7", "4", "6"] });
  });

  const apart: [title: string, changes: Partial<LabResult>][] = [
    ["another user in another class", { UserId: "v", ClassId: "d" }],
    ["another user without a class", { UserId: "v", ClassId: null }],
    ["another lab of another user in the class", { UserId: "v", LabProfileId: 8 }],
    ["a user whose name differs in case", { UserId: "U", ClassId: "C" }],
  ];
  for (const [title, changes] of apart) {
    it(`leave out ${title}`, () => assert.deepEqual(idsOf(own, [own, other(2, changes)]), {}));
  }

  it("leave out the result itself, also in another state", () => {
    assert.deepEqual(idsOf(own, [{ ...own, CompletionStatus: 4, UserId: "v" }, { ...own }]), {});
  });

  it("tell of a user's attempt in the same class once", () => {
    assert.deepEqual(idsOf(own, [other(2, {})]), { [ofUser]: ["2"] });
  });

  it("do not take all results without a user, or without a class, for related", () => {
    const nobodys = other(1, { UserId: null });
    assert.deepEqual(
      idsOf(nobodys, [other(2, { UserId: null, LabProfileId: 8 }), other(3, { UserId: "", ClassId: "d" })]),
      {},
    );
    assert.deepEqual(idsOf(nobodys, [other(2, { UserId: null }), other(3, { UserId: "" })]), {
      [ofClass]: ["3", "2"],
    });
    const alone = other(1, { UserId: "", ClassId: "" });
    assert.deepEqual(
      idsOf(alone, [other(2, { UserId: "", ClassId: "" }), other(3, { UserId: "v", ClassId: "" })]),
      {},
    );
  });

  it("are eight at most, and say how many more there are", () => {
    const more = (count: number): (string | undefined)[] => {
      const results = Array.from({ length: count }, (_, index) =>
        other(10 + index, { Start: start + index }),
      );
      const classmates = Array.from({ length: count }, (_, index) =>
        other(5000 + index, { UserId: "v", ...scored(index % 100) }),
      );
      const related = relatedResults(own, [...classmates, ...results], "UTC", present, noNames);
      assert.ok(
        related.every(({ results: shown }) => shown.length === Math.min(8, count)),
        `${related.map(({ results: shown }) => shown.length).join()} of ${count} are shown`,
      );
      return related.map((each) => each.more);
    };
    assert.deepEqual(more(8), [undefined, undefined]);
    assert.deepEqual(more(9), ["and 1 more", "and 1 more"]);
    assert.deepEqual(more(1508), ["and 1,500 more", "and 1,500 more"]);
  });

  it("are told with status, score and time in the zone", () => {
    const results = [
      other(2, { CompletionStatus: 4, ...scored(80) }),
      other(3, { UserId: null, CompletionStatus: 60, Start: null }),
    ];
    const related = relatedResults(own, results, "Europe/Berlin", present, noNames);
    assert.deepEqual(related[0]?.results, [
      {
        id: "2",
        label: "Lab 7",
        text: "Complete, exam passed · 80 of 100 · Nov 2, 00:30",
        status: { text: "Complete, exam passed", mark: "examPassed" },
      },
    ]);
    const { label, text } = related[1]!.results[0]!;
    assert.deepEqual([label, text], ["No user", "Grading In Progress"]);
  });

  it("keep every digit of an id", () => {
    assert.deepEqual(idsOf(own, [labResult({ ...own, LabInstanceId: 9007199254740993n })]), {
      [ofUser]: ["9007199254740993"],
    });
  });

  it("make hostile names harmless and short", () => {
    const results = [...hostileTexts, "a\nb\0"].map((UserId, index) => other(2 + index, { UserId }));
    for (const { label } of relatedResults(own, results, "UTC", present, noNames)[0]!.results) {
      assert.doesNotMatch(label, /[\p{Cc}\u202E]/u);
      assert.ok(Array.from(label).length <= 60, `${Array.from(label).length} is more than 60`);
    }
  });
});
