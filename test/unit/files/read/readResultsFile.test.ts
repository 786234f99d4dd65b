import assert from "node:assert/strict";
import fc from "fast-check";
import { oddFields } from "../../../../src/core/api/asSent";
import type { JsonObject, JsonValue } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import type { ReadFile } from "../../../../src/core/files/read/fileText";
import { readResultsFile } from "../../../../src/core/files/read/readResultsFile";
import { writeJson } from "../../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import { documentedResults, labResult } from "../../labResult";
import { oddResults } from "../oddResults";
import { firstAnswer, flatResult, onOneLine, overLines, resultsIn, resultsOf } from "./answers";
import { cutAt, encode, inPieces } from "./inPieces";
import { readResultsText } from "./readText";

const mark = "\uFEFF";
const users = [
  labResult({ UserId: "Jürgen.Maier" }),
  labResult({ LabInstanceId: 2, UserId: "Jörgen.Maier" }),
];
const range = { start: 1325376000, end: 1325980800 };

describe("a file's bytes are read", () => {
  const encodings: [title: string, text: string, encoding: string][] = [
    ["UTF-8", "", "utf-8"],
    ["UTF-8 with a mark", mark, "utf-8"],
    ["UTF-16 with a mark, as PowerShell 5 writes it", mark, "utf-16le"],
    ["UTF-16 with a mark, most significant byte first", mark, "utf-16be"],
    ["UTF-16 without a mark", "", "utf-16le"],
    ["UTF-16 without a mark, most significant byte first", "", "utf-16be"],
  ];
  const layouts: [title: string, text: string][] = [
    ["JSON", overLines({ Results: users }).replaceAll("\n", "\r\n")],
    ["NDJSON", users.map((user) => `${onOneLine(user)}\r\n`).join("")],
    ["two joined files", users.map((user) => `${mark}${overLines({ Results: [user] })}\r\n`).join("")],
  ];
  for (const [title, start, encoding] of encodings) {
    for (const [layout, text] of layouts) {
      it(`that are ${title}, of ${layout}`, async () => {
        const bytes = encode(start + text, encoding);
        for (const length of [1, 1000, bytes.length]) {
          const read = await readResultsFile(() => inPieces(bytes, length));
          assert.deepEqual(resultsIn(read), users);
          assert.deepEqual(read.told, []);
        }
      });
    }
  }

  it("that are windows-1252, which is told and counted as odd, and nobody becomes another", async () => {
    const bytes = encode(overLines({ Results: [...documentedResults, ...users] }), "windows-1252");
    for (const length of [1, 100, bytes.length]) {
      const read = await readResultsFile(() => inPieces(bytes, length));
      const results = resultsIn(read);
      assert.deepEqual(
        results.map(({ UserId }) => UserId),
        ["Jürgen.Maier", "555", "Jörgen.Maier"],
      );
      assert.deepEqual(results.map(oddFields), [["encoding"], [], ["encoding"]]);
      assert.deepEqual(read.told, [
        "The file is not written in UTF-8: its letters were read as windows-1252.",
      ]);
    }
  });

  it("that turn out late not to be UTF-8, from the first one on again", async () => {
    const late = [labResult({ UserId: "ü" }), ...oddResults(20, 1)];
    const text = Buffer.from(late.map((result) => `${onOneLine(result)}\n`).join(""));
    const bytes = Buffer.concat([text, encode(onOneLine(users[1]!), "windows-1252")]);
    let opened = 0;
    const read = await readResultsFile(() => ((opened += 1), inPieces(bytes, 64)));
    assert.equal(opened, 2);
    const names = resultsIn(read).map(({ UserId }) => UserId);
    assert.deepEqual([names.length, names[0], names.at(-1)], [22, "Ã¼", "Jörgen.Maier"]);
  });

  it("each time a little, so that everybody else has a turn", async () => {
    const bytes = Buffer.from(onOneLine({ Results: oddResults(500, 1) }));
    let turns = 0;
    let isReading = true;
    const count = (): void => {
      turns += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    await readResultsFile(() => inPieces(bytes, 10_000));
    isReading = false;
    assert.ok(turns >= bytes.length / 10_000, `only ${turns} turns`);
  });

  it("until they are not wanted any more", async () => {
    const bytes = Buffer.from(onOneLine({ Results: oddResults(100, 1) }));
    const reason = new Error("enough");
    const aborting = new AbortController();
    const { signal } = aborting;
    let read = 0;
    const onRead = (length: number): void => {
      read += length;
      if (read >= 20_000) aborting.abort(reason);
    };
    let isClosed = false;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        yield* inPieces(bytes, 10_000);
      } finally {
        isClosed = true;
      }
    }
    await assert.rejects(readResultsFile(chunks, { signal, onRead }), reason);
    assert.deepEqual({ read, isClosed }, { read: 20_000, isClosed: true });
  });
});

describe("how long values are and where bytes are cut makes no difference", () => {
  const head = { source: "https://labondemand.com/api/v3", exportedAt: new Date(0), range, missing: [] };
  const asAnswer = (results: LabResult[], layout: typeof onOneLine): string =>
    layout({ Status: 1, Results: results, Error: null, TotalResults: results.length });
  const layouts: [title: string, write: (results: LabResult[]) => string][] = [
    ["an export", (results) => [...writeJson(head, results, results.length)].join("")],
    ["NDJSON", (results) => [...writeNdjson(results)].join("")],
    ["NDJSON with CRLF", (results) => [...writeNdjson(results)].join("").replaceAll("\n", "\r\n\r\n")],
    ["an answer", (results) => asAnswer(results, onOneLine)],
    ["an answer over lines", (results) => asAnswer(results, overLines)],
    ["a list", (results) => onOneLine(results)],
    ["a packed list", (results) => overLines({ value: results, Count: results.length })],
    ["answers", (results) => results.map((result) => asAnswer([result], overLines)).join(mark)],
    ["a list of answers", (results) => overLines([{ Results: results }, { Error: "x" }, flatResult()])],
    [
      "a packed list of results",
      (results) => onOneLine({ Results: { value: results, Count: results.length } }),
    ],
    ["a wrapped answer", (results) => onOneLine({ a: { b: [1, { c: { Results: results } }] }, d: "e" })],
    ["results without anything between", (results) => results.map(onOneLine).join("")],
    ["entries that are none", (results) => onOneLine([null, ...results, 5, "x", [7], { a: 1 }])],
  ];
  const cases = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(),
    encoding: fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
    longest: fc.constantFrom(300, 500, 2000, 1_000_000),
    cuts: fc.array(fc.nat(), { maxLength: 12 }),
  });
  for (const [title, write] of layouts) {
    it(`in ${title}`, async () => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ count, seed, encoding, longest, cuts }) => {
          const results = oddResults(count, seed);
          const text = write(results);
          const bytes = encode(mark + text, encoding);
          const whole = toCompare(readResultsText(text, { longest: Infinity }));
          const streamed = await readResultsFile(() => cutAt(bytes, cuts), { longest });
          assert.deepEqual(toCompare(streamed), whole);
          assert.deepEqual(whole.results.length, results.length);
        }),
        { numRuns: 40 },
      );
    });
  }

  it("in what is no JSON, which is refused in the same words", async () => {
    const noise = fc.array(
      fc.constantFrom(...Array.from('{}[],:"\\ \n1ae'), "true", '"a":', onOneLine(labResult())),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(noise, fc.array(fc.nat(), { maxLength: 8 }), async (pieces, cuts) => {
        const text = `[1]\n${pieces.join("")}`;
        const whole = outcomeOf(() => readResultsText(text));
        const streamed = await readResultsFile(() => cutAt(Buffer.from(text), cuts)).then(
          (read) => outcomeOf(() => read),
          (error: unknown) =>
            outcomeOf(() => {
              throw error;
            }),
        );
        assert.equal(streamed, whole);
      }),
      { numRuns: 500 },
    );
  });

  it("in what is no JSON, which is refused also where it is long", () => {
    const noise = fc.array(fc.constantFrom(...Array.from('{}[],:"\\ \n1ae'), '"a":', '{"LabInstanceId":1}'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(noise, fc.constantFrom('{"Results":[', "[", '{"a":{"b":"'), (pieces, start) => {
        const text = start + pieces.join("");
        const isRead = (longest: number): boolean =>
          !/JSON/.test(outcomeOf(() => readResultsText(text, { longest })));
        assert.equal(isRead(5), isRead(Infinity), text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a value that is too long to be parsed in one go", () => {
  it("keeps a result whole whose own fields are long", () => {
    const result = labResult({ New: Array.from({ length: 100 }, (_, index) => ({ index })) });
    for (const text of [onOneLine(result), onOneLine({ Results: [result] }), overLines([[result]])]) {
      assert.deepEqual(resultsIn(readResultsText(text, { longest: 200 })), [result]);
    }
  });

  const longFields: [what: string, fields: JsonObject][] = [
    ["a list", { New: Array.from({ length: 100 }, (_, index) => ({ index })) }],
    [
      "an object",
      { New: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, index])) },
    ],
    [
      "two lists",
      { New: Array.from({ length: 100 }, () => "a"), Old: Array.from({ length: 100 }, () => [1]) },
    ],
    ["a text", { New: "x".repeat(500) }],
  ];
  for (const [what, fields] of longFields) {
    it(`keeps a result whole whose id comes after ${what}`, async () => {
      const result: JsonObject = { ...fields, ...labResult() };
      const around = labResult({ LabInstanceId: 1 });
      const texts = [
        onOneLine(result),
        `${onOneLine(around)}\n${onOneLine(result)}`,
        onOneLine({ Results: [result, around] }),
        onOneLine([{ Results: [result] }, { Results: [around] }]),
        onOneLine({ data: { list: [around, result] } }),
        onOneLine({ data: [result] }),
        overLines([[result]]),
      ];
      for (const text of texts) {
        const read = await readResultsFile(() => inPieces(Buffer.from(text), 64), { longest: 200 });
        assert.deepEqual(read.results.get(349744), result, text.slice(0, 60));
        assert.equal(read.skipped, 0);
      }
    });
  }

  it("says where it stops being JSON, also far inside", () => {
    const text = overLines(firstAnswer).replace('"LabHostId": 125', '"LabHostId": oops');
    const line = text.slice(0, text.indexOf("oops")).split("\n").length;
    const message = `The file is not JSON from line ${line}, column 20 on.`;
    for (const longest of [20, 400, Infinity]) {
      assert.throws(() => readResultsText(text, { longest }), { name: "OpenError", message });
    }
  });

  it("says where it breaks off", () => {
    const text = overLines(firstAnswer);
    for (const length of [text.length - 2, text.length - 40, 900]) {
      const cut = text.slice(0, length);
      const lines = cut.split("\n");
      for (const longest of [60, Infinity]) {
        assert.throws(
          () => readResultsText(cut, { longest }),
          (error: Error) => {
            assert.match(
              error.message,
              /^The file is not complete: its JSON breaks off at line \d+, column \d+\.$/,
            );
            assert.equal(/line (\d+)/.exec(error.message)?.[1], String(lines.length), cut.slice(-40));
            return true;
          },
        );
      }
    }
  });

  it("lies no deeper than anything in a file with results", () => {
    const deep = `${"[".repeat(200)}${onOneLine(labResult())}${"]".repeat(200)}`;
    assert.throws(() => readResultsText(deep, { longest: 10 }), /too long or lies too deep/);
    const levels = 100_000;
    assert.deepEqual(resultsOf("[".repeat(levels) + "]".repeat(levels)), []);
    const nested = `${'{"Results":'.repeat(levels)}1${"}".repeat(levels)}`;
    assert.throws(() => readResultsText(nested), /Results must be a list, but it is an object/);
  });
});

/** All that is read, in a form that can be compared. */
function toCompare(read: ReadFile): { results: JsonValue[]; [name: string]: unknown } {
  const { results, ...others } = read;
  return { ...others, results: [...results.values()].map((result) => onOneLine(result)) };
}

function outcomeOf(read: () => ReadFile): string {
  try {
    return onOneLine(resultsIn(read()));
  } catch (error) {
    return (error as Error).message;
  }
}
