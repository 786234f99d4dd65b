import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { labResultFields } from "../../../src/core/api/fields";
import { CompletionStatus, type LabResult } from "../../../src/core/api/labResult";
import { decodeResults } from "../../../src/core/api/decode/decodeResults";
import { oddFields } from "../../../src/core/api/asSent";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import type { SampleResult } from "../../../src/core/sample/labRun";

const expectedHash = "6cd55176797eee054676c8548f8271294878d4dbd2e5b6751f3e741a53e15759";

describe("sample results", () => {
  let sample: SampleResult[];
  before(() => (sample = generateSample()));

  it("are the same every time and everywhere", () => {
    const hash = createHash("sha256").update(JSON.stringify(sample)).digest("hex");
    assert.equal(hash, expectedHash);
    assert.notDeepEqual(generateSample({ seed: 2 }), sample);
  });

  it("have every documented field, in the API's order and of the API's types", () => {
    const names = labResultFields.map(({ name }) => name);
    for (const result of sample) assert.deepEqual(Object.keys(result), names);
    const { results, skipped } = decodeResults({ Results: [...sample] });
    assert.deepEqual([results, skipped], [sample, 0]);
    assert.deepEqual(results.flatMap(oddFields), []);
  });

  it("have unique ids that ascend as the labs start", () => {
    for (const [index, { LabInstanceId, Start }] of sample.entries()) {
      const before = sample[index - 1];
      if (!before) continue;
      assert.ok(
        before.LabInstanceId < LabInstanceId,
        `${before.LabInstanceId} is not less than ${LabInstanceId}`,
      );
      assert.ok(before.Start <= Start, `${before.Start} is more than ${Start}`);
    }
  });

  it("lie in the stretch of time they are said to cover", () => {
    for (const { Start, End, LastActivity } of sample) {
      for (const moment of [Start, End ?? Start, LastActivity ?? Start]) {
        assert.ok(moment >= sampleRange.start && moment <= sampleRange.end, `${moment} is outside the range`);
      }
    }
  });

  it("are as many as asked for, over as long as asked for", () => {
    for (const count of [0, 1, 3, 40, 5000]) assert.equal(generateSample({ count }).length, count);
    const until = 1_800_000_123;
    const starts = generateSample({ count: 3000, until, days: 365 }).map(({ Start }) => Start);
    assert.ok(Math.max(...starts) <= until, `${Math.max(...starts)} is more than ${until}`);
    assert.ok(
      Math.max(...starts) > until - 7 * 86_400,
      `${Math.max(...starts)} is not more than ${until - 7 * 86_400}`,
    );
    assert.ok(
      Math.min(...starts) >= until - 365 * 86_400,
      `${Math.min(...starts)} is less than ${until - 365 * 86_400}`,
    );
    assert.ok(
      Math.min(...starts) < until - 351 * 86_400,
      `${Math.min(...starts)} is not less than ${until - 351 * 86_400}`,
    );
  });

  it("come from twelve classes, and more when there are more results", () => {
    assert.equal(classIds(sample).size, 12);
    for (const id of classIds(sample)) assert.match(id, /^[A-Z]+\d{3}-2026-10-[A-Z]{3}(-\d+)?$/);
    assert.equal(classIds(generateSample({ classes: 3 })).size, 3);
    assert.equal(classIds(generateSample({ classes: 0, count: 200 })).size, 0);
    assert.ok(
      classIds(generateSample({ count: 20_000, days: 365 })).size > 100,
      `${classIds(generateSample({ count: 20_000, days: 365 })).size} is not more than 100`,
    );
  });

  it("do without classes when no weekday fits", () => {
    const sunday = sampleRange.end;
    assert.equal(classIds(generateSample({ until: sunday, days: 1, count: 100, classes: 2 })).size, 0);
  });

  it("have every documented completion status, and one that is not documented", () => {
    const known = new Set<unknown>(Object.values(CompletionStatus));
    const unknown = sample.filter(({ CompletionStatus: status }) => !known.has(status));
    assert.deepEqual(new Set(sample.map((result) => result.CompletionStatus)).size, known.size + 1);
    assert.equal(unknown.length, 1);
  });

  it("have learners without a class, a running lab and a lab of nobody", () => {
    assert.ok(
      sample.some(({ ClassId, UserId }) => ClassId === null && UserId !== null),
      "everybody is in a class",
    );
    assert.ok(
      sample.some(({ End }) => End === null),
      "no lab still runs",
    );
    assert.ok(
      sample.some(({ ClassId, UserId }) => ClassId === null && UserId === null),
      "no result is of nobody",
    );
  });

  it("are about 520 bytes of JSON each", () => {
    const many = generateSample({ count: 20_000, days: 365 });
    const mean = Buffer.byteLength(JSON.stringify(many)) / many.length;
    assert.ok(mean > 510 && mean < 530, `${mean} bytes`);
  });
});

function classIds(results: readonly LabResult[]): Set<string> {
  return new Set(results.flatMap(({ ClassId }) => ClassId ?? []));
}
