import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import {
  filterMatcher,
  isEmptyFilter,
  simplify,
  type ResultFilter,
} from "../../../../src/core/results/filter/resultFilter";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";

const big = 9007199254740993n;
const exam = { IsExam: true, ExamMaxPossibleScore: 20 };
/** By LabInstanceId, 1 to 8. */
const results: readonly LabResult[] = [
  { LabProfileId: 500, Start: 100, UserId: "Ada.Taylor", ClassId: "Math 1", CompletionStatus: 4 },
  { LabProfileId: 12, Start: 200, UserId: "bob", ClassId: "taylor class", CompletionStatus: 3 },
  { LabProfileId: big, Start: 300, UserId: null, ClassId: null, CompletionStatus: 77 },
  { LabProfileId: 12, Start: 400, UserId: "", ClassId: "", CompletionStatus: big },
  { ...exam, LabProfileId: 9, Start: 500, UserId: "Élodie", ExamPassed: true, ExamScore: 20 },
  { ...exam, LabProfileId: 9, Start: 600, UserId: "*.12", ExamPassed: false, ExamScore: 10 },
  { ...exam, LabProfileId: 9, Start: 700, UserId: "__proto__", ExamPassed: null, ExamScore: null },
  {
    LabProfileId: 9,
    Start: 800,
    UserId: "bob",
    ClassId: "Z",
    ExamPassed: true,
    ExamScore: 19.99,
    ExamMaxPossibleScore: 20,
  },
].map((changes, index) => labResult({ CompletionStatus: 1, ...changes, LabInstanceId: index + 1 }));

const context = { names: noNames, seenAt: 10_000 };

type Case = [title: string, filter: ResultFilter, passing: number[]];
const all = [1, 2, 3, 4, 5, 6, 7, 8];
const cases: Case[] = [
  ["nothing asked", {}, all],
  [
    "only what says nothing",
    { text: " \t", statuses: [], exam: "any", classIds: [], labProfileIds: [] },
    all,
  ],
  ["text in users and classes, whatever its case", { text: "TAYLOR" }, [1, 2]],
  ["text with blanks around it", { text: " ada.t " }, [1]],
  ["text with an accent", { text: "éLO" }, [5]],
  ["text that is a pattern elsewhere", { text: ".*" }, []],
  ["text that looks like a pattern and is one's name", { text: "*.1" }, [6]],
  ["text that names a prototype", { text: "__proto__" }, [7]],
  ["a number in users, profiles and instances", { text: "12" }, [2, 4, 6]],
  ["a number in instances alone", { text: "8" }, [8]],
  ["digits inside a large number", { text: "719925474099" }, [3]],
  ["a number with other characters is no number", { text: "5.0" }, []],
  ["one status", { statuses: [4] }, [1]],
  ["several statuses, unknown and large ones among them", { statuses: [77, big, 3] }, [2, 3, 4]],
  ["a status nobody has", { statuses: [78] }, []],
  ["every exam", { exam: "exam" }, [5, 6, 7, 8]],
  ["passed exams", { exam: "passed" }, [5, 8]],
  ["failed exams", { exam: "failed" }, [6]],
  ["exams without a score", { exam: "unscored" }, [7]],
  ["a class, its name exactly", { classIds: ["Math 1", "z"] }, [1]],
  ["no class", { classIds: [null] }, [3, 4, 5, 6, 7]],
  ["the empty class, which is none", { classIds: [""] }, [3, 4, 5, 6, 7]],
  ["no class or one", { classIds: [null, "Z"] }, [3, 4, 5, 6, 7, 8]],
  ["profiles", { labProfileIds: [12, big] }, [2, 3, 4]],
  ["the start of a stretch, not its end", { started: { start: 200, end: 400 } }, [2, 3]],
  ["a stretch of no length", { started: { start: 200, end: 200 } }, []],
  ["a score from a bound", { scorePercent: { from: 50, to: 60 } }, [6]],
  ["a score below a bound", { scorePercent: { from: 40, to: 50 } }, []],
  ["a score up to 100", { scorePercent: { from: 90, to: 100 } }, [5, 8]],
  ["a score below 100", { scorePercent: { from: 0, to: 99.99 } }, [6, 8]],
  ["a score of 100 alone", { scorePercent: { from: 100, to: 100 } }, [5]],
  ["any score", { scorePercent: { from: 0, to: 100 } }, [5, 6, 8]],
  ["two conditions", { exam: "passed", classIds: [null] }, [5]],
  [
    "all conditions",
    {
      text: "B",
      statuses: [1, 2],
      exam: "exam",
      classIds: ["Z", null],
      labProfileIds: [9],
      started: { start: 0, end: 1000 },
      scorePercent: { from: 99, to: 100 },
    },
    [8],
  ],
  ["conditions that nothing meets together", { statuses: [4], exam: "exam" }, []],
];

describe("the filter of results", () => {
  for (const [title, filter, passing] of cases) {
    it(`lets pass ${title}: ${passing.join(", ") || "none"}`, () => {
      const ids = results.filter(filterMatcher(filter, context)).map(({ LabInstanceId }) => LabInstanceId);
      assert.deepEqual(ids, passing);
    });
  }

  it("meets a filter of several conditions exactly where it meets each of them", () => {
    const one = fc.constantFrom(...cases.map(([, filter]) => filter));
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom(...results), (filters, result) => {
        const together = Object.assign({}, ...filters) as ResultFilter;
        const apart = Object.entries(together).every((condition) =>
          filterMatcher(Object.fromEntries([condition]), context)(result),
        );
        assert.equal(filterMatcher(together, context)(result), apart);
      }),
    );
  });

  it("takes a score exactly, where dividing first would be a little off", () => {
    const result = labResult({ ExamScore: 29, ExamMaxPossibleScore: 100 });
    assert.ok(
      filterMatcher({ scorePercent: { from: 29, to: 30 } }, context)(result),
      "it is not found from 29 on",
    );
    assert.ok(
      !filterMatcher({ scorePercent: { from: 20, to: 29 } }, context)(result),
      "it is found below 29",
    );
  });

  it("knows whether it lets everything pass", () => {
    for (const [, filter, passing] of cases) {
      assert.equal(isEmptyFilter(filter), passing.length === all.length);
    }
  });

  it("is made simple: without what says nothing, and with the same outcome", () => {
    const full = cases.at(-2)?.[1] ?? {};
    assert.deepEqual(simplify(full), full);
    assert.deepEqual(simplify({ text: "  a b ", statuses: [], exam: "any", started: undefined }), {
      text: "a b",
    });
    assert.deepEqual(simplify({ statuses: [0], classIds: [null], scorePercent: { from: 0, to: 0 } }), {
      statuses: [0],
      classIds: [null],
      scorePercent: { from: 0, to: 0 },
    });
  });

  it("looks for text only in results that meet everything else", () => {
    const result = labResult({ CompletionStatus: 1 });
    const user = { get: (): never => assert.fail("text was looked for") };
    Object.defineProperty(result, "UserId", user);
    for (const filter of [
      { statuses: [4], text: "a" },
      { text: "a", exam: "exam" },
    ] as const) {
      assert.equal(filterMatcher(filter, context)(result), false);
    }
  });
});
