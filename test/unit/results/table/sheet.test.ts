import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { LocalTime } from "../../../../src/core/files/write/csv/localTime";
import { noNames, type Naming } from "../../../../src/core/results/names/names";
import { allSteps } from "../../../../src/core/results/steps";
import type { CellContext } from "../../../../src/core/results/table/columns";
import { TableSheet } from "../../../../src/core/results/table/sheet";
import type { TableSort } from "../../../../src/core/results/table/types";
import { labResult } from "../../labResult";

const large = 9007199254740992n;

/** Of five lab instances, two have ids that no plain number tells apart. */
const results: readonly LabResult[] = [
  labResult({
    LabInstanceId: 1,
    UserId: "u10",
    Start: 100,
    End: 900,
    CompletionStatus: 4,
    TotalRunTimeSeconds: 60,
  }),
  labResult({
    LabInstanceId: 2,
    UserId: "u9",
    Start: 300,
    End: 900,
    CompletionStatus: 77,
    TotalRunTimeSeconds: null,
  }),
  labResult({ LabInstanceId: large + 1n, UserId: "U9", Start: 300, End: 900, CompletionStatus: 3 }),
  labResult({ LabInstanceId: large, UserId: null, Start: null, End: 900, CompletionStatus: null }),
  labResult({
    LabInstanceId: 5,
    UserId: "u9",
    Start: 200,
    End: null,
    CompletionStatus: 3,
    TotalRunTimeSeconds: 9,
  }),
];

const named: Naming = {
  ...noNames,
  nameOf: (kind, id) => (kind === "user" && id === "u10" ? "Ada Zoe" : undefined),
  idsWhose: (kind, passes) => new Set(kind === "user" && passes("Ada Zoe") ? ["u10"] : []) as never,
};

function contextOf(names: Naming): CellContext {
  return { present: { seenAt: 1000, now: 1000, idleMinutes: 15 }, names, clock: new LocalTime("UTC") };
}

function sheetOf(sort: readonly TableSort[], text = "", names: Naming = noNames): TableSheet {
  const sheet = new TableSheet();
  allSteps(sheet.update(results, { sort, text }, contextOf(names)));
  return sheet;
}

function idsIn(sheet: TableSheet): string[] {
  return sheet
    .rows(sheet.version, 0, 100, ["LabInstanceId"])
    .map(({ cells }) => cells["LabInstanceId"] ?? "");
}

const [one, more] = ["9007199254740992", "9007199254740993"];

describe("the rows of a table", () => {
  const orders: readonly [words: string, sort: TableSort[], ids: string[]][] = [
    [
      "newest first, those without a time last",
      [{ column: "Start", isDescending: true }],
      [more, "2", "5", "1", one],
    ],
    [
      "oldest first, those without a time last",
      [{ column: "Start", isDescending: false }],
      ["1", "5", "2", more, one],
    ],
    [
      "ids that no plain number tells apart",
      [{ column: "LabInstanceId", isDescending: false }],
      ["1", "2", "5", one, more],
    ],
    [
      "the same the other way around",
      [{ column: "LabInstanceId", isDescending: true }],
      [more, one, "5", "2", "1"],
    ],
    [
      "users as people count, nobody last, those alike by instance",
      [{ column: "UserName", isDescending: false }],
      [more, "2", "5", "1", one],
    ],
    [
      "users the other way around, nobody last",
      [{ column: "UserName", isDescending: true }],
      ["1", "5", "2", more, one],
    ],
    [
      "running first, then statuses as documented, unknown ones, none",
      [{ column: "CompletionStatus", isDescending: false }],
      ["5", more, "1", "2", one],
    ],
    [
      "by time, then by run time",
      [
        { column: "Start", isDescending: false },
        { column: "TotalRunTimeSeconds", isDescending: true },
      ],
      ["1", "5", more, "2", one],
    ],
    [
      "by user the other way around, then by instance",
      [
        { column: "UserId", isDescending: true },
        { column: "LabInstanceId", isDescending: false },
      ],
      ["1", "2", "5", more, one],
    ],
    [
      "newest first where a column is not known",
      [{ column: "__proto__", isDescending: false }],
      [more, "2", "5", "1", one],
    ],
  ];
  for (const [words, sort, ids] of orders) {
    it(`stand in order: ${words}`, () => assert.deepEqual(idsIn(sheetOf(sort)), ids));
  }

  it("stand by the names of users where those are known", () => {
    const sheet = sheetOf([{ column: "UserName", isDescending: false }], "", named);
    assert.deepEqual(idsIn(sheet), ["1", more, "2", "5", one]);
    assert.deepEqual(
      sheet.rows(sheet.version, 0, 5, ["UserName"]).map(({ cells }) => cells["UserName"]),
      ["Ada Zoe", "U9", "u9", "u9", ""],
    );
  });

  const finds: readonly [text: string, ids: string[]][] = [
    ["u9", ["2", "5", more]],
    ["  5522 U9 ", ["2", "5", more]],
    ["740993", [more]],
    ["u9 10", []],
    ["zoe ada", ["1"]],
    ["", ["1", "2", "5", one, more]],
  ];
  for (const [text, ids] of finds) {
    it(`are those that “${text}” finds`, () => {
      const sheet = sheetOf([{ column: "LabInstanceId", isDescending: false }], text, named);
      assert.deepEqual(idsIn(sheet), ids);
      assert.equal(sheet.size, ids.length);
    });
  }

  it("say what people read, and nothing where nothing is", () => {
    const sheet = sheetOf([{ column: "LabInstanceId", isDescending: false }]);
    const ids = [
      "CompletionStatus",
      "Start",
      "TotalRunTimeSeconds",
      "TaskCompletePercent",
      "LabProfileName",
      "IsExam",
    ];
    assert.deepEqual(
      sheet.rows(sheet.version, 1, 3, ids).map(({ cells }) => ids.map((id) => cells[id])),
      [
        ["Status 77", "1970-01-01 00:05", "", "33%", "Lab 5522", "No"],
        ["Running", "1970-01-01 00:03", "9 s", "33%", "Lab 5522", "No"],
        ["", "", "42 min 28 s", "33%", "Lab 5522", "No"],
      ],
    );
  });

  it("are found anew without being sorted anew, and are another version each time", () => {
    const sheet = sheetOf([{ column: "LabInstanceId", isDescending: false }]);
    const { version } = sheet;
    allSteps(sheet.update(undefined, { ...sheet.arrangement, text: "u10" }, contextOf(noNames)));
    assert.deepEqual([idsIn(sheet), sheet.rows(version, 0, 1, ["UserId"])], [["1"], []]);
    allSteps(sheet.update(undefined, { ...sheet.arrangement, text: "" }, contextOf(noNames)));
    assert.deepEqual(idsIn(sheet), ["1", "2", "5", one, more]);
  });

  it("stay as they were until the last step", () => {
    const sheet = sheetOf([{ column: "LabInstanceId", isDescending: false }]);
    const steps = sheet.update([], sheet.arrangement, contextOf(noNames));
    while (steps.next().done !== true) assert.equal(idsIn(sheet).length, 5);
    assert.equal(sheet.size, 0);
  });

  it("lead to a result and to those around it", () => {
    const sheet = sheetOf([{ column: "LabInstanceId", isDescending: true }]);
    assert.deepEqual(sheet.result(sheet.version, 1), { id: one, list: [more, one, "5", "2", "1"] });
    assert.equal(sheet.result(sheet.version, 5), undefined);
    assert.equal(sheet.result(sheet.version - 1, 1), undefined);
  });
});
