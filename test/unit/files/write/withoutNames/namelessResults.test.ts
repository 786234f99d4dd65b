import assert from "node:assert/strict";
import type { LabResult } from "../../../../../src/core/api/labResult";
import {
  NamelessResults,
  type NamelessOptions,
} from "../../../../../src/core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../../../../src/core/files/write/withoutNames/pseudonyms";
import { labResult } from "../../../labResult";

const pseudonyms = new Pseudonyms("key");
const exact: NamelessOptions = { daysOf: undefined, arePseudonymous: false };

describe("results without names", () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    labResult({
      LabInstanceId: 61_300_000 + index,
      UserId: `user ${index % 50}`,
      TotalRunTimeSeconds: index,
    }),
  );

  it("are all there, each once, with numbers that are all different and do not fall", () => {
    const nameless = [...prepare(many)];
    const numbers = nameless.map(({ LabInstanceId }) => Number(LabInstanceId));
    assert.equal(new Set(numbers).size, many.length);
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    const runTimes = nameless.map(({ TotalRunTimeSeconds }) => TotalRunTimeSeconds ?? -1);
    assert.deepEqual(
      [...runTimes].sort((a, b) => a - b),
      [...many.keys()],
    );
  });

  it("have the same number for the same lab instance in every file, whatever else is in it", () => {
    const numberOf = (results: readonly LabResult[], runTime: number): unknown =>
      [...prepare(results)].find(({ TotalRunTimeSeconds }) => TotalRunTimeSeconds === runTime)?.LabInstanceId;
    for (const place of [0, 1, 4999]) {
      assert.equal(numberOf([...many].reverse(), place), numberOf(many.slice(place, place + 1), place));
    }
  });

  it("have no number twice even where two ids lead to the same", () => {
    const same = { user: String, class: String, instances: (ids: readonly unknown[]) => collide(ids.length) };
    const numbers = [...prepare(many, exact, same)].map(({ LabInstanceId }) => Number(LabInstanceId));
    assert.equal(new Set(numbers).size, many.length);
    assert.ok(Math.max(...numbers) < 1e15, "a number has more than 15 digits");
  });

  it("do not stand in the order in which they came", () => {
    const runTimes = [...prepare(many)].map(({ TotalRunTimeSeconds }) => TotalRunTimeSeconds);
    const stayed = runTimes.filter((runTime, place) => runTime === place).length;
    assert.ok(stayed < 20, `${stayed} of 5,000 stand where they stood`);
  });

  it("can be asked for by their places, beside what they were made of", () => {
    const nameless = prepare(many);
    assert.deepEqual(nameless.at(7), [...nameless][7]);
    assert.equal(nameless.at(7).TotalRunTimeSeconds, nameless.originals[7]?.TotalRunTimeSeconds);
    assert.throws(() => nameless.at(5000), RangeError);
    assert.deepEqual([...prepare([])], []);
  });

  it("of a file without names keep the pseudonyms that they have", () => {
    const once = [...prepare(many)];
    assert.deepEqual([...prepare(once, { ...exact, arePseudonymous: true })], once);
  });

  it("of a file without names keep the number 0 as well, and go on from it", () => {
    const once = [0, 0, 2].map((LabInstanceId) => labResult({ LabInstanceId }));
    assert.deepEqual(
      [...prepare(once, { ...exact, arePseudonymous: true })].map(({ LabInstanceId }) => LabInstanceId),
      [0, 1, 2],
    );
  });

  it("of a file that only claims to be without names get pseudonyms all the same", () => {
    const claimed = [labResult({ LabInstanceId: 2n ** 60n, UserId: "Ada Lovelace", ClassId: "Maths" })];
    const [nameless] = prepare(claimed, { ...exact, arePseudonymous: true });
    assert.equal(nameless?.UserId, pseudonyms.user("Ada Lovelace"));
    assert.equal(nameless.ClassId, pseudonyms.class("Maths"));
    assert.ok(Number(nameless.LabInstanceId) < 1e15, String(nameless.LabInstanceId));
  });

  it("take no pseudonym for one that an API sends as an id", () => {
    const [nameless] = prepare([labResult({ UserId: "user-0123456789abcdef" })]);
    assert.equal(nameless?.UserId, pseudonyms.user("user-0123456789abcdef"));
  });

  it("are prepared in steps, so that others have a turn", () => {
    let steps = 0;
    for (const _ of NamelessResults.prepare(many, pseudonyms, exact)) steps += 1;
    assert.ok(steps > 4, `${steps} steps`);
  });
});

/** Each number comes many times, the smallest and the largest possible among them. */
function collide(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => [1, 2, 2 ** 49][index % 3]!);
}

function prepare(
  results: readonly LabResult[],
  options = exact,
  by: Pick<Pseudonyms, "user" | "class" | "instances"> = pseudonyms,
): NamelessResults {
  const steps = NamelessResults.prepare(results, by, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
