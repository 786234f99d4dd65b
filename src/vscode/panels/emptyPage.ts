import * as vscode from "vscode";
import type { EmptyContent } from "../../protocol/pageContract";
import { commandIds } from "../ids";
import type { UserResults } from "../userResults";

/** What a panel says that has nothing to show; undefined when there is something. Its button runs {@link emptyPageCommand}. */
export function emptyPage({ size, held }: UserResults, title: string): EmptyContent | undefined {
  if (size > 0) return undefined;
  if (held.size > 0) {
    return {
      kind: "empty",
      title,
      text: vscode.l10n.t("No result matches the filter."),
      action: vscode.l10n.t("Clear Filter"),
    };
  }
  return {
    kind: "empty",
    title,
    text: vscode.l10n.t("There are no results yet."),
    action: vscode.l10n.t("Fetch Results…"),
  };
}

/** What helps against an empty page: when there are results, a filter hides them. */
export function emptyPageCommand({ held }: UserResults): string {
  return held.size > 0 ? commandIds.clearFilter : commandIds.fetch;
}
