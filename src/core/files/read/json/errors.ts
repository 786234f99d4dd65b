import * as l10n from "@vscode/l10n";
import { OpenError } from "../openError";
import { skipSpace, type TextPlace } from "./text";
import { locateJsonError } from "./locateError";

/**
 * Says where a text stops being JSON.
 * @param text a value, from its first character on.
 * @param from where that stands.
 */
export function notJsonError(
  text: string,
  from: TextPlace,
  {
    mayBeCutOff,
    cause,
  }: {
    /** Whether the file ends with the text. */
    readonly mayBeCutOff: boolean;
    /** What the parser threw. It knows no line, and not always where in the text. */
    readonly cause: unknown;
  },
): OpenError {
  if (changesEncoding(text)) return encodingChanges(cause);
  const place = locateJsonError(text);
  if (!place) return new OpenError(l10n.t("The file is not JSON."), { cause });
  const { line, column, atEnd } = place;
  const inFile = {
    line: from.line + line - 1,
    column: line === 1 ? from.column + column - 1 : column,
  };
  return notJsonAt(inFile, atEnd && mayBeCutOff, cause);
}

/** Says that a file is not JSON from a place on, or that it ends there too early. */
export function notJsonAt({ line, column }: TextPlace, isCutOff: boolean, cause?: unknown): OpenError {
  return new OpenError(
    isCutOff
      ? l10n.t("The file is not complete: its JSON breaks off at line {0}, column {1}.", line, column)
      : l10n.t("The file is not JSON from line {0}, column {1} on.", line, column),
    { cause },
  );
}

/**
 * The line that a value begins, where each line of the file is a value of its own: as others were, or because an
 * object begins the next line as well, to which nothing leads.
 */
export function lineOfItsOwn(text: string, from: number, othersAre: boolean): string | undefined {
  const lineEnd = text.indexOf("\n", from);
  const line = text.slice(from, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const next = lineEnd === -1 ? undefined : text[skipSpace(text, lineEnd)];
  const leadsOn = /[,:[{]$/.test(line);
  const isOwn = othersAre
    ? next === undefined || !leadsOn || (next === "{" && !line.endsWith("["))
    : line.startsWith("{") && next === "{" && !leadsOn;
  return isOwn ? line : undefined;
}

/**
 * Says what is wrong with a line of a file in which each line is a value of its own.
 * @param number from 1.
 */
export function notJsonLine(line: string, number: number, cause: unknown): OpenError {
  if (changesEncoding(line)) return encodingChanges(cause);
  const place = locateJsonError(line);
  return new OpenError(
    place === undefined || place.atEnd
      ? l10n.t("Line {0}: the JSON on this line is not complete.", number)
      : l10n.t("Line {0}: this is not JSON from column {1} on.", number, place.column),
    { cause },
  );
}

/** Says that a file holds something that is longer or lies deeper than anything in a file with results. */
export function notReadable(): OpenError {
  return new OpenError(
    l10n.t("The file is JSON but holds no list of results: something in it is too long or lies too deep."),
  );
}

/** Zero bytes are half of every letter of UTF-16, and nothing in JSON. */
function changesEncoding(text: string): boolean {
  return text.slice(0, 100_000).includes("\0");
}

function encodingChanges(cause: unknown): OpenError {
  return new OpenError(
    l10n.t(
      "The encoding changes in the middle of the file, as it does when PowerShell appends to a file of another encoding with >>. Save the parts as files of their own and open them together.",
    ),
    { cause },
  );
}
