import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { GuardedSecrets } from "./core/api/guardedSecrets";
import { WholeWriter } from "./core/files/disk/wholeWriter";
import { PseudonymKey } from "./core/files/write/withoutNames/pseudonymKey";
import type { RemoteEngine } from "./engine/thread/remoteEngine";
import { allCommands } from "./vscode/commands/allCommands";
import { registerCommands } from "./vscode/commands/command";
import { keepUpToDate } from "./vscode/fetching/autoRefresh";
import { Connections } from "./vscode/connection/connections";
import { ResultsHost } from "./vscode/engineHost/resultsHost";
import { startEngine } from "./vscode/engineHost/startEngine";
import { configureEngine } from "./vscode/engineHost/configure";
import { ErrorReporter } from "./vscode/errorReporter";
import { FetchSession } from "./vscode/fetching/fetchSession";
import { KeyTrials } from "./vscode/connection/keyTrials";
import { ComparisonPanel } from "./vscode/panels/comparison/panel";
import { connectDetails } from "./vscode/panels/details/connect";
import { DetailsPanels } from "./vscode/panels/details/panel";
import { connectGradebook } from "./vscode/panels/gradebook/connect";
import { GradebookPanel } from "./vscode/panels/gradebook/panel";
import { connectQuestions } from "./vscode/panels/questions/connect";
import { LiveClassPanel } from "./vscode/panels/liveClass/panel";
import { SummaryPanel } from "./vscode/panels/summary/panel";
import { connectTable } from "./vscode/panels/table/connect";
import { TablePanel } from "./vscode/panels/table/panel";
import { pauses } from "./vscode/fetching/pauses";
import { KeptNames } from "./vscode/naming/keptNames";
import { NamesSender } from "./vscode/naming/namesSender";
import { ResultNaming } from "./vscode/naming/resultNaming";
import { UserNaming } from "./vscode/naming/userNaming";
import { RequestLog } from "./vscode/connection/requestLog";
import { GradebookExporter } from "./vscode/export/gradebookExporter";
import { SummaryCopier } from "./vscode/export/summaryCopier";
import { TableExports } from "./vscode/export/tableExports";
import { ReportExporter } from "./vscode/export/reportExporter";
import { ResultExporter } from "./vscode/export/resultExporter";
import { ResultLinks } from "./vscode/open/resultLinks";
import { ResultOpener } from "./vscode/open/resultOpener";
import { ResultFetcher } from "./vscode/fetching/resultFetcher";
import { SavedViews } from "./vscode/savedViews/savedViews";
import { SettingsCheck, settingSchemas } from "./vscode/settings/settingsCheck";
import { showInStatusBar } from "./vscode/statusBar";
import { openDroppedFiles } from "./vscode/open/droppedFiles";
import { tellEngineEnd } from "./vscode/engineHost/tellEnd";
import { ResultsView } from "./vscode/tree/resultsView";
import { ResultNotices, UserResults } from "./vscode/userResults";

/** What other code in the same VS Code may look at, tests among it. */
export interface ExtensionApi {
  readonly tree: ResultsView["provider"];
  /** The view that shows the tree: what is selected in it, and whether it is visible. */
  readonly view: Pick<ResultsView["treeView"], "selection" | "visible" | "onDidChangeSelection">;
  /** What tests hold back and end; only there where tests run the extension. */
  readonly engine?: RemoteEngine;
  /** What VS Code hands links to; only there where tests run the extension. */
  readonly links?: vscode.UriHandler;
}

/** Builds the parts and hands each what it needs. Sends nothing and reads no file. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel("Lab on Demand Results", { log: true });
  const errors = new ErrorReporter(log);
  const note = (error: unknown): void => errors.note(error);
  const { retry, autoRefreshMinute, detailsRest } = pauses();
  const connections = new Connections(context.secrets, context.workspaceState);
  const requestLog = new RequestLog(log);
  const host = new ResultsHost(connections, requestLog);
  const notices = new ResultNotices();
  const engine = startEngine(context.extensionUri, {
    host,
    notices,
    retry,
    onError: note,
    onEnd: (error, wasBusy) => {
      notices.lost();
      tellEngineEnd(error, wasBusy, session, errors);
    },
  });
  const configuring = configureEngine(engine, note);
  const results = new UserResults(engine, notices, note);
  const fetcher = new ResultFetcher(connections, engine, host, notices, requestLog);
  const session = new FetchSession(connections, results, fetcher, context.globalState, errors);
  const opener = new ResultOpener(engine, host, log);
  const view = new ResultsView(results, connections, openDroppedFiles(opener, errors), log);
  const { extensionUri } = context;
  const writer = new WholeWriter();
  const sender = new NamesSender(host, connections);
  const userNaming = new UserNaming(engine, notices, connections, sender, log);
  const kept = new KeptNames(context.globalStorageUri, writer);
  const naming = new ResultNaming({ engine, notices, view, sender, kept, users: userNaming, log });
  const details = new DetailsPanels(
    connectDetails(extensionUri, { results, view, connections, fetcher, errors, rest: detailsRest }),
  );
  const pseudonymKey = new PseudonymKey(new GuardedSecrets(context.secrets));
  const copier = new SummaryCopier(results, pseudonymKey);
  const summary = new SummaryPanel(extensionUri, results, copier, errors);
  const comparison = new ComparisonPanel(extensionUri, results, session, copier, errors);
  const exporter = new ResultExporter(engine, writer, pseudonymKey);
  const gradebookExporter = new GradebookExporter(engine, writer, pseudonymKey);
  const gradebook = new GradebookPanel(
    connectGradebook(extensionUri, { results, view, details, errors, exporter: gradebookExporter, naming }),
  );
  const questions = connectQuestions(extensionUri, {
    ...{ results, view, connections, sender, details, errors, writer, pseudonymKey },
  });
  const liveClass = new LiveClassPanel({
    ...{ extensionUri, results, session, connections, sender, view, log },
    ...{ errors, naming, details, gradebook },
    interval: autoRefreshMinute,
  });
  const tableExports = new TableExports(results, exporter, pseudonymKey);
  const table = new TablePanel(
    connectTable(context, { results, view, details, errors, exports: tableExports }),
  );
  const savedViews = new SavedViews(context.workspaceState, results);
  const parts = {
    comparison,
    connections,
    details,
    exporter,
    fetcher,
    gradebook,
    opener,
    keyTrials: new KeyTrials(connections, requestLog),
    liveClass,
    log,
    naming,
    questions,
    reportExporter: new ReportExporter(engine, writer, pseudonymKey),
    results,
    savedViews,
    session,
    summary,
    table,
    userNaming,
    view,
  };
  context.subscriptions.push(
    configuring,
    fetcher,
    session,
    keepUpToDate(session, results, view, connections, autoRefreshMinute),
    showInStatusBar(results),
  );
  context.subscriptions.push(naming, userNaming, questions, sender);
  context.subscriptions.push(
    log,
    connections,
    view,
    details,
    summary,
    comparison,
    gradebook,
    liveClass,
    table,
    results,
    engine,
    notices,
  );
  const links = new ResultLinks(parts, errors);
  context.subscriptions.push(vscode.window.registerUriHandler(links));
  const settingsCheck = new SettingsCheck(settingSchemas(context), log);
  context.subscriptions.push(
    settingsCheck,
    registerCommands(allCommands(parts), errors, () => settingsCheck.tell()),
  );
  const isTested = context.extensionMode === vscode.ExtensionMode.Test;
  return { tree: view.provider, view: view.treeView, ...(isTested && { engine, links }) };
}
