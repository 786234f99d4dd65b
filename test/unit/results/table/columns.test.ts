import assert from "node:assert/strict";
import { labResultFields } from "../../../../src/core/api/fields";
import { LocalTime } from "../../../../src/core/files/write/csv/localTime";
import { noNames } from "../../../../src/core/results/names/names";
import { allSteps } from "../../../../src/core/results/steps";
import { cellTexts } from "../../../../src/core/results/table/cellTexts";
import { tableColumns } from "../../../../src/core/results/table/columns";
import { labResult } from "../../labResult";

const context = {
  present: { seenAt: 2_000_000_000, now: 2_000_000_000, idleMinutes: 15 },
  names: noNames,
  clock: new LocalTime("UTC"),
};

describe("the columns of a table", () => {
  it("are one for every documented field, and those that are there at first come first", () => {
    const ids = tableColumns().map(({ id }) => id);
    assert.deepEqual(
      labResultFields.filter(({ name }) => !ids.includes(name)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
    const atFirst = tableColumns().filter(({ isShownAtFirst }) => isShownAtFirst);
    assert.deepEqual(
      atFirst.map(({ id }) => id),
      ids.slice(0, atFirst.length),
    );
    assert.deepEqual(ids.slice(0, 4), ["UserName", "ClassName", "LabProfileName", "CompletionStatus"]);
    const labels = tableColumns().map(({ label }) => label);
    assert.equal(new Set(labels).size, labels.length, "no two are called the same");
  });

  it("leave as spreadsheets take them for numbers, times and texts", () => {
    const ids = [
      "ScorePercent",
      "TotalRunTimeSeconds",
      "Start",
      "ExamScore",
      "UserName",
      "ClassName",
      "LabInstanceId",
    ];
    const columns = ids.map((id) => tableColumns().find((column) => column.id === id)!);
    const result = labResult({
      LabInstanceId: 9007199254740993n,
      ExamScore: 1234.5,
      ExamMaxPossibleScore: 2000,
      TotalRunTimeSeconds: 3849,
      UserId: "=cmd()",
      ClassId: "",
    });
    assert.deepEqual(allSteps(cellTexts([result], columns, context, true)), [
      ["Score in percent", "Run time", "Start", "Score", "User", "Class", "Lab instance"],
      ["62%", "1:04:09", "2012-01-01 00:13:20", "1234.5", "=cmd()", "", "9007199254740993"],
    ]);
    assert.deepEqual(
      allSteps(cellTexts([result], columns.slice(2, 3), { ...context, daysOnly: true }, false)),
      [["2012-01-01"]],
    );
  });
});
