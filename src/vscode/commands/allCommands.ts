import type * as vscode from "vscode";
import type { Connections } from "../connection/connections";
import type { FetchSession } from "../fetching/fetchSession";
import type { KeyTrials } from "../connection/keyTrials";
import type { DetailsPanels } from "../panels/details/panel";
import type { GradebookPanel } from "../panels/gradebook/panel";
import type { QuestionRoom } from "../panels/questions/connect";
import type { LiveClassPanel } from "../panels/liveClass/panel";
import type { SummaryPanel } from "../panels/summary/panel";
import type { TablePanel } from "../panels/table/panel";
import type { ResultExporter } from "../export/resultExporter";
import type { ReportExporter } from "../export/reportExporter";
import type { ResultOpener } from "../open/resultOpener";
import type { ResultFetcher } from "../fetching/resultFetcher";
import type { ResultsView } from "../tree/resultsView";
import type { ResultNaming } from "../naming/resultNaming";
import type { UserNaming } from "../naming/userNaming";
import type { UserResults } from "../userResults";
import { compareCommand } from "./compare";
import type { ComparisonPanel } from "../panels/comparison/panel";
import { openViewCommand, saveViewCommand } from "./showing/savedViews";
import type { SavedViews } from "../savedViews/savedViews";
import { clearCommand } from "./clear";
import type { Command } from "./command";
import { createReportCommand } from "./exports/createReport";
import { exportCommands } from "./exports/exportResults";
import { fetchCommand } from "./fetching/fetch";
import { fetchLatestCommand } from "./fetching/fetchLatest";
import { clearFilterCommand, filterCommand } from "./showing/filter";
import { groupByCommand } from "./showing/groupBy";
import { groupRowCommands } from "./groupRows";
import { openFilesCommand } from "./openFiles";
import { loadSampleCommand } from "./loadSample";
import { openLiveClassCommand } from "./openLiveClass";
import { openGradebookCommand, openSummaryCommand, openTableCommand } from "./openPanels";
import { openResultCommand } from "./openResult";
import { refreshCommand } from "./fetching/refresh";
import { openQuestionsCommand } from "./questions/openQuestions";
import { removeApiKeyCommand } from "./connection/removeApiKey";
import { resultRowCommands } from "./resultRows";
import { setApiKeyCommand } from "./connection/setApiKey";
import { showLogCommand } from "./showLog";
import { showUserNamesCommand } from "./showUserNames";
import { sortByCommand } from "./showing/sortBy";
import { switchConnectionCommand } from "./connection/switchConnection";

/** What commands are made of. */
export interface Parts {
  readonly comparison: ComparisonPanel;
  readonly connections: Connections;
  readonly details: DetailsPanels;
  readonly exporter: ResultExporter;
  readonly fetcher: ResultFetcher;
  readonly gradebook: GradebookPanel;
  readonly opener: ResultOpener;
  readonly keyTrials: KeyTrials;
  readonly liveClass: LiveClassPanel;
  readonly log: vscode.LogOutputChannel;
  readonly naming: ResultNaming;
  readonly questions: QuestionRoom;
  readonly savedViews: SavedViews;
  readonly reportExporter: ReportExporter;
  readonly session: FetchSession;
  readonly results: UserResults;
  readonly summary: SummaryPanel;
  readonly table: TablePanel;
  readonly userNaming: UserNaming;
  readonly view: ResultsView;
}

/** Every command of the extension. */
export function allCommands(parts: Parts): Command[] {
  const { comparison, connections, details, exporter, gradebook, opener } = parts;
  const { keyTrials, liveClass, log, naming, questions, reportExporter, results } = parts;
  const { savedViews, session, summary, table, userNaming, view } = parts;
  const fetch = fetchCommand(session);
  return [
    fetch,
    fetchLatestCommand(session),
    refreshCommand(session, results, fetch),
    setApiKeyCommand(connections, keyTrials, view),
    removeApiKeyCommand(connections, naming),
    switchConnectionCommand(connections),
    openResultCommand(parts),
    ...resultRowCommands(details, view, results),
    ...groupRowCommands(results),
    openSummaryCommand(summary),
    openGradebookCommand(gradebook),
    compareCommand(comparison, results),
    openQuestionsCommand(questions, results),
    openLiveClassCommand(liveClass, results),
    openTableCommand(table),
    groupByCommand(),
    sortByCommand(),
    filterCommand(results, savedViews),
    clearFilterCommand(results),
    saveViewCommand(savedViews, results),
    openViewCommand(savedViews),
    ...exportCommands(exporter, results),
    createReportCommand(reportExporter, results),
    openFilesCommand(opener),
    loadSampleCommand(results.engine),
    showUserNamesCommand(userNaming),
    clearCommand(results, naming),
    showLogCommand(log),
  ];
}
