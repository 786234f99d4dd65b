import * as vscode from "vscode";
import { AutoRefresh } from "../core/fetching/autoRefresh";
import type { Connections } from "./connections";
import type { FetchSession } from "./fetchSession";
import { autoRefreshMinutes, onDidChangeSetting } from "./settings";
import type { ResultsView } from "./tree/resultsView";

/** Keeps a range that reaches now up to date, while somebody looks at the view. */
export function keepUpToDate(
  session: FetchSession,
  view: ResultsView,
  connections: Connections,
): vscode.Disposable {
  const autoRefresh = new AutoRefresh({
    isDue: () => session.reachesNow,
    refresh: async () => view.announceNew(await session.catchUp()),
    onFailure: (error) => {
      const sentence = error instanceof Error ? error.message : undefined;
      view.setNotice(sentence && vscode.l10n.t("Not up to date: {0}", sentence));
    },
  });
  const restart = (): void => autoRefresh.start(view.treeView.visible ? autoRefreshMinutes() * 60 : 0);
  restart();
  return vscode.Disposable.from(
    autoRefresh,
    onDidChangeSetting("autoRefreshMinutes", restart),
    view.treeView.onDidChangeVisibility(restart),
    // Either may mean that a key which was refused is a good one now.
    session.onDidFetch(restart),
    connections.onDidChange(restart),
  );
}
