import { allSteps } from "../../../../src/core/results/steps";
import assert from "node:assert/strict";
import { GradebookSheet } from "../../../../src/core/results/gradebook/sheet";
import { withoutUserNames } from "../../../../src/core/results/gradebook/table";
import { labResult } from "../../labResult";
import { namesToldByHand } from "../names/toldByHand";
import { allKnown } from "./contexts";

describe("a gradebook's table without names", () => {
  const users = ["Ada", "Berta", "Cleo", null];
  const sheet = new GradebookSheet(undefined);
  allSteps(
    sheet.rebuild(
      users.map((UserId, index) =>
        labResult({ LabInstanceId: index, UserId, IsExam: true, ExamScore: index, ExamMaxPossibleScore: 10 }),
      ),
      allKnown,
    ),
  );
  const pseudonyms: Record<string, string> = { Ada: "user-9", Berta: "user-1", Cleo: "user-5" };
  const nameless = withoutUserNames(sheet.tables("UTC").withTimes, (id) => pseudonyms[id] ?? "");

  it("has pseudonyms for users, and the same cells", () => {
    const named = new Map(
      sheet.tables("UTC").withTimes.map(([user = "", ...cells]) => [pseudonyms[user] ?? user, cells]),
    );
    assert.equal(nameless.length, 5);
    for (const [user = "", ...cells] of nameless) assert.deepEqual(cells, named.get(user));
    assert.doesNotMatch(JSON.stringify(nameless), /Ada|Berta|Cleo/);
  });

  it("is in the pseudonyms' order, which is not that of names", () => {
    assert.deepEqual(
      nameless.map(([user]) => user),
      ["User", "", "user-1", "user-5", "user-9"],
    );
  });

  it("has names beside ids in full, where any are known, and none without", () => {
    const { names } = namesToldByHand();
    names.set("user", [["Ada", "Ada Lovelace"]]);
    const named = new GradebookSheet(undefined);
    const results = ["Ada", "Bo"].map((UserId, LabInstanceId) => labResult({ LabInstanceId, UserId }));
    allSteps(named.rebuild(results, { ...allKnown, names }));
    const { withTimes, ofDays } = named.tables("UTC");
    assert.deepEqual(
      withTimes.map((row) => row.slice(0, 3)),
      [
        ["User", "Name", "Complete"],
        ["Ada", "Ada Lovelace", "0 of 1"],
        ["Bo", "", "0 of 1"],
      ],
    );
    assert.doesNotMatch(JSON.stringify(ofDays), /Name|Lovelace/);
  });

  it("knows whether a search left users out", () => {
    assert.equal(sheet.isSearched, false);
    sheet.find("ada");
    assert.equal(sheet.isSearched, true);
  });
});
