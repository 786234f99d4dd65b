import * as vscode from "vscode";
import { ResultStore } from "./core/results/resultStore";
import { clearCommand } from "./vscode/commands/clear";
import { registerCommands } from "./vscode/commands/command";
import { exportJsonCommand } from "./vscode/commands/exportJson";
import { fetchCommand } from "./vscode/commands/fetch";
import { fetchLatestCommand } from "./vscode/commands/fetchLatest";
import { loadSampleCommand } from "./vscode/commands/loadSample";
import { openResultCommand } from "./vscode/commands/openResult";
import { refreshCommand } from "./vscode/commands/refresh";
import { removeApiKeyCommand } from "./vscode/commands/removeApiKey";
import { resultRowCommands } from "./vscode/commands/resultRows";
import { setApiKeyCommand } from "./vscode/commands/setApiKey";
import { showLogCommand } from "./vscode/commands/showLog";
import { switchConnectionCommand } from "./vscode/commands/switchConnection";
import { keepUpToDate } from "./vscode/autoRefresh";
import { Connections } from "./vscode/connections";
import { ErrorReporter } from "./vscode/errorReporter";
import { FetchSession } from "./vscode/fetchSession";
import { connectDetails } from "./vscode/panels/connectDetails";
import { DetailsPanels } from "./vscode/panels/detailsPanel";
import { RequestLog } from "./vscode/requestLog";
import { ResultFetcher } from "./vscode/resultFetcher";
import { ResultsView } from "./vscode/tree/resultsView";

/** What other code in the same VS Code may look at, tests among it. */
export interface ExtensionApi {
  readonly tree: ResultsView["provider"];
}

/** Builds the parts and hands each what it needs. Sends nothing and reads no file. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const log = vscode.window.createOutputChannel("Lab on Demand Results", { log: true });
  const errors = new ErrorReporter(log);
  const store = new ResultStore();
  const connections = new Connections(context.secrets, context.workspaceState);
  const fetcher = new ResultFetcher(connections, store, new RequestLog(log));
  const session = new FetchSession(fetcher, context.globalState, errors);
  const view = new ResultsView(store, connections);
  const panels = new DetailsPanels(
    connectDetails(context.extensionUri, { store, connections, fetcher, errors }),
  );
  const fetch = fetchCommand(session);
  const commands = [
    fetch,
    fetchLatestCommand(session),
    refreshCommand(session, fetch),
    setApiKeyCommand(connections),
    removeApiKeyCommand(connections),
    switchConnectionCommand(connections),
    openResultCommand(store, fetcher, panels),
    ...resultRowCommands(panels, view.provider),
    exportJsonCommand(store),
    loadSampleCommand(store),
    clearCommand(store),
    showLogCommand(log),
  ];
  context.subscriptions.push(session, keepUpToDate(session, view, connections));
  context.subscriptions.push(log, connections, view, panels, registerCommands(commands, errors));
  return { tree: view.provider };
}
