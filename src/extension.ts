import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { ResultStore } from "./core/results/resultStore";
import { ShownResults } from "./core/results/shownResults";
import { allCommands } from "./vscode/commands/allCommands";
import { registerCommands } from "./vscode/commands/command";
import { keepUpToDate } from "./vscode/autoRefresh";
import { Connections } from "./vscode/connections";
import { ErrorReporter } from "./vscode/errorReporter";
import { FetchSession } from "./vscode/fetchSession";
import { connectDetails } from "./vscode/panels/connectDetails";
import { DetailsPanels } from "./vscode/panels/detailsPanel";
import { connectGradebook } from "./vscode/panels/connectGradebook";
import { GradebookPanel } from "./vscode/panels/gradebookPanel";
import { SummaryPanel } from "./vscode/panels/summaryPanel";
import { RequestLog } from "./vscode/requestLog";
import { ResultExporter } from "./vscode/resultExporter";
import { ResultImporter } from "./vscode/resultImporter";
import { ResultFetcher } from "./vscode/resultFetcher";
import { arrangement, followSettings } from "./vscode/settings";
import { showInStatusBar } from "./vscode/statusBar";
import { openDroppedFiles } from "./vscode/tree/openDroppedFiles";
import { ResultsView } from "./vscode/tree/resultsView";

/** What other code in the same VS Code may look at, tests among it. */
export interface ExtensionApi {
  readonly tree: ResultsView["provider"];
  /** The view that shows the tree: what is selected in it, and whether it is visible. */
  readonly view: Pick<ResultsView["treeView"], "selection" | "visible" | "onDidChangeSelection">;
}

/** Builds the parts and hands each what it needs. Sends nothing and reads no file. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel("Lab on Demand Results", { log: true });
  const errors = new ErrorReporter(log);
  const store = new ResultStore();
  const connections = new Connections(context.secrets, context.workspaceState);
  const fetcher = new ResultFetcher(connections, store, new RequestLog(log));
  const session = new FetchSession(fetcher, context.globalState, errors);
  const shown = new ShownResults(store, arrangement());
  const importer = new ResultImporter(store);
  const view = new ResultsView(store, shown, connections, openDroppedFiles(importer, errors), log);
  const { extensionUri } = context;
  const details = new DetailsPanels(
    connectDetails(extensionUri, { store, shown, view, connections, fetcher, errors }),
  );
  const summary = new SummaryPanel(extensionUri, store, shown, errors);
  const gradebook = new GradebookPanel(
    connectGradebook(extensionUri, { store, shown, view, details, errors }),
  );
  const exporter = new ResultExporter(store, context.secrets);
  const parts = {
    connections,
    details,
    exporter,
    fetcher,
    gradebook,
    importer,
    log,
    session,
    shown,
    store,
    summary,
    view,
  };
  context.subscriptions.push(
    followSettings(shown),
    session,
    keepUpToDate(session, view, connections),
    showInStatusBar(store, shown, session),
  );
  context.subscriptions.push(log, connections, view, details, summary, gradebook);
  context.subscriptions.push(registerCommands(allCommands(parts), errors));
  return { tree: view.provider, view: view.treeView };
}
