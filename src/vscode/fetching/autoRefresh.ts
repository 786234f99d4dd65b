import * as vscode from "vscode";
import { AutoRefresh } from "../../core/fetching/autoRefresh";
import type { Connections } from "../connection/connections";
import type { FetchSession } from "./fetchSession";
import { autoRefreshMinutes, onDidChangeSetting } from "../settings/settings";
import type { ResultsView } from "../tree/resultsView";
import type { UserResults } from "../userResults";

/**
 * Keeps a range that reaches now up to date, while somebody looks at the view.
 * @param minute how many seconds a minute of the setting lasts.
 */
export function keepUpToDate(
  session: FetchSession,
  results: Pick<UserResults, "onDidReplace">,
  view: ResultsView,
  connections: Connections,
  minute: number,
): vscode.Disposable {
  const autoRefresh = new AutoRefresh({
    isDue: () => session.canCatchUp,
    refresh: async (signal) => view.announceNew(await session.catchUp(signal)),
    onFailure: (error) => {
      const sentence = error instanceof Error ? error.message : undefined;
      view.setNotice(sentence && vscode.l10n.t("Not up to date: {0}", sentence));
    },
  });
  const restart = (): void => {
    const seconds = autoRefreshMinutes() * minute;
    if (seconds === 0) autoRefresh.stop();
    else autoRefresh.start(view.treeView.visible ? seconds : 0);
  };
  restart();
  return vscode.Disposable.from(
    autoRefresh,
    onDidChangeSetting("autoRefreshMinutes", restart),
    view.treeView.onDidChangeVisibility(restart),
    // Either may mean that a key which was refused is a good one now.
    session.onDidFetch(restart),
    connections.onDidChange(restart),
    results.onDidReplace(() => {
      // What was said of results that are not held any more says nothing of those that are.
      autoRefresh.forgetFailure();
      view.forgetNew();
    }),
  );
}
