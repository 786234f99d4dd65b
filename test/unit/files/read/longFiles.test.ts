import assert from "node:assert/strict";
import { readResultsFile } from "../../../../src/core/files/read/readResultsFile";
import { writeJson } from "../../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import { labResult } from "../../labResult";

describe("files that are longer than a text can be", function () {
  this.timeout(120_000);
  /** V8's limit, in UTF-16 units. */
  const longestText = 536_870_888;

  // Few results, each with much that this version does not know: so the test takes little memory and time.
  const padding = "x".repeat(500_000);
  const count = 1100;
  function* results(): Generator<ReturnType<typeof labResult>> {
    for (let index = 0; index < count; index += 1) {
      yield labResult({ LabInstanceId: index % 10, LastActivity: 1325376900 + index, New: padding });
    }
  }

  const range = { start: 1325376000, end: 1325980800 };
  const head = { source: "here", exportedAt: new Date(0), range, missing: [] };
  const formats: [name: string, chunks: () => Iterable<string>][] = [
    ["NDJSON", () => writeNdjson(results())],
    ["our own JSON", () => writeJson(head, results(), count)],
  ];
  for (const [name, chunks] of formats) {
    it(`are read as ${name}`, async () => {
      let length = 0;
      async function* bytes(): AsyncGenerator<Uint8Array> {
        for (const chunk of chunks()) {
          length += chunk.length;
          yield Buffer.from(chunk);
        }
      }
      const read = await readResultsFile(bytes);
      assert.ok(length > longestText, `${length} characters are no test`);
      assert.equal(read.results.size, 10);
      assert.equal(read.results.get(9)?.LastActivity, 1325376900 + count - 1);
      assert.deepEqual(read.told, []);
    });
  }

  it("are read also where one result is most of it, and its id comes last", async () => {
    const New = Array.from({ length: 200 }, () => padding);
    const last = labResult();
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`{"Results":[{"New":[${JSON.stringify(padding)}`);
      for (let index = 1; index < New.length; index += 1) yield Buffer.from(`,${JSON.stringify(padding)}`);
      yield Buffer.from(`],${JSON.stringify(last).slice(1)}]}`);
    }
    const read = await readResultsFile(bytes);
    assert.deepEqual([read.results.size, read.skipped], [1, 0]);
    assert.deepEqual(read.results.get(349744), { New, ...last });
  });
});
