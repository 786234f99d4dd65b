import assert from "node:assert/strict";
import { readOpenLabs } from "../../../../src/core/api/depth/runningLabs";
import { readDetailsPage, readResultsPage } from "../../../../src/core/api/depth/searchPage";
import { ResponseShapeError } from "../../../../src/core/api/errors/errors";
import type { JsonObject } from "../../../../src/core/api/json";

const big = 9_007_199_254_740_993n;

describe("a page of what a search found", () => {
  it("has instances by their ids, and says how many there are in all", () => {
    const { results, ...page } = readDetailsPage({
      TotalResults: 878,
      TotalPages: "9",
      Results: [{ Id: 1, UserFirstName: "Ada" }, { id: "2" }, { LabInstanceId: big }],
    });
    assert.deepEqual(page, { skipped: 0, totalResults: 878, totalPages: 9 });
    assert.deepEqual(
      results.map(({ labInstanceId }) => labInstanceId),
      [1, 2, big],
    );
    assert.equal(results[0]?.user.name, "Ada");
  });

  it("counts them under either name", () => {
    const totals = [
      { TotalCount: 5 },
      { totalcount: "5" },
      { TotalResults: 5, TotalCount: 7 },
      { TotalResults: "?" },
    ];
    assert.deepEqual(
      totals.map((total) => readDetailsPage({ Results: [], ...(total as JsonObject) }).totalResults),
      [5, 5, 5, undefined],
    );
    assert.equal(readDetailsPage({ Results: [], TotalPages: -1 }).totalPages, undefined);
  });

  it("leaves out and counts what has no id, in every mode", () => {
    const Results = [
      { Id: 7, UserId: "u" },
      { UserId: "v" },
      null,
      "x",
      { Id: null },
      { Id: -4 },
      { Id: 2.5 },
    ];
    for (const read of [readDetailsPage, readResultsPage]) {
      const { results, skipped } = read({ Results: [...Results] });
      assert.deepEqual([results.length, skipped], [1, 6]);
    }
  });

  it("is of results in mode 0, by Id or LabInstanceId", () => {
    const { results, totalPages } = readResultsPage({
      TotalPages: 1,
      results: [
        { Id: 7, CompletionStatus: 4, UserId: "u" },
        { LabInstanceId: 8, CompletionStatus: "Complete" },
      ],
    });
    assert.deepEqual(
      results.map(({ LabInstanceId, CompletionStatus }) => [LabInstanceId, CompletionStatus]),
      [
        [7, 4],
        [8, 4],
      ],
    );
    assert.equal(totalPages, 1);
  });

  it("may have no list where nothing was found, and nowhere else", () => {
    assert.deepEqual(readDetailsPage({ TotalResults: 0, Results: null }).results, []);
    for (const answer of [{}, { Results: null }, { Results: {}, TotalResults: 0 }, { TotalResults: 5 }]) {
      assert.throws(() => readDetailsPage(answer), ResponseShapeError);
      assert.throws(() => readResultsPage(answer), ResponseShapeError);
    }
  });
});

describe("running and saved labs", () => {
  it("have their users, labs and times", () => {
    const lab = {
      ...{
        Id: 3,
        UserId: "u",
        UserFirstName: "Ada",
        UserLastName: "Able",
        LabProfileId: 5,
        LabProfileName: "Subnets",
      },
      ...{ LabProfileNumber: " N-1", Start: 1000, Expires: "/Date(2000000)/", IsExam: false },
    };
    const { running, saved, skipped } = readOpenLabs({
      RunningLabs: [lab, { UserId: "v" }],
      SavedLabs: [{ id: "4" }],
    });
    assert.deepEqual(running, [
      {
        labInstanceId: 3,
        user: { id: "u", name: "Ada Able", email: undefined },
        lab: { id: 5, name: "Subnets" },
        labNumber: "N-1",
        ...{ start: 1000, expires: 2000, isExam: false },
      },
    ]);
    assert.deepEqual([saved.map(({ labInstanceId }) => labInstanceId), skipped], [[4], 1]);
  });

  it("may lack one of their lists, not both", () => {
    assert.deepEqual(readOpenLabs({ runninglabs: [{ Id: 1 }], SavedLabs: null }).saved, []);
    assert.throws(() => readOpenLabs({ NumActive: 1 }), ResponseShapeError);
  });
});
