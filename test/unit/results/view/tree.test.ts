import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import type { GroupBy } from "../../../../src/core/results/view/grouping";
import { documentedResults, labResult } from "../../labResult";
import { countsOf, outline, resultIds, show } from "./treeOutline";

const noon = Date.parse("2026-11-01T12:00:00Z") / 1000;
const day = 86_400;
const few: LabResult[] = [
  labResult({
    LabInstanceId: 1,
    ClassId: "b",
    UserId: "u",
    LabProfileId: 7,
    Start: noon,
    CompletionStatus: 4,
  }),
  labResult({
    LabInstanceId: 2,
    ClassId: "a",
    UserId: "v",
    LabProfileId: 7,
    Start: noon,
    CompletionStatus: 77,
  }),
  labResult({ LabInstanceId: 3, ClassId: "a", UserId: null, LabProfileId: 60, Start: noon + day }),
  labResult({ LabInstanceId: 4, ClassId: "", UserId: "", LabProfileId: 60, Start: noon + day + 1 }),
  labResult({ LabInstanceId: 5, ClassId: "a", UserId: "v", LabProfileId: 60, Start: null }),
];

describe("the tree of results", () => {
  const cases: [GroupBy, string[]][] = [
    ["class", ["class a", "  user v", "    2", "    5", "  user undefined", "    3"]],
    ["user", ["user u", "  1", "user v", "  2", "  5", "user undefined", "  4", "  3"]],
    ["profile", ["profile 7", "  2", "  1", "profile 60", "  4", "  3", "  5"]],
    ["status", ["status 1", "  4", "  3", "  5", "status 4", "  1", "status 77", "  2"]],
    ["day", ["day 2026-11-02", "  4", "  3", "day 2026-11-01", "  2", "  1", "day undefined", "  5"]],
  ];
  const others = ["class b", "  user u", "    1", "class undefined", "  user undefined", "    4"];
  for (const [groupBy, lines] of cases) {
    it(`groups by ${groupBy}, what has none last`, () => {
      const expected = groupBy === "class" ? [...lines, ...others] : lines;
      assert.deepEqual(outline(show(few, { groupBy }).shown.tree), expected);
    });
  }

  it("shows the documented results under no class and user 555, newest first", () => {
    assert.deepEqual(outline(show(documentedResults).shown.tree), [
      "class undefined",
      "  user 555",
      "    349745",
      "    349744",
    ]);
  });

  it("is empty without results", () => {
    const { tree, size } = show([]).shown;
    assert.deepEqual(tree.children(undefined, 10), { nodes: [], total: 0 });
    assert.equal(size, 0);
    assert.equal(tree.find(labResult()), undefined);
    assert.equal(tree.neighbours(labResult()), undefined);
  });

  it("puts labs on the days of the zone, also on the long day on which summer time ends", () => {
    const times = ["03:59:59", "04:00:00", "05:30:00", "06:30:00"].map((time) => `2026-11-01T${time}Z`);
    const starts = [...times, "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z"];
    const results = starts.map((start, index) =>
      labResult({ LabInstanceId: index, Start: Date.parse(start) / 1000 }),
    );
    const lines = (timeZone: string): string =>
      outline(show(results, { groupBy: "day", timeZone }).shown.tree).join();
    assert.equal(
      lines("America/New_York"),
      "day 2026-11-02,  5,day 2026-11-01,  4,  3,  2,  1,day 2026-10-31,  0",
    );
    assert.equal(lines("UTC"), "day 2026-11-02,  5,  4,day 2026-11-01,  3,  2,  1,  0");
  });

  it("sorts numbers inside names as numbers and puts those without last", () => {
    const classes = ["lab 10", null, "lab 9", "", "Lab 1"];
    const results = classes.map((ClassId, index) => labResult({ LabInstanceId: index, ClassId }));
    assert.deepEqual(
      outline(show(results).shown.tree).filter((line) => line.startsWith("class")),
      ["class Lab 1", "class lab 9", "class lab 10", "class undefined"],
    );
  });

  it("keeps apart what only looks alike", () => {
    const ids = ["a", "A", "a ", "á", "__proto__", "constructor", "undefined", '/user:"x"', "7"];
    const names: (string | null)[] = [...ids, null];
    const results = names.map((UserId, index) =>
      labResult({ LabInstanceId: index, ClassId: UserId, UserId }),
    );
    for (const groupBy of ["class", "user"] as const) {
      const { nodes } = show(results, { groupBy }).shown.tree.children(undefined, 100);
      assert.equal(nodes.length, names.length);
      assert.equal(new Set(nodes.map(({ id }) => id)).size, names.length);
    }
  });

  it("gives the same group the same id in every tree", () => {
    const before = show([labResult({ ClassId: "c" })]).shown.tree.children(undefined, 9).nodes;
    const more = [labResult({ LabInstanceId: 1, ClassId: "b" }), labResult({ ClassId: "c" })];
    const after = show(more, { groupOrder: "attention" }).shown.tree.children(undefined, 9).nodes;
    assert.equal(after[1]?.id, before[0]?.id);
    assert.notEqual(after[0]?.id, before[0]?.id);
  });

  it("counts how a group went", () => {
    const exam = { UserId: "a", IsExam: true };
    const { tree } = show([
      labResult({ ...exam, LabInstanceId: 1, CompletionStatus: 4, ExamPassed: true }),
      labResult({ ...exam, LabInstanceId: 2, CompletionStatus: 4, ExamPassed: false }),
      labResult({ ...exam, LabInstanceId: 3, CompletionStatus: 50, UserId: null }),
      labResult({ LabInstanceId: 4, CompletionStatus: 20 }),
    ]).shown;
    const [node] = tree.children(undefined, 1).nodes;
    assert.ok(node?.kind === "group", `it is ${node?.kind ?? "no node"}`);
    const { tally } = node.group;
    const counts = { results: 4, complete: 2, scored: 2, passed: 1, platformFailures: 1 };
    assert.deepEqual(countsOf(tally), counts);
    assert.equal(tally.needAttention, 2);
  });

  it("sorts results in the chosen order", () => {
    const results = [30, 90, null, 60].map((ExamScore, index) =>
      labResult({ LabInstanceId: index, UserId: `u${index}`, ExamScore, ExamMaxPossibleScore: 100 }),
    );
    const ids = (resultOrder: "newest" | "user" | "score"): unknown[] =>
      resultIds(show(results, { groupBy: "status", resultOrder }).shown.tree);
    assert.deepEqual(ids("newest"), [3, 2, 1, 0]);
    assert.deepEqual(ids("user"), [0, 1, 2, 3]);
    assert.deepEqual(ids("score"), [1, 3, 0, 2]);
  });
});
