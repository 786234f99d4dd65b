import * as l10n from "@vscode/l10n";
import { fieldNamed } from "../../api/fields";
import { onlyIds, powerShell } from "./explainFile";
import { OpenError } from "./openError";

/** How many of a file's first bytes are looked at to tell what it is. */
export const tellingBytes = 4096;

/** How much of a text is looked at, in UTF-16 units. */
export const tellingText = 10_000;

/** Kinds of files that are told by their first bytes; the pattern is of those bytes as Latin-1. */
const kindsOfBytes: readonly [pattern: RegExp, sentence: () => string][] = [
  [
    /^PK\x03\x04[^]*(?:xl\/|\[Content_Types\])/,
    () => withHelp(l10n.t("The file is an Excel workbook or another Office document.")),
  ],
  [/^PK[\x03\x05]/, () => l10n.t("The file is a ZIP archive. Unpack it and open the files in it.")],
  [/^\x1f\x8b/, () => l10n.t("The file is packed with gzip. Unpack it and open the file in it.")],
  [/^%PDF-/, () => withHelp(l10n.t("The file is a PDF."))],
  [/^PAR1/, () => withHelp(l10n.t("The file is a Parquet file."))],
  [/^\{\\rtf/, () => withHelp(l10n.t("The file is a document with formatting (RTF)."))],
];

/** Tabs, ends of lines and of files, escapes of terminals; also what older tools put at the end of a text. */
const controlBytes = /[\x00-\x08\x0b\x0e-\x19\x1c\x1d\x1f]/;

/**
 * Names the kinds of files that hold no text.
 * @param start the first {@link tellingBytes} bytes, or all there are.
 * @throws OpenError
 */
export function checkBytes(start: Uint8Array): void {
  const letters = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString("latin1");
  for (const [pattern, sentence] of kindsOfBytes) {
    if (pattern.test(letters)) throw new OpenError(sentence());
  }
  // Of UTF-16, one of the first two bytes is zero, or they are its mark.
  const isText = /^(?:\xff\xfe|\xfe\xff|\0[^\0]|[^\0]\0|\s*[[{])/.test(letters);
  if (!isText && controlBytes.test(letters.slice(0, 64)))
    throw new OpenError(withHelp(l10n.t("The file is binary and holds no text.")));
}

/** Kinds of texts that are given by mistake. */
const kindsOfText: readonly [isKind: (start: string) => boolean, sentence: () => string][] = [
  [(start) => start === "", () => l10n.t("The file is empty.")],
  [
    (start) => /^<(?:!doctype html|!--|html|head|body)/i.test(start),
    () =>
      l10n.t(
        "The file is a web page (HTML) and not a list of results. It may come from a sign-in or a proxy: save the answer of the API itself.",
      ),
  ],
  [(start) => start.startsWith("<"), () => withHelp(l10n.t("The file is XML."))],
  [(start) => /^@\{\w+=/.test(start), () => powerShell(1)],
  [
    isPowerShellTable,
    () =>
      l10n.t(
        "The file is a table as PowerShell shows it. Save the answer anew, with ConvertTo-Json -Depth 10.",
      ),
  ],
  [
    (start) => /^[[{]\s*(?:[[{]\s*)?'/.test(start),
    () => l10n.t("The file is what Python prints and not JSON. Save the answer anew, with json.dump."),
  ],
  [isTableOfIds, onlyIds],
  [isCsv, () => withHelp(l10n.t("The file is a CSV file."))],
];

/**
 * Names the kinds of texts that are given by mistake, before they are called broken JSON.
 * @param start the first {@link tellingText} characters, or all there are.
 * @throws OpenError
 */
export function checkText(start: string): void {
  const beginning = start.replace(/^[\s\uFEFF\u001A\u001E]+/, "");
  const kind = kindsOfText.find(([isKind]) => isKind(beginning));
  if (kind) throw new OpenError(kind[1]());
}

function withHelp(sentence: string): string {
  const help = l10n.t(
    "Results can be opened from JSON and NDJSON: an export of this extension, or an answer of the API as it came.",
  );
  return `${sentence} ${help}`;
}

function linesOf(start: string): string[] {
  return start
    .split(/\r?\n/)
    .slice(0, 100)
    .filter((line) => line.trim() !== "");
}

/** Names above a line of dashes, or a field and its value on each line. */
function isPowerShellTable(start: string): boolean {
  const [first = "", second = ""] = linesOf(start);
  if (/^\s*\w+(?:\s+\w+)*\s*$/.test(first) && /^\s*-+(?:\s+-+)*\s*$/.test(second)) return true;
  return [first, second].every((line) => /^\w+\s+: /.test(`${line.trimEnd()} `));
}

/** A number a line, perhaps below a heading. */
function isTableOfIds(start: string): boolean {
  const [first = "", ...others] = linesOf(start).map((line) => line.trim().replace(/[,;]$/, ""));
  const isId = (line: string): boolean => /^"?\d{1,19}"?$/.test(line);
  // The last line may be cut off.
  return (isId(first) || /^[^[\]{}]*$/.test(first)) && others.length > 0 && others.every(isId);
}

/** CSV is taken for it by a column of the API's, or by two rows of as many cells, three or more. */
function isCsv(start: string): boolean {
  if (/^[{[]/.test(start)) return false;
  const [header = [], row = []] = start.split(/\r?\n/, 2).map((line) => line.split(/[,;\t]/));
  if (header.length < 2) return false;
  return (
    (header.length >= 3 && header.length === row.length) ||
    header.some((cell) => fieldNamed(cell.replace(/^"(.*)"$/, "$1")) !== undefined)
  );
}
