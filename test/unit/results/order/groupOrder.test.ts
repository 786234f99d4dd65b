import assert from "node:assert/strict";
import fc from "fast-check";
import { nameOrderKey } from "../../../../src/core/results/names/nameOrder";
import { labResult } from "../../labResult";
import { outline, show } from "../view/treeOutline";

describe("the order of groups", () => {
  const groups = (names: (string | null)[], changes: Parameters<typeof show>[1] = {}): string[] =>
    outline(
      show(
        names.map((UserId, index) => labResult({ LabInstanceId: index, UserId })),
        { groupBy: "user", ...changes },
      ).shown.tree,
    ).flatMap((line) => (line.startsWith("user ") ? [line.slice(5)] : []));

  it("by name takes numbers as numbers and does not mind case and accents", () => {
    assert.deepEqual(groups(["b", "Émile2", "emile 10", "emile 9", "z", "emile1", null, "", "EMILE3"]), [
      "b",
      "emile 9",
      "emile 10",
      "emile1",
      "Émile2",
      "EMILE3",
      "z",
      "undefined",
    ]);
  });

  it("by name never leaves two in the same place", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "A", "á", "1", "0", " ") })),
        (names) => {
          assert.deepEqual(groups([...names].reverse()), groups(names));
        },
      ),
    );
  });

  it("by attention puts first what has most to look at, then goes by name", () => {
    const failed = { IsExam: true, ExamPassed: false };
    const results = [
      labResult({ LabInstanceId: 1, UserId: "a" }),
      labResult({ LabInstanceId: 2, UserId: "d", CompletionStatus: 40 }),
      labResult({ LabInstanceId: 3, UserId: "b", ...failed }),
      labResult({ LabInstanceId: 4, UserId: "c", ...failed }),
      labResult({ LabInstanceId: 5, UserId: "c", CompletionStatus: 10 }),
    ];
    const { tree } = show(results, { groupBy: "user", groupOrder: "attention" }).shown;
    assert.deepEqual(
      outline(tree).filter((line) => line.startsWith("user")),
      ["user c", "user b", "user d", "user a"],
    );
  });
});

describe("what names are sorted by", () => {
  const ascending: [string, string][] = [
    ["lab 9", "lab 10"],
    ["LAB 9", "lab 10"],
    ["9", "10"],
    ["99999999", "100000000"],
    ["999999999", "1000000000"],
    [`1${"0".repeat(20)}`, `2${"0".repeat(20)}`],
    [`9${"0".repeat(20)}`, `1${"0".repeat(21)}`],
    ["v1.9", "v1.10"],
    ["2-b", "10-a"],
    ["Ähre", "Bahn"],
    ["10", "a"],
  ];
  for (const [a, b] of ascending) {
    it(`puts ${a} before ${b}`, () =>
      assert.ok(nameOrderKey(a) < nameOrderKey(b), `${nameOrderKey(a)} is not less than ${nameOrderKey(b)}`));
  }

  for (const [a, b] of [
    ["Zoé", "zoe"],
    ["007", "7"],
    ["É", "E\u0301"],
  ] as const) {
    it(`does not tell ${a} from ${b}`, () => assert.equal(nameOrderKey(a), nameOrderKey(b)));
  }

  it("puts whole numbers in the order of numbers", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), (a, b) => {
        assert.equal(nameOrderKey(`x${a}`) < nameOrderKey(`x${b}`), a < b);
      }),
    );
  });
});
