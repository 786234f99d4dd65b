import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { readDetails } from "../../../../src/core/api/depth/readDetails";
import type { JsonObject, JsonValue } from "../../../../src/core/api/json";

const big = 9_223_372_036_854_775_807n;

const sent: JsonObject = {
  Id: 41,
  LabProfileId: 5,
  LabProfileName: "Subnets ",
  SeriesId: 71,
  SeriesName: "Networks",
  UserId: "u1",
  UserFirstName: "Ada",
  UserLastName: "Able",
  UserEmail: null,
  ClassId: "c1",
  ClassName: "Autumn",
  Start: 1000,
  StartTime: "/Date(1000000)/",
  End: null,
  LastActivity: 1500,
  Expires: 9000,
  State: "Running",
  CompletionStatus: "Storage Provisioning Failed",
  LabHostId: 111,
  LabHostName: "HV-111",
  DatacenterId: 4,
  DatacenterName: "East",
  DeliveryRegionId: 1,
  DeliveryRegionName: "Default",
  TimeInSession: 204,
  TotalRunTime: 205,
  TimeRemaining: 206,
  InstructorId: "i1",
  InstructorName: "Iris Vale",
  InstructorEmail: "iris@example.com",
  StartupDuration: 145,
  LastLatency: 35,
  ErrorCount: "2",
  Errors: [{ Message: "Disk full", Time: 1100, TimeValue: "/Date(1100000)/" }],
  Sessions: [
    { Start: 1000, End: 1200 },
    { Start: 1300, End: null },
  ],
  Notes: [{ Time: 1400, Title: "Help", Text: "Was helped." }],
  Task: "Task 2",
  Exercise: "Exercise 1",
  NumTasks: 8,
  NumCompletedTasks: 3,
  TaskCompletePercent: 37,
  BrowserUserAgent: "Mozilla/5.0",
  Tag: "blue",
  Lang: "en",
  IsExam: true,
  ExamPassed: false,
  ExamScore: 4.5,
  ExamMaxPossibleScore: 9,
  ExamPassingScore: 6,
  ExamScoredById: 12,
  ExamScoredByName: "Sam Grade",
  ExamScoredDate: 1600,
  ExamDetails: "as agreed",
};

describe("an instance in depth", () => {
  it("has everything that is told of it", () => {
    assert.deepEqual(readDetails(sent, 41), {
      labInstanceId: 41,
      lab: { id: 5, name: "Subnets" },
      series: { id: 71, name: "Networks" },
      class: { id: "c1", name: "Autumn" },
      user: { id: "u1", name: "Ada Able", email: undefined },
      instructor: { id: "i1", name: "Iris Vale", email: "iris@example.com" },
      host: { id: 111, name: "HV-111" },
      datacenter: { id: 4, name: "East" },
      region: { id: 1, name: "Default" },
      start: 1000,
      end: undefined,
      expires: 9000,
      lastActivity: 1500,
      state: "Running",
      completionStatus: 10,
      secondsInSession: 204,
      runTimeSeconds: 205,
      secondsRemaining: 206,
      startupSeconds: 145,
      latencyMilliseconds: 35,
      errorCount: 2,
      errors: [{ message: "Disk full", time: 1100 }],
      sessions: [
        { start: 1000, end: 1200 },
        { start: 1300, end: undefined },
      ],
      notes: [{ time: 1400, title: "Help", text: "Was helped." }],
      tasks: { task: "Task 2", exercise: "Exercise 1", count: 8, completed: 3, percent: 37 },
      exam: {
        isExam: true,
        passed: false,
        score: 4.5,
        maxScore: 9,
        passingScore: 6,
        scoredBy: { id: "12", name: "Sam Grade", email: undefined },
        scoredAt: 1600,
        details: "as agreed",
      },
      browser: "Mozilla/5.0",
      tag: "blue",
      language: "en",
      activities: [],
      activityGroups: [],
    });
  });

  it("is the same in any case of letters, and with texts for numbers", () => {
    const texts = (value: JsonValue): JsonValue => (typeof value === "number" ? String(value) : value);
    const other = Object.entries(sent).map(
      ([name, value = null]) => [name.toLowerCase(), texts(value)] as const,
    );
    assert.deepEqual(readDetails(Object.fromEntries(other), 41), readDetails(sent, 41));
  });

  it("has its errors as texts or as objects, and as many as are counted or listed", () => {
    const read = (changes: JsonObject): unknown[] => {
      const { errors, errorCount } = readDetails({ ...sent, ...changes }, 41);
      return [errors.map(({ message }) => message), errorCount];
    };
    assert.deepEqual(read({ Errors: ["one", " ", { message: "two" }, null, {}, 5] }), [["one", "two"], 2]);
    assert.deepEqual(read({ Errors: ["one"], ErrorCount: null }), [["one"], 1]);
    assert.deepEqual(read({ Errors: "one", ErrorCount: "many" }), [[], 0]);
    assert.deepEqual(read({ Errors: null, ErrorCount: null }), [[], undefined]);
    assert.deepEqual(read({ Errors: null, ErrorCount: 3 }), [[], 3]);
  });

  it("has a status in words or as a number, and its own word where nobody knows it", () => {
    const status = (value: JsonValue): unknown =>
      readDetails({ CompletionStatus: value }, 41).completionStatus;
    const read: [JsonValue, unknown][] = [
      ["Complete", 4],
      ["submittedforgrading", 50],
      [4, 4],
      ["4", 4],
      [77, 77],
      ["On Hold", "On Hold"],
      [null, undefined],
      [[], undefined],
    ];
    for (const [value, expected] of read) assert.equal(status(value), expected);
  });

  it("bears a decimal for a score or an integer, and null where another command has a value", () => {
    for (const [value, score] of [
      [5, 5],
      ["5.00000", 5],
      [4.5, 4.5],
      [null, undefined],
      ["good", undefined],
    ] as const) {
      assert.equal(readDetails({ ExamScore: value }, 41).exam.score, score);
    }
    const { exam, host } = readDetails({ IsExam: null, LabHostId: null, LabHostName: null }, 41);
    assert.deepEqual([exam.isExam, host], [undefined, { id: undefined, name: undefined }]);
  });

  it("keeps a user's id as results have it, so that both mean the same", () => {
    assert.equal(readDetails({ UserId: " u1 " }, 41).user.id, " u1 ");
    assert.equal(readDetails({ UserId: 555 }, 41).user.id, "555");
    assert.equal(readDetails({ UserId: big }, 41).user.id, String(big));
    assert.deepEqual(readDetails({ UserId: "u", UserLastName: "Able" }, 41).user.name, "Able");
    assert.deepEqual(readDetails({}, 41).user, { id: undefined });
  });

  it("loses a field, never another, to whatever stands in it", () => {
    const odd: JsonValue[] = [null, "", "x", -1, 1e300, true, [], {}, [null], [[{}]], { a: { b: [] } }];
    const whole = readDetails(sent, 41);
    for (const name of Object.keys(sent)) {
      for (const value of odd) {
        const read = readDetails({ ...sent, [name]: value }, 41);
        const changed = Object.entries(read).filter(
          ([field, is]) => !isDeepStrictEqual(is, whole[field as keyof typeof whole]),
        );
        assert.ok(changed.length <= 1, `${name}: ${changed.map(([field]) => field).join()}`);
      }
    }
  });
});
