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
  exportJson: "labResults.exportJson",
  loadSample: "labResults.loadSample",
  clear: "labResults.clear",
  showLog: "labResults.showLog",
  showMore: "labResults.showMore",
} as const;

export const contextKeys = {
  /** "missing" once it is known that the active connection has no key. */
  keyState: "labResults.keyState",
  /** "empty", "noResults", "failed" or "results": which welcome fits. */
  viewState: "labResults.viewState",
} as const;

export const viewIds = { results: "labResults.results" } as const;

export const panelTypes = { details: "labResults.details" } as const;

export const settingsSection = "labResults";
