import * as l10n from "@vscode/l10n";
import { ImportError } from "./importError";
import { locateJsonError } from "./locateJsonError";

/**
 * Says where a text stops being JSON.
 * @param cause what the parser threw. It knows no line, and not always where in the text.
 */
export function notJsonError(content: string, cause: unknown): ImportError {
  return new ImportError(describe(content), { cause });
}

function describe(content: string): string {
  const place = locateJsonError(content);
  if (place === undefined) return l10n.t("The file is not JSON.");
  const { line, column, atEnd } = place;
  return atEnd
    ? l10n.t("The file is not complete: its JSON breaks off at line {0}, column {1}.", line, column)
    : l10n.t("The file is not JSON from line {0}, column {1} on.", line, column);
}
