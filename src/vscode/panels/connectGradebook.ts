import type * as vscode from "vscode";
import { readLabInstanceId } from "../../core/results/labInstanceId";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import type { ErrorReporter } from "../errorReporter";
import type { GradebookExporter } from "../export/gradebookExporter";
import type { ResultsView } from "../tree/resultsView";
import type { DetailsPanels } from "./detailsPanel";
import type { GradebookCollaborators } from "./gradebookPanel";

/** Gives the gradebook what it needs out of the parts that have it. */
export function connectGradebook(
  extensionUri: vscode.Uri,
  parts: {
    store: ResultStore;
    shown: ShownResults;
    view: ResultsView;
    details: DetailsPanels;
    errors: ErrorReporter;
    exporter: GradebookExporter;
  },
): GradebookCollaborators {
  const { store, shown, view, details, errors, exporter } = parts;
  return {
    extensionUri,
    store,
    shown,
    errors,
    open: (id, list) => {
      details.show(id, { list, beside: true });
      const labInstanceId = readLabInstanceId(id);
      const result = labInstanceId === undefined ? undefined : store.get(labInstanceId);
      if (result) void view.reveal(result);
    },
    exporter,
  };
}
