import * as l10n from "@vscode/l10n";
import { fieldNamed } from "../api/fields";
import { ImportError } from "./importError";

/**
 * Names the kinds of files that are given by mistake, before they are called broken JSON.
 * @param content without a byte order mark.
 * @throws ImportError for an empty file, a web page or other markup, and CSV.
 */
export function checkKind(content: string): void {
  const beginning = content.slice(0, 10_000).trimStart();
  if (beginning === "" && content.trim() === "") throw new ImportError(l10n.t("The file is empty."));
  if (/^<(?:!|html|head|body)/i.test(beginning)) {
    throw new ImportError(l10n.t("The file is a web page (HTML) and not a list of results."));
  }
  if (beginning.startsWith("<")) {
    throw new ImportError(l10n.t("The file is XML; results can be imported from JSON and NDJSON only."));
  }
  if (isCsv(beginning)) {
    throw new ImportError(
      l10n.t("The file is a CSV file; results can be imported from JSON and NDJSON only."),
    );
  }
}

/** CSV is taken for it by a column of the API's, or by two rows of as many cells, three or more. */
function isCsv(beginning: string): boolean {
  if (/^[{[]/.test(beginning)) return false;
  const [header = [], row = []] = beginning.split(/\r?\n/, 2).map((line) => line.split(/[,;\t]/));
  if (header.length < 2) return false;
  return (
    (header.length >= 3 && header.length === row.length) ||
    header.some((cell) => fieldNamed(cell.replace(/^"(.*)"$/, "$1")) !== undefined)
  );
}
