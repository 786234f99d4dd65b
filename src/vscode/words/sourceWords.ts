import * as vscode from "vscode";
import { displayText } from "../../core/results/words/displayText";
import type { ResultSource } from "../../core/results/store/resultSource";

/** Where results come from, for people: a file is named as one, so that nobody takes it for what was fetched. */
export function sourceWords({ kind, name }: ResultSource): string {
  const words = displayText(name, { maxLength: 80 });
  switch (kind) {
    case "connection":
      return words;
    case "file":
      return vscode.l10n.t("file {0}", words);
    case "sample":
      return vscode.l10n.t("Sample");
  }
}
