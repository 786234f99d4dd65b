import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { compareUrgency, helpReasons, type HelpReason } from "../../../../src/core/results/help/rules";
import { membersOf } from "../../../../src/core/results/help/standing";
import { labResult } from "../../labResult";

// Noon of a day on which a class is held.
const now = Date.UTC(2026, 10, 16, 12) / 1000;
const minute = 60;
let lastId = 0;

/** An attempt at a lab that began and ended so many minutes ago; without an end it runs. */
function attempt(
  UserId: string,
  LabProfileId: number,
  began: number,
  ended: number | null,
  changes: Partial<LabResult> = {},
): LabResult {
  const End = ended === null ? null : now - ended * minute;
  return labResult({
    LabInstanceId: (lastId += 1),
    UserId,
    LabProfileId,
    ClassId: "A",
    Start: now - began * minute,
    End,
    LastActivity: End ?? now - minute,
    CompletionStatus: 3,
    TaskCompletePercent: null,
    ...changes,
  });
}

const complete = { CompletionStatus: 4, TaskCompletePercent: 100 };
const quietFor = (minutes: number): Partial<LabResult> => ({ LastActivity: now - minutes * minute });
const tasks = (TaskCompletePercent: number): Partial<LabResult> => ({ TaskCompletePercent });
const exam = (ExamScore: number, ExamPassed = false): Partial<LabResult> => ({
  IsExam: true,
  ExamPassed,
  ExamScore,
  ExamMaxPossibleScore: 100,
  CompletionStatus: 4,
});

/** What is said of each user of a class, by the user. */
function reasonsIn(
  results: readonly LabResult[],
  { planned = [1, 2, 3], knowsNotStarted = true } = {},
): Map<string, HelpReason[]> {
  const standing = {
    now,
    idleMinutes: 15,
    isRunning: ({ End, CompletionStatus }: LabResult) => End === null && Number(CompletionStatus) < 10,
  };
  const members = membersOf(results, [1, 2, 3], standing);
  const reasons = helpReasons(members, {
    ...standing,
    knowsNotStarted,
    isPlanned: (id) => planned.includes(Number(id)),
  });
  return new Map(members.map(({ userId }, index) => [userId, reasons[index] ?? []]));
}

interface Case {
  readonly title: string;
  readonly results: readonly LabResult[];
  readonly expected: readonly HelpReason[];
}

const others = ["b", "c", "d", "e"];

const cases: readonly Case[] = [
  { title: "who works in a lab needs none", results: [attempt("a", 1, 60, null)], expected: [] },
  {
    title: "a No Show is no attempt",
    results: [attempt("a", 1, 60, 60, { CompletionStatus: 2 })],
    expected: [],
  },
  ...[10, 20, 30, 40].map((status): Case => ({
    title: `the platform failed (${status}), and nothing was started after it`,
    results: [attempt("a", 2, 90, 80, complete), attempt("a", 1, 32, 30, { CompletionStatus: status })],
    expected: [{ kind: "platformFailed", labProfileId: 1, status, since: now - 1800, minutes: 30 }],
  })),
  {
    title: "the platform failed, and the same lab was started once more",
    results: [attempt("a", 1, 32, 30, { CompletionStatus: 20 }), attempt("a", 1, 20, null)],
    expected: [],
  },
  {
    title: "the platform failed, and another lab was started after it",
    results: [attempt("a", 1, 32, 30, { CompletionStatus: 20 }), attempt("a", 2, 20, null)],
    expected: [],
  },
  {
    title: "the platform failed in a lab that nobody says which it is",
    results: [attempt("a", 1, 5, null, { LabProfileId: null, CompletionStatus: 10, LastActivity: null })],
    expected: [{ kind: "platformFailed", labProfileId: null, status: 10, since: now - 300, minutes: 5 }],
  },
  { title: "14 minutes are not idle", results: [attempt("a", 1, 60, null, quietFor(14))], expected: [] },
  {
    title: "15 minutes are",
    results: [attempt("a", 1, 60, null, quietFor(15))],
    expected: [{ kind: "idle", labProfileId: 1, since: now - 900, minutes: 15 }],
  },
  {
    title: "who never did anything is idle since the start",
    results: [attempt("a", 1, 40, null, { LastActivity: null })],
    expected: [{ kind: "idle", labProfileId: 1, since: now - 2400, minutes: 40 }],
  },
  {
    title: "who works in a later lab has left the first on purpose",
    results: [attempt("a", 1, 60, null, quietFor(45)), attempt("a", 2, 40, null)],
    expected: [],
  },
  {
    title: "two attempts are not many",
    results: [attempt("a", 1, 60, 50), attempt("a", 1, 45, 40)],
    expected: [],
  },
  {
    title: "three are, failures of the platform among them",
    results: [
      attempt("a", 1, 60, 50),
      attempt("a", 1, 45, 44, { CompletionStatus: 20 }),
      attempt("a", 1, 40, 30, { CompletionStatus: 1 }),
    ],
    expected: [{ kind: "manyAttempts", labProfileId: 1, attempts: 3 }],
  },
  {
    title: "three of which one is complete are not",
    results: [attempt("a", 1, 60, 50), attempt("a", 1, 45, 40, complete), attempt("a", 1, 30, 20)],
    expected: [],
  },
  {
    title: "three of which one is handed in are not",
    results: [
      attempt("a", 1, 60, 50),
      attempt("a", 1, 45, 40),
      attempt("a", 1, 30, 20, { CompletionStatus: 50 }),
    ],
    expected: [],
  },
  {
    title: "three complete exams that were not passed are",
    results: [3, 2, 1].map((turn) => attempt("a", 1, turn * 20, turn * 20 - 10, exam(40))),
    expected: [{ kind: "manyAttempts", labProfileId: 1, attempts: 3 }],
  },
  {
    title: "far below the median of the tasks",
    results: [
      attempt("a", 1, 60, null, tasks(20)),
      ...others.map((user, index) => attempt(user, 1, 60, null, tasks(50 + 10 * index))),
    ],
    // Of 20, 50, 60, 70, 80.
    expected: [{ kind: "farBelow", labProfileId: 1, of: "tasks", own: 20, median: 60, people: 5 }],
  },
  {
    title: "what the platform kept from being done is not far below",
    results: [
      attempt("a", 1, 60, 58, { ...tasks(0), CompletionStatus: 20 }),
      attempt("a", 2, 50, null),
      ...[...others, "f"].map((user) => attempt(user, 1, 60, null, tasks(100))),
    ],
    expected: [],
  },
  {
    title: "30 points below are far",
    results: [
      attempt("a", 1, 60, null, tasks(30)),
      ...others.map((user) => attempt(user, 1, 60, null, tasks(60))),
    ],
    expected: [{ kind: "farBelow", labProfileId: 1, of: "tasks", own: 30, median: 60, people: 5 }],
  },
  {
    title: "29 are not",
    results: [
      attempt("a", 1, 60, null, tasks(31)),
      ...others.map((user) => attempt(user, 1, 60, null, tasks(60))),
    ],
    expected: [],
  },
  {
    title: "a median of four says nothing",
    results: [
      attempt("a", 1, 60, null, tasks(0)),
      ...["b", "c", "d"].map((user) => attempt(user, 1, 60, null, tasks(100))),
    ],
    expected: [],
  },
  {
    title: "who has begun 14 minutes ago cannot be far yet",
    results: [
      attempt("a", 1, 14, null, tasks(0)),
      ...others.map((user) => attempt(user, 1, 60, null, tasks(100))),
    ],
    expected: [],
  },
  {
    title: "the best attempt counts, not the last",
    results: [
      attempt("a", 1, 90, 80, tasks(90)),
      attempt("a", 1, 60, 50, tasks(5)),
      ...others.map((user) => attempt(user, 1, 60, null, tasks(100))),
    ],
    expected: [],
  },
  {
    title: "the figure farthest below is told: the mean of the middle two of six scores",
    results: [
      attempt("a", 1, 90, 80, tasks(60)),
      attempt("a", 2, 60, 50, exam(20)),
      ...others.map((user) => attempt(user, 1, 60, 50, tasks(100))),
      // Of 20, 50, 60, 70, 80, 90.
      ...[50, 60, 70, 80, 90].map((score, index) => attempt(`${index}`, 2, 60, 50, exam(score, true))),
    ],
    expected: [{ kind: "farBelow", labProfileId: 2, of: "score", own: 20, median: 65, people: 6 }],
  },
  {
    title: "not started what half of the class has",
    results: [attempt("a", 1, 60, null), attempt("b", 1, 60, 30, complete), attempt("b", 2, 25, null)],
    expected: [{ kind: "notStarted", labProfileIds: [2] }],
  },
  {
    title: "what fewer have started is no matter",
    results: [
      attempt("a", 1, 60, null),
      attempt("c", 1, 60, null),
      attempt("b", 1, 60, 30, complete),
      attempt("b", 2, 25, null),
    ],
    expected: [],
  },
  {
    title: "several reasons, the most urgent first",
    results: [
      ...[80, 60, 40].map((began) => attempt("a", 1, began, began - 10, { CompletionStatus: 20 })),
      ...others.map((user) => attempt(user, 3, 60, 50, complete)),
    ],
    expected: [
      { kind: "platformFailed", labProfileId: 1, status: 20, since: now - 1800, minutes: 30 },
      { kind: "manyAttempts", labProfileId: 1, attempts: 3 },
      { kind: "notStarted", labProfileIds: [3] },
    ],
  },
];

describe("who needs help, and why", () => {
  for (const { title, results, expected } of cases) {
    it(title, () => assert.deepEqual(reasonsIn(results).get("a"), expected));
  }

  const behind = [attempt("a", 1, 60, null), attempt("b", 1, 60, 30, complete), attempt("b", 2, 25, null)];

  it("says nothing of what was not started where that is not known", () => {
    assert.deepEqual(reasonsIn(behind, { knowsNotStarted: false }).get("a"), []);
  });

  it("says nothing of labs that are not planned", () => {
    assert.deepEqual(reasonsIn(behind, { planned: [1, 3] }).get("a"), []);
  });

  it("says nothing of results without a user, and of nobody in an empty class", () => {
    assert.equal(reasonsIn([attempt("", 1, 60, 50, { CompletionStatus: 20 })]).size, 0);
    assert.equal(reasonsIn([]).size, 0);
  });

  it("puts those first who need help most", () => {
    const idle = (minutes: number): HelpReason => ({ kind: "idle", labProfileId: 1, since: 0, minutes });
    const failed: HelpReason = { kind: "platformFailed", labProfileId: 1, status: 20, since: 0, minutes: 1 };
    const many = (attempts: number): HelpReason => ({ kind: "manyAttempts", labProfileId: 1, attempts });
    const below = (own: number): HelpReason => ({
      ...{ kind: "farBelow", labProfileId: 1, of: "tasks", own, median: 80, people: 9 },
    });
    const missing = (...labProfileIds: number[]): HelpReason => ({ kind: "notStarted", labProfileIds });
    const inOrder: HelpReason[][] = [
      [failed],
      [idle(90)],
      [idle(20), missing(2)],
      [idle(20)],
      [many(5), below(40)],
      [many(3)],
      [below(10)],
      [below(40)],
      [missing(1, 2)],
      [missing(1)],
      [],
    ];
    assert.deepEqual([...inOrder].reverse().sort(compareUrgency), inOrder);
  });
});
