import * as vscode from "vscode";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { EmptyContent } from "../../protocol/pageContract";
import { commandIds } from "../ids";
import type { ShownResults } from "../../core/results/shownResults";

/** What a panel says that has nothing to show; undefined when there is something. Its button runs {@link emptyPageCommand}. */
export function emptyPage(store: ResultStore, shown: ShownResults, title: string): EmptyContent | undefined {
  if (shown.size > 0) return undefined;
  if (store.size > 0) {
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
export function emptyPageCommand({ size }: ResultStore): string {
  return size > 0 ? commandIds.clearFilter : commandIds.fetch;
}
