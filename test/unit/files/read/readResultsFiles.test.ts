import assert from "node:assert/strict";
import type { JsonValue } from "../../../../src/core/api/json";
import {
  readResultsFiles,
  type ChosenFiles,
  type FileToRead,
} from "../../../../src/core/files/read/readResultsFiles";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import { partitionByDay } from "../../../../src/core/files/write/partitionByDay";
import { documentedResults, labResult } from "../../labResult";
import {
  allResults,
  firstAnswer,
  flatResult,
  onOneLine,
  overLines,
  secondAnswer,
  thirdResult,
} from "./answers";
import { file, fileOf } from "./chosenFiles";
import { encode } from "./inPieces";

const error = { Status: 0, Error: "Timeframe cannot exceed 7 days" };
const [first, second] = documentedResults;

describe("files that are opened together", () => {
  it("give their results as the windows of a range do, each lab instance once", async () => {
    const read = await readResultsFiles([
      file("week1.json", overLines(firstAnswer)),
      file("week2.ndjson", [second!, thirdResult].map(onOneLine).join("\n")),
    ]);
    assert.deepEqual(read.results, allResults);
    assert.equal(read.name, "week1.json and 1 more");
    assert.deepEqual(read.told, []);
  });

  it("are named by the first and how many more there are", async () => {
    const nameOf = async (...names: string[]): Promise<string> =>
      (await readResultsFiles(names.map((name) => file(name, "[]")))).name;
    assert.equal(await nameOf("a.json"), "a.json");
    assert.equal(await nameOf("a.json", "b.json"), "a.json and 1 more");
    assert.equal(await nameOf("week1.json", "b.json", "c.json", "d.json"), "week1.json and 3 more");
  });

  it("count the fresher result of a lab instance, and of equally fresh ones that of the file saved later", async () => {
    const running = labResult({ End: null, TaskCompletePercent: 1 });
    const regraded = labResult({ ExamScore: 90 });
    const files = (...results: [savedAt: number, result: typeof regraded][]): ChosenFiles[] =>
      results.map(([savedAt, result]) => file(`${savedAt}.json`, onOneLine([result]), savedAt));
    for (const chosen of [
      files([1, first!], [2, regraded], [3, running]),
      files([3, running], [2, regraded], [1, first!]),
    ]) {
      assert.deepEqual((await readResultsFiles(chosen)).results, [regraded]);
    }
  });

  it("cover what each covers, and nothing between them", async () => {
    const part = (start: number, end: number): { start: number; end: number } => ({ start, end });
    const read = await readResultsFiles([
      file("week3.json", onOneLine({ range: part(1327000000, 1327600000), Results: [] })),
      file(
        "week1.json",
        onOneLine({
          range: part(1325376000, 1325980800),
          missing: [part(1325500000, 1325600000)],
          Results: [first!],
        }),
      ),
      file("found.json", onOneLine([labResult({ LabInstanceId: 5, Start: 1325590000, End: 1325595000 })])),
      file("week2.json", onOneLine({ range: part(1325980800, 1326585600), Results: [thirdResult] })),
    ]);
    assert.deepEqual(read.covered, [
      part(1325376000, 1325500000),
      part(1325590000, 1325595000),
      part(1325600000, 1326585600),
      part(1327000000, 1327600000),
    ]);
  });

  it("cover from the first start to the last end of a folder of days, nights included", async () => {
    const results = [first!, thirdResult];
    const files = partitionByDay(results, "UTC").map((day): FileToRead =>
      fileOf(day.path, [...writeNdjson(day.places.map((place) => results[place]!))].join("")),
    );
    assert.equal(files.length, 2);
    const read = await readResultsFiles([{ name: "by-day", files }]);
    assert.equal(read.name, "by-day");
    assert.deepEqual(read.results, results);
    assert.deepEqual(read.covered, [{ start: first!.Start!, end: thirdResult.End! }]);
  });

  it("come from where all of them say that they do", async () => {
    const sourceOf = async (...sources: JsonValue[]): Promise<string | undefined> =>
      (await readResultsFiles(sources.map((source) => file("a", onOneLine({ source, Results: [first!] })))))
        .source;
    assert.equal(await sourceOf("https://a", "https://a"), "https://a");
    assert.equal(await sourceOf("https://a", "https://b"), undefined);
    assert.equal(await sourceOf("https://a", null), undefined);
    assert.equal(await sourceOf(null, null), undefined);
  });

  it("count what is odd and what is left out", async () => {
    const odd = { ...second, CompletionStatus: "Complete", ExamScore: "5.0" };
    const read = await readResultsFiles([
      file("a.json", onOneLine({ Results: [first!, { a: 1 }, odd] })),
      file(
        "b.json",
        encode(
          onOneLine({ Results: [{ ...thirdResult, UserId: "Jürgen" }, null, flatResult()] }),
          "windows-1252",
        ),
      ),
    ]);
    assert.equal(read.odd, 2);
    assert.deepEqual(
      [...read.oddFields],
      [
        ["CompletionStatus", 1],
        ["ExamScore", 1],
        ["encoding", 1],
      ],
    );
    assert.equal(read.skipped, 3);
    assert.deepEqual(read.told, [
      "a.json and 1 more: One entry that names no lab instance is left out.",
      "b.json: One answer of the command Result is left out: it does not say which lab instance it is about.",
      "b.json: The file is not written in UTF-8: its letters were read as windows-1252.",
    ]);
  });

  it("say once what is the same of many", async () => {
    const entry = onOneLine([first!, { a: 1 }]);
    const read = await readResultsFiles([
      file("a\n.json", entry),
      file("b.json", "[]"),
      file("c.json", entry),
      file("d.json", entry),
    ]);
    assert.deepEqual(read.told, ["a␊.json and 2 more: One entry that names no lab instance is left out."]);
  });

  it("say that pages of a search are missing, unless all are there", async () => {
    const page = (...Results: JsonValue[]): string => onOneLine({ TotalResults: 3, TotalPages: 2, Results });
    const pages = [file("0.json", page(first!, second!)), file("1.json", page(thirdResult))];
    assert.deepEqual((await readResultsFiles(pages)).told, []);
    assert.deepEqual((await readResultsFiles(pages.slice(0, 1))).told, [
      "A search found 3 lab instances, of which 2 are here: open its other pages with it.",
    ]);
  });

  it("are all refused when one of them cannot be read, which is named", async () => {
    const message = "a\u202Eb.json: The file is empty.".replace("\u202E", "⟨U+202E⟩");
    await assert.rejects(
      readResultsFiles([file("week1.json", overLines(firstAnswer)), file("a\u202Eb.json", "")]),
      { name: "OpenError", message },
    );
    await assert.rejects(readResultsFiles([file("a.json", "")]), {
      name: "OpenError",
      message: "The file is empty.",
    });
  });

  it("are told an error that one of them holds, which does not cost the others", async () => {
    const read = await readResultsFiles([
      file("a.json", onOneLine(error)),
      file("b.json", onOneLine(secondAnswer)),
    ]);
    assert.deepEqual(read.results, [thirdResult]);
    assert.deepEqual(read.told, [
      "a.json: One answer in the file is an error of the API: Timeframe cannot exceed 7 days",
    ]);
    await assert.rejects(
      readResultsFiles([file("a.json", onOneLine(error)), file("b.json", onOneLine(error))]),
      {
        name: "OpenError",
        message:
          "The file holds an error that the API answered instead of results: Timeframe cannot exceed 7 days",
      },
    );
  });

  it("say how much has been read, and stop when they are not wanted any more", async () => {
    const text = onOneLine({ Results: documentedResults.map((each) => ({ ...each })) });
    const files = ["a", "b", "c"].map((name) => file(name, text));
    let read = 0;
    await readResultsFiles(files, { onRead: (bytes) => (read += bytes) });
    assert.equal(read, 3 * text.length);
    const reason = new Error("enough");
    const aborting = new AbortController();
    const stopped = readResultsFiles(files, {
      signal: aborting.signal,
      onRead: () => aborting.abort(reason),
    });
    await assert.rejects(stopped, reason);
  });
});
