import assert from "node:assert/strict";
import { partOf } from "../../../../src/core/files/write/exportPart";
import { labResult } from "../../labResult";

describe("the part of the results held that an export has", () => {
  const [a1, a2, b, none] = ["a", "a", "b", null].map((ClassId, index) =>
    labResult({ LabInstanceId: index, ClassId }),
  ) as [ReturnType<typeof labResult>, ...ReturnType<typeof labResult>[]];
  const held = [a1, a2!, b!, none!];

  it("is nothing worth a word where it is everything", () => {
    assert.deepEqual(partOf(held, held, "filtered"), { classId: undefined });
  });

  it("is a class, where it has all of that class and nothing else", () => {
    assert.deepEqual(partOf([a1, a2!], held, "filtered"), { classId: "a" });
    assert.deepEqual(partOf([none!], held, "selected"), { classId: null });
  });

  it("is a part of a class, or of everything", () => {
    assert.deepEqual(partOf([a1], held, "selected"), { classId: "a", part: "selected" });
    assert.deepEqual(partOf([a1, b!], held, "filtered"), { classId: undefined, part: "filtered" });
  });

  it("is no class only where there are classes", () => {
    assert.deepEqual(partOf([none!], [none!], "filtered"), {});
    assert.deepEqual(partOf([none!], [none!, labResult({ ClassId: "" })], "filtered"), { part: "filtered" });
    assert.deepEqual(partOf([a1], [a1], "filtered"), { classId: "a" });
  });
});
