import * as l10n from "@vscode/l10n";
import type { JsonObject } from "../api/json";
import { displayText } from "../results/displayText";
import { ImportError } from "./importError";

/**
 * Makes sure that a file is not what the API answers when it has no results to give.
 * @throws ImportError with the API's own text.
 */
export function checkErrorAnswer(file: JsonObject): void {
  const { Status: status, Error: error } = file;
  const text = typeof error === "string" ? error.trim() : "";
  if (status !== 0 && (status !== undefined || text === "")) return;
  throw new ImportError(
    text === ""
      ? l10n.t("The file holds an error that the API answered instead of results.")
      : l10n.t(
          "The file holds an error that the API answered instead of results: {0}",
          displayText(text, { maxLength: 200 }),
        ),
  );
}
