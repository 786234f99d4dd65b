import assert from "node:assert/strict";
import type { Integer } from "../../../../src/core/api/labResult";
import type { Missing } from "../../../../src/core/results/gradebook/missingWords";
import { GradebookSheet } from "../../../../src/core/results/gradebook/sheet";
import { allSteps } from "../../../../src/core/results/steps";
import { labResult } from "../../labResult";
import { allKnown } from "./contexts";

const results = [
  { ClassId: "c", UserId: "ann", LabProfileId: 1, CompletionStatus: 4 },
  { ClassId: "c", UserId: "bob", LabProfileId: 2, CompletionStatus: 4 },
  { ClassId: "d", UserId: "bob", LabProfileId: 9, CompletionStatus: 4 },
].map((changes, LabInstanceId) => labResult({ ...changes, LabInstanceId }));
const planned = new Map<string, readonly Integer[]>([["c", [2, 3, 4n]]]);

function sheetOf(chosen?: string | null, missing: Missing = "notStarted"): GradebookSheet {
  const sheet = new GradebookSheet(chosen);
  allSteps(sheet.rebuild(results, { ...allKnown, missing, plannedLabs: (id) => planned.get(id) }));
  return sheet;
}

const headsOf = (sheet: GradebookSheet): string[] =>
  sheet.model("").columns.map(({ label, figure, others }) => [label, figure, others].join(" · "));

describe("the labs that are planned for a class", () => {
  it("have columns in its gradebook, marked where nobody has started them", () => {
    assert.deepEqual(headsOf(sheetOf("c")), [
      "Lab 2 · 50% complete · 1 not started",
      "Lab 3 · planned · 2 not started",
      "Lab 4 · planned · 2 not started",
      "Lab 1 · 50% complete · 1 not started",
    ]);
    assert.equal(
      sheetOf("c").model("").columns[1]?.words,
      "planned, 0 of 2 complete, 2 users, 2 not started",
    );
  });

  it("come in the order of the plan, whatever they are called, before those that are not planned", () => {
    planned.set("c", [4n, 2, 3, 2]);
    assert.deepEqual(
      sheetOf("c")
        .model("")
        .columns.map(({ label }) => label),
      ["Lab 4", "Lab 2", "Lab 3", "Lab 1"],
    );
    planned.set("c", [2, 3, 4n]);
  });

  it("have no attempts where nobody has started them", () => {
    assert.deepEqual(
      sheetOf("c")
        .model("")
        .columns.map(({ mostAttempts }) => mostAttempts),
      [1, 0, 0, 1],
    );
  });

  it("are gaps in every row, and count in its totals", () => {
    const sheet = sheetOf("c");
    const { version, totals } = sheet.model("");
    const rows = sheet.rowModels(version, 0, 9);
    assert.deepEqual(
      rows.map(({ user, cells }) => [user, ...cells.map((cell) => cell?.text)]),
      [
        ["ann", "Not started", "Not started", "Not started", "Complete"],
        ["bob", "Complete", "Not started", "Not started", "Not started"],
      ],
    );
    assert.deepEqual(
      rows.map((row) => row.totals.complete),
      ["1 of 4", "1 of 4"],
    );
    assert.equal(totals.complete, "2 of 8");
    const [, ann = []] = sheet.tables("UTC").withTimes;
    assert.deepEqual(ann.slice(-6, -3), ["Not started", "0", ""]);
    sheet.sortBy({ by: 2, isDescending: false });
    assert.equal(sheet.cell(sheet.model("").version, 0, 2), undefined);
  });

  it("are of no other class, and not of all of them together", () => {
    for (const chosen of ["d", undefined]) {
      assert.deepEqual(
        headsOf(sheetOf(chosen)).filter((head) => head.includes("planned")),
        [],
        String(chosen),
      );
    }
  });

  it("say what can be told where a part was not fetched, and stay away under a filter", () => {
    const heads = headsOf(sheetOf("c", "notFetched"));
    assert.deepEqual(heads.slice(1, 3), ["Lab 3 · planned · 2 users", "Lab 4 · planned · 2 users"]);
    const { version } = sheetOf("c", "notFetched").model("");
    assert.equal(sheetOf("c", "notFetched").rowModels(version, 0, 1)[0]?.cells[2]?.text, "No result fetched");
    assert.equal(headsOf(sheetOf("c", "hidden")).length, 2);
  });

  it("stay as they were where nobody knows of a plan", () => {
    planned.delete("c");
    assert.deepEqual(headsOf(sheetOf("c")).length, 2);
    planned.set("c", [2, 3, 4n]);
  });
});
