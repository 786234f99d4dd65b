/** Every name that stands in the manifest as well, once. A test holds the two against each other. */
export const commandIds = {
  fetch: "labResults.fetch",
  fetchLatest: "labResults.fetchLatest",
  refresh: "labResults.refresh",
  setApiKey: "labResults.setApiKey",
  removeApiKey: "labResults.removeApiKey",
  switchConnection: "labResults.switchConnection",
  openResult: "labResults.openResult",
  openResultToSide: "labResults.openResultToSide",
  copyLabInstanceId: "labResults.copyLabInstanceId",
  copyLink: "labResults.copyLink",
  openSummary: "labResults.openSummary",
  openGradebook: "labResults.openGradebook",
  compare: "labResults.compare",
  openQuestions: "labResults.openQuestions",
  openLiveClass: "labResults.openLiveClass",
  openTable: "labResults.openTable",
  groupBy: "labResults.groupBy",
  sortBy: "labResults.sortBy",
  filter: "labResults.filter",
  clearFilter: "labResults.clearFilter",
  saveView: "labResults.saveView",
  openView: "labResults.openView",
  export: "labResults.export",
  exportJson: "labResults.exportJson",
  exportCsv: "labResults.exportCsv",
  exportNdjson: "labResults.exportNdjson",
  exportForAnalytics: "labResults.exportForAnalytics",
  createReport: "labResults.createReport",
  import: "labResults.import",
  loadSample: "labResults.loadSample",
  showUserNames: "labResults.showUserNames",
  clear: "labResults.clear",
  showLog: "labResults.showLog",
  showMore: "labResults.showMore",
  showOnly: "labResults.showOnly",
  showUserHistory: "labResults.showUserHistory",
  copyName: "labResults.copyName",
  openInLabOnDemand: "labResults.openInLabOnDemand",
} as const;

export const contextKeys = {
  /** "missing" once it is known that the active connection has no key. */
  keyState: "labResults.keyState",
  /** "empty", "noResults", "failed", "filteredOut" or "results": which welcome fits. */
  viewState: "labResults.viewState",
  /** A {@link FailureKind}: why the connection in use failed last. Not set while it does not. */
  failure: "labResults.failure",
  /** Whether a filter may hide results. */
  isFiltered: "labResults.isFiltered",
  /** "connection", "sample" or "file": where the results held come from. Not set while there are none. */
  sourceKind: "labResults.sourceKind",
  /** Whether the results held have pages at Lab on Demand. */
  hasPages: "labResults.hasPages",
} as const;

/** What has been done at least once, so that the walkthrough can check it off. */
export const doneKeys = {
  fetch: "labResults.done.fetch",
  browse: "labResults.done.browse",
  summary: "labResults.done.summary",
  export: "labResults.done.export",
} as const;

export const viewIds = { results: "labResults.results" } as const;

export const panelTypes = {
  details: "labResults.details",
  /** A type of its own, so that a tab says what it is while its panel is asleep. */
  detailsKept: "labResults.detailsKept",
  summary: "labResults.summary",
  gradebook: "labResults.gradebook",
  comparison: "labResults.comparison",
  questions: "labResults.questions",
  liveClass: "labResults.liveClass",
  table: "labResults.table",
} as const;

export const settingsSection = "labResults";

export const statusBarId = "labResults.statusBar";
