import type * as vscode from "vscode";
import type { ResultStore } from "../../core/results/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import type { Connections } from "../connections";
import type { FetchSession } from "../fetchSession";
import type { DetailsPanels } from "../panels/detailsPanel";
import type { GradebookPanel } from "../panels/gradebookPanel";
import type { SummaryPanel } from "../panels/summaryPanel";
import type { ResultExporter } from "../resultExporter";
import type { ResultImporter } from "../resultImporter";
import type { ResultFetcher } from "../resultFetcher";
import type { ResultsView } from "../tree/resultsView";
import { clearCommand } from "./clear";
import type { Command } from "./command";
import { exportCommands } from "./exportResults";
import { fetchCommand } from "./fetch";
import { fetchLatestCommand } from "./fetchLatest";
import { clearFilterCommand, filterCommand } from "./filter";
import { groupByCommand } from "./groupBy";
import { groupRowCommands } from "./groupRows";
import { importCommand } from "./import";
import { loadSampleCommand } from "./loadSample";
import { openGradebookCommand, openSummaryCommand } from "./openPanels";
import { openResultCommand } from "./openResult";
import { refreshCommand } from "./refresh";
import { removeApiKeyCommand } from "./removeApiKey";
import { resultRowCommands } from "./resultRows";
import { setApiKeyCommand } from "./setApiKey";
import { showLogCommand } from "./showLog";
import { sortByCommand } from "./sortBy";
import { switchConnectionCommand } from "./switchConnection";

/** What commands are made of. */
export interface Parts {
  readonly connections: Connections;
  readonly details: DetailsPanels;
  readonly exporter: ResultExporter;
  readonly fetcher: ResultFetcher;
  readonly gradebook: GradebookPanel;
  readonly importer: ResultImporter;
  readonly log: vscode.LogOutputChannel;
  readonly session: FetchSession;
  readonly shown: ShownResults;
  readonly store: ResultStore;
  readonly summary: SummaryPanel;
  readonly view: ResultsView;
}

/** Every command of the extension. */
export function allCommands(parts: Parts): Command[] {
  const { connections, details, exporter, fetcher, gradebook, importer } = parts;
  const { log, session, shown, store, summary, view } = parts;
  const fetch = fetchCommand(session);
  return [
    fetch,
    fetchLatestCommand(session),
    refreshCommand(session, fetch),
    setApiKeyCommand(connections),
    removeApiKeyCommand(connections),
    switchConnectionCommand(connections),
    openResultCommand(store, fetcher, details, view),
    ...resultRowCommands(details, view.provider, store),
    ...groupRowCommands(shown),
    openSummaryCommand(summary),
    openGradebookCommand(gradebook),
    groupByCommand(),
    sortByCommand(),
    filterCommand(store, shown),
    clearFilterCommand(shown),
    ...exportCommands(exporter, shown),
    importCommand(importer),
    loadSampleCommand(store),
    clearCommand(store),
    showLogCommand(log),
  ];
}
