import assert from "node:assert/strict";
import type { LabClass } from "../../../../src/core/api/depth/labClass";
import { classWords } from "../../../../src/core/results/words/classes";

const clock = { now: Date.UTC(2026, 10, 23) / 1000, timeZone: "UTC" };
const day = (month: number, date: number): number => Date.UTC(2026, month - 1, date, 9) / 1000;

describe("what is known of a class beside its name", () => {
  const cases: [known: Omit<LabClass, "id">, lines: string[]][] = [
    [{}, []],
    [{ start: day(11, 2), end: day(11, 6) }, ["Nov 2 – Nov 6"]],
    [{ start: day(11, 2), end: day(11, 2) }, ["Nov 2"]],
    [{ start: day(11, 2) }, ["Nov 2"]],
    [{ end: day(11, 2) }, []],
    [{ start: Date.UTC(2025, 0, 5) / 1000 }, ["Jan 5, 2025"]],
    [{ instructor: { id: "7", name: "Ingrid Solberg" } }, ["Instructor: Ingrid Solberg"]],
    [{ instructor: { id: "7" } }, ["Instructor: 7"]],
    [{ instructor: { email: "a@example.com" } }, []],
    [{ instructor: { name: "x".repeat(120) } }, [`Instructor: ${"x".repeat(120)}`]],
    [{ instructor: { name: "x".repeat(121) } }, [`Instructor: ${"x".repeat(119)}…`]],
    [{ start: day(11, 2), instructor: { name: "a\nb" } }, ["Nov 2", "Instructor: a␊b"]],
  ];
  for (const [known, lines] of cases) {
    it(`is ${JSON.stringify(lines)} of ${JSON.stringify(known)}`, () => {
      assert.deepEqual(classWords({ id: "c", ...known }, clock), lines);
    });
  }
});
