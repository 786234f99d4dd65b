import { allSteps } from "../../../../src/core/results/steps";
import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { GradebookSheet } from "../../../../src/core/results/gradebook/sheet";
import { hostileTexts } from "../../hostileTexts";
import { labResult } from "../../labResult";
import { namesToldByHand } from "../names/toldByHand";
import { allKnown } from "./contexts";

const results: readonly LabResult[] = [
  { ClassId: "c10", UserId: "ann", LabProfileId: 1 },
  { ClassId: "c9", UserId: "bob", LabProfileId: 2, CompletionStatus: 4 },
  { ClassId: "", UserId: "cy", LabProfileId: 2 },
  { ClassId: "c9", UserId: "ann", LabProfileId: 1 },
  { ClassId: "c9", UserId: "ann", LabProfileId: 2 },
].map((changes, LabInstanceId) => labResult({ ...changes, LabInstanceId }));

function sheetOf(chosen: string | null | undefined, all: readonly LabResult[] = results): GradebookSheet {
  const sheet = new GradebookSheet(chosen);
  allSteps(sheet.rebuild(all, allKnown));
  return sheet;
}

const usersOf = (sheet: GradebookSheet): string[] =>
  sheet
    .tables("UTC")
    .withTimes.slice(1)
    .map(([user]) => user ?? "");

describe("the sheet of a gradebook", () => {
  it("offers all classes, each by name, and no class last", () => {
    const { classes, chosenClass } = sheetOf("c9").model("");
    assert.deepEqual(classes, ["All classes", "c9", "c10", "No class"]);
    assert.equal(chosenClass, 1);
  });

  it("offers classes that differ in case alone in the same order, however they come", () => {
    const of = (ids: string[]): readonly string[] =>
      sheetOf(
        undefined,
        ids.map((ClassId, LabInstanceId) => labResult({ LabInstanceId, ClassId })),
      ).model("").classes;
    assert.deepEqual(of(["b", "a", "á", "A"]), ["All classes", "A", "a", "á", "b"]);
    assert.deepEqual(of(["A", "á", "a", "b"]), ["All classes", "A", "a", "á", "b"]);
  });

  const choices: [chosen: string | null | undefined, users: string[]][] = [
    [undefined, ["ann", "bob", "cy"]],
    ["c9", ["ann", "bob"]],
    ["c10", ["ann"]],
    [null, ["cy"]],
    ["gone", ["ann", "bob", "cy"]],
  ];
  for (const [chosen, users] of choices) {
    it(`has the users of ${String(chosen)}`, () => assert.deepEqual(usersOf(sheetOf(chosen)), users));
  }

  it("takes another class once it is rebuilt", () => {
    const sheet = sheetOf("c9");
    sheet.chooseAt(2);
    allSteps(sheet.rebuild(results, allKnown));
    assert.deepEqual([sheet.chosenClass, usersOf(sheet)], ["c10", ["ann"]]);
    sheet.choose(null);
    allSteps(sheet.rebuild(results.slice(0, 2), allKnown));
    assert.deepEqual([sheet.chosenClass, usersOf(sheet)], [undefined, ["ann", "bob"]]);
  });

  it("keeps order and search, and tells rows of the present version only", () => {
    const sheet = sheetOf("c9");
    sheet.sortBy({ by: "complete", isDescending: true });
    const { version } = sheet.model("");
    assert.deepEqual(
      sheet.rowModels(version, 0, 1).map(({ user }) => user),
      ["bob"],
    );
    sheet.find("AN");
    assert.deepEqual(usersOf(sheet), ["ann"]);
    assert.equal(sheet.model("").rows, 1);
    assert.notEqual(sheet.model("").version, version);
    assert.deepEqual(sheet.rowModels(version, 0, 9), []);
    assert.equal(sheet.cell(version, 0, 0), undefined);
  });

  it("knows the best attempt of a cell, and those of its row", () => {
    const sheet = sheetOf("c9");
    const { version } = sheet.model("");
    assert.deepEqual(sheet.cell(version, 0, 1), { id: "4", list: ["3", "4"] });
    assert.deepEqual(sheet.cell(version, 1, 1), { id: "1", list: ["1"] });
    assert.deepEqual([sheet.cell(version, 1, 0), sheet.cell(version, 9, 0)], [undefined, undefined]);
  });

  it("counts users, and results of nobody as a row that is none", () => {
    const all = [...results, labResult({ LabInstanceId: 99, ClassId: "c9", UserId: null, LabProfileId: 2 })];
    const sheet = sheetOf("c9", all);
    const { rows, users } = sheet.model("");
    assert.deepEqual([rows, users], [3, 2]);
    sheet.find("ann");
    assert.deepEqual([sheet.model("").rows, sheet.model("").users], [1, 1]);
  });

  it("knows the longest names, whomever the search finds", () => {
    const named = ["bo", "alexandra", "kim", "sam@example.com", "ed"].map((UserId, LabInstanceId) =>
      labResult({ LabInstanceId, UserId }),
    );
    const sheet = sheetOf(undefined, named);
    sheet.find("bo");
    assert.deepEqual(sheet.model("").longestUsers, ["sam@example.com", "alexandra", "kim"]);
  });

  it("has room for what tells users of one name apart", () => {
    const { names } = namesToldByHand();
    names.set("user", [
      ["ann1@example.com", "Ann Lee"],
      ["ann2@example.com", "Ann Lee"],
      ["max", "Maximilian Fernandez"],
    ]);
    const sheet = new GradebookSheet(undefined);
    const attempts = ["max", "ann1@example.com", "ann2@example.com"].map((UserId, LabInstanceId) =>
      labResult({ UserId, LabInstanceId }),
    );
    allSteps(sheet.rebuild(attempts, { ...allKnown, names }));
    assert.deepEqual(sheet.model("").longestUsers, [
      "Ann Lee (ann1@example.com)",
      "Ann Lee (ann2@example.com)",
      "Maximilian Fernandez",
    ]);
  });

  it("says what it cannot tell, and offers to clear the filter that is why", () => {
    const noticeOf = (missing: (typeof allKnown)["missing"]): unknown => {
      const sheet = new GradebookSheet(undefined);
      allSteps(sheet.rebuild(results, { ...allKnown, missing }));
      return sheet.model("").notice;
    };
    assert.equal(noticeOf("notStarted"), undefined);
    assert.deepEqual(noticeOf("hidden"), {
      text: "A filter hides results: figures are of what it shows, and who has not started cannot be told.",
      clearFilter: "Clear Filter",
    });
    assert.deepEqual(noticeOf("notFetched"), {
      text: "A part of the time was not fetched: who has not started cannot be told.",
    });
  });

  it("makes hostile names harmless", () => {
    const hostile = [...hostileTexts, "a\nb\0"].map((text, LabInstanceId) =>
      labResult({ LabInstanceId, ClassId: text, UserId: text }),
    );
    const sheet = sheetOf(undefined, hostile);
    const model = sheet.model("");
    const texts = [...model.classes, ...sheet.rowModels(model.version, 0, 99).map(({ user }) => user)];
    assert.equal(texts.length, 1 + 2 * hostile.length);
    for (const text of texts) {
      assert.doesNotMatch(text, /[\p{Cc}\u202E]/u);
      assert.ok(text.length <= 120, `${text.length} is more than 120`);
    }
  });

  it("stays sorted by a lab profile whose column moves when results come", () => {
    const sheet = new GradebookSheet(undefined);
    const later = labResult({ LabInstanceId: 1, LabProfileId: 20, UserId: "a" });
    allSteps(sheet.rebuild([later], allKnown));
    sheet.sortBy({ by: 0, isDescending: true });
    allSteps(
      sheet.rebuild([later, labResult({ LabInstanceId: 2, LabProfileId: 10, UserId: "b" })], allKnown),
    );
    assert.deepEqual(sheet.model("").sort, { by: 1, isDescending: true });
    allSteps(sheet.rebuild([labResult({ LabInstanceId: 2, LabProfileId: 10, UserId: "b" })], allKnown));
    assert.deepEqual(sheet.model("").sort, { by: "user", isDescending: false });
  });

  it("knows whose names are the longest, those with their ids beside them among them", () => {
    const { names } = namesToldByHand();
    names.set("user", [
      ["8", "aaaaaaaa"],
      ["7", "aaaaaaa"],
      ["6", "aaaaaa"],
      ["p1", "bo"],
      ["p2", "bo"],
    ]);
    const sheet = new GradebookSheet(undefined);
    const all = ["8", "7", "6", "p1", "p2"].map((UserId, LabInstanceId) =>
      labResult({ LabInstanceId, UserId }),
    );
    allSteps(sheet.rebuild(all, { ...allKnown, names }));
    assert.deepEqual(sheet.model("").longestUsers, ["aaaaaaaa", "aaaaaaa", "bo (p1)"]);
  });
});
