import * as vscode from "vscode";
import type { ResultStore } from "../../core/results/store/resultStore";
import { commandIds } from "../ids";
import type { ShownResults } from "../../core/results/shownResults";

export interface EmptyPage {
  readonly title: string;
  readonly text: string;
  /** The label of the button that runs {@link emptyPageCommand}. */
  readonly action: string;
}

/** What a panel says that has nothing to show; undefined when there is something. */
export function emptyPage(store: ResultStore, shown: ShownResults, title: string): EmptyPage | undefined {
  if (shown.size > 0) return undefined;
  if (store.size > 0) {
    return {
      title,
      text: vscode.l10n.t("No result matches the filter."),
      action: vscode.l10n.t("Clear Filter"),
    };
  }
  return { title, text: vscode.l10n.t("There are no results yet."), action: vscode.l10n.t("Fetch Results…") };
}

/** What helps against an empty page: when there are results, a filter hides them. */
export function emptyPageCommand({ size }: ResultStore): string {
  return size > 0 ? commandIds.clearFilter : commandIds.fetch;
}
