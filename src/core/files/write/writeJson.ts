import { stringifyJson } from "../../api/json";
import { sentResult } from "../../api/asSent";
import type { LabResult } from "../../api/labResult";
import { joinChunks } from "./joinChunks";
import { writeFilePseudonyms } from "../filePseudonyms";
import type { ResultsFileHead } from "../resultsFileHead";
import { stringifyResult } from "./stringifyResult";

/**
 * Writes results as the text of an exported JSON file. `Results` has the API's own shape and values, so
 * that what reads the API's answers reads the file as well.
 * @param count how many results there are, because the file says so before the first.
 * @returns the text in chunks of about 64 KB; none takes long to make.
 * @throws RangeError at the end when there were more or fewer results, since the file is wrong then.
 */
export function writeJson(
  head: ResultsFileHead,
  results: Iterable<LabResult>,
  count: number,
): Generator<string, void, undefined> {
  return joinChunks(writePieces(head, results, count));
}

function* writePieces(
  head: ResultsFileHead,
  results: Iterable<LabResult>,
  count: number,
): Generator<string, void, undefined> {
  yield stringifyHead(head, count);
  let written = 0;
  for (const result of results) {
    yield written === 0 ? "\n" : ",\n";
    yield stringifyInList(result);
    written += 1;
  }
  if (written !== count) throw new RangeError(`There were ${written} results to write and not ${count}.`);
  yield written === 0 ? "]\n}\n" : "\n  ]\n}\n";
}

/** The file's text up to the bracket that opens its results. */
function stringifyHead(head: ResultsFileHead, count: number): string {
  const { source, exportedAt, range, missing, pseudonyms } = head;
  const file = {
    source,
    exportedAt: exportedAt.toISOString().replace(/\.\d+Z$/, "Z"),
    ...(range && { range: { start: range.start, end: range.end } }),
    ...(missing.length > 0 && { missing: missing.map(({ start, end }) => ({ start, end })) }),
    ...(pseudonyms && writeFilePseudonyms(pseudonyms)),
    count,
    Results: [],
  };
  return stringifyJson(file, 2).slice(0, -"]\n}".length);
}

const before = '{\n  "Results": [\n'.length;
const after = "\n  ]\n}".length;

/** A result as indented as it stands in the file, which JSON.stringify does only where one stands. */
function stringifyInList(result: LabResult): string {
  const sent = sentResult(result);
  return stringifyResult({ Results: [sent] }, sent, 2).slice(before, -after);
}
