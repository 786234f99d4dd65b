import assert from "node:assert/strict";
import type { LabResult } from "../../../src/core/api/labResult";
import { ResultTree, type DataNode } from "../../../src/core/results/resultTree";
import { documentedResults, labResult } from "../labResult";

describe("the tree of results", () => {
  it("shows the documented results under no class and user 555, newest first", () => {
    assert.deepEqual(outline(documentedResults), [
      { class: undefined, below: [{ user: "555", below: [349745, 349744] }] },
    ]);
  });

  it("sorts numbers inside names as numbers and puts those without last", () => {
    const classes = ["lab 10", null, "lab 9", "", "Lab 1"];
    const results = classes.map((ClassId, index) => labResult({ LabInstanceId: index, ClassId }));
    assert.deepEqual(
      outline(results).map((group) => group.class),
      ["Lab 1", "lab 9", "lab 10", undefined],
    );
  });

  it("keeps apart what only looks alike", () => {
    const ids = ["a", "A", "a ", "á", "__proto__", "constructor", '/user:"x"'];
    const results = ids.map((UserId, index) => labResult({ LabInstanceId: index, ClassId: UserId, UserId }));
    const nodes = new ResultTree(results).children();
    assert.equal(nodes.length, ids.length);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, ids.length);
  });

  it("gives the same group the same id in every tree", () => {
    const before = new ResultTree([labResult({ ClassId: "c" })]).children();
    const after = new ResultTree([labResult({ ClassId: "b" }), labResult({ ClassId: "c" })]).children();
    assert.equal(after[1]?.id, before[0]?.id);
  });

  it("counts how a group went", () => {
    const tree = new ResultTree([
      labResult({ LabInstanceId: 1, UserId: "a", CompletionStatus: 4, IsExam: true, ExamPassed: true }),
      labResult({ LabInstanceId: 2, UserId: "a", CompletionStatus: 4, IsExam: true, ExamPassed: false }),
      labResult({ LabInstanceId: 3, UserId: null, CompletionStatus: 50, IsExam: true }),
    ]);
    const [group] = tree.children();
    assert.ok(group?.kind === "group");
    assert.deepEqual(tree.statistics(group), { results: 3, users: 1, complete: 2, scored: 2, passed: 1 });
  });
});

function outline(results: readonly LabResult[]): { class: string | undefined; below: unknown[] }[] {
  const tree = new ResultTree(results);
  const below = (node: DataNode): unknown =>
    node.kind === "result"
      ? node.result.LabInstanceId
      : { [node.by]: node.key, below: tree.children(node).map(below) };
  return tree.children().map(below) as { class: string | undefined; below: unknown[] }[];
}
