import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import type { ResultTree } from "../../../../src/core/results/view/tree";
import { hold } from "../store/hold";
import { labResult } from "../../labResult";
import { resultIds, show, source, range } from "./treeOutline";

/** 30 classes, each with 20 users, each with one result; of user 7 of class 12 another 600. */
const results: LabResult[] = [];
for (let id = 0; id < 600; id += 1) {
  results.push(
    labResult({ LabInstanceId: id, Start: id, ClassId: `c${Math.floor(id / 20)}`, UserId: `u${id % 20}` }),
  );
}
for (let id = 600; id < 1200; id += 1) {
  results.push(labResult({ LabInstanceId: id, Start: id, ClassId: "c12", UserId: "u7" }));
}
const { tree } = show(results).shown;

describe("pages of the tree of results", () => {
  for (const count of [1, 2, 7, 29, 30, 31, 1000]) {
    it(`gives the first ${count} classes and says how many there are`, () => {
      const { nodes, total } = tree.children(undefined, count);
      const all = tree.children(undefined, Infinity).nodes.map(({ id }) => id);
      assert.deepEqual(
        nodes.map(({ id }) => id),
        all.slice(0, count),
      );
      assert.equal(nodes.length, Math.min(count, 30));
      assert.equal(total, 30);
    });
  }

  for (const count of [1, 10, 100, 151, 601, 5000]) {
    it(`gives the ${count} newest results of a user with 601`, () => {
      const { lists, node } = positionOf(tree, results[247]);
      assert.ok(node.parent, "the result stands below no group");
      const page = tree.children(node.parent, count);
      const expected = [...Array.from({ length: 600 }, (_, index) => 1199 - index), 247].slice(0, count);
      assert.deepEqual(
        page.nodes.map((each) => each.kind === "result" && each.result.LabInstanceId),
        expected,
      );
      assert.equal(page.total, 601);
      assert.equal(lists[2]?.parent?.id, node.parent.id);
    });
  }

  it("says how many nodes of each list it takes to reach a result", () => {
    const needed = (result: LabResult | undefined): number[] =>
      positionOf(tree, result).lists.map((list) => list.needed);
    assert.deepEqual(needed(results[0]), [1, 1, 1]);
    assert.deepEqual(needed(results[599]), [30, 20, 1]);
    assert.deepEqual(needed(results[247]), [13, 8, 601]);
    assert.deepEqual(needed(results[1199]), [13, 8, 1]);
  });

  it("finds a result exactly where the pages have it, and not on the page before", () => {
    for (const result of [0, 5, 247, 599, 600, 900, 1199].map((index) => results[index])) {
      const { lists, node } = positionOf(tree, result);
      const way = [...parentsOf(node), node];
      assert.equal(lists.length, way.length);
      for (const [depth, { parent, needed }] of lists.entries()) {
        const { nodes } = tree.children(parent, needed);
        assert.equal(nodes.at(-1)?.id, way[depth]?.id);
        assert.ok(
          !tree.children(parent, needed - 1).nodes.some(({ id }) => id === way[depth]?.id),
          `one node fewer than ${needed} shows it as well`,
        );
      }
    }
  });

  it("does not find what is not in the tree: unknown, or filtered out", () => {
    assert.equal(tree.find(labResult({ ClassId: "c0", UserId: "u0" })), undefined);
    assert.equal(tree.neighbours(labResult({ ClassId: "c0", UserId: "u0" })), undefined);
    const { shown } = show(results);
    shown.setFilter({ classIds: ["c3"] });
    assert.equal(shown.tree.find(results[0]!), undefined);
    assert.ok(shown.tree.find(results[60]!), "the result is not in the tree");
  });

  it("knows the neighbours of each result of a list", () => {
    const ids = [1199, 1198, 700, 600, 247];
    const told = ids.map((id) => {
      const { previous, next, place, total } = tree.neighbours(results[id]!)!;
      return [previous?.LabInstanceId, next?.LabInstanceId, place, total];
    });
    assert.deepEqual(told, [
      [undefined, 1198, 1, 601],
      [1199, 1197, 2, 601],
      [701, 699, 500, 601],
      [601, 247, 600, 601],
      [600, undefined, 601, 601],
    ]);
    const alone = { previous: undefined, next: undefined, place: 1, total: 1 };
    assert.deepEqual(tree.neighbours(results[0]!), alone);
  });

  it("walks through a whole list by its neighbours, in any order", () => {
    for (const resultOrder of ["newest", "user", "score"] as const) {
      const scored = results.slice(0, 50).map((result, index): LabResult => {
        const score = index % 7 === 0 ? null : index % 5;
        return {
          ...result,
          ClassId: null,
          UserId: `u${index % 3}`,
          ExamScore: score,
          ExamMaxPossibleScore: 4,
        };
      });
      const { shown, store } = show([], { groupBy: "status", resultOrder });
      hold(store, source, range, scored);
      const expected = resultIds(shown.tree);
      const walked: unknown[] = [];
      let next = scored.find(({ LabInstanceId }) => LabInstanceId === expected[0]);
      while (next && walked.length <= 50) {
        walked.push(next.LabInstanceId);
        next = shown.tree.neighbours(next)?.next;
      }
      assert.deepEqual(walked, expected);
    }
  });
});

type Position = NonNullable<ReturnType<ResultTree["find"]>>;

function positionOf(of: ResultTree, result: LabResult | undefined): Position {
  const position = result && of.find(result);
  assert.ok(position, "there is no position");
  return position;
}

function parentsOf(node: Position["node"]): { id: string }[] {
  const parents = [];
  for (let { parent } = node; parent; { parent } = parent) parents.unshift(parent);
  return parents;
}
