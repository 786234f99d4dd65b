import type * as vscode from "vscode";
import type { ErrorReporter } from "../../errorReporter";
import type { GradebookExporter } from "../../export/gradebookExporter";
import type { ResultsView } from "../../tree/resultsView";
import type { ResultNaming } from "../../naming/resultNaming";
import type { UserResults } from "../../userResults";
import type { DetailsPanels } from "../details/panel";
import type { GradebookCollaborators } from "./panel";

/** Gives the gradebook what it needs out of the parts that have it. */
export function connectGradebook(
  extensionUri: vscode.Uri,
  parts: {
    results: UserResults;
    view: ResultsView;
    details: DetailsPanels;
    errors: ErrorReporter;
    exporter: GradebookExporter;
    naming: ResultNaming;
  },
): GradebookCollaborators {
  const { results, view, details, errors, exporter, naming } = parts;
  return {
    extensionUri,
    results,
    errors,
    open: async (find) => {
      const turn = details.takeTurn();
      const cell = await find();
      if (!cell || !details.show(cell.id, { list: cell.list, beside: true, turn })) return;
      await view.reveal(cell.id);
    },
    exporter,
    nameClass: (classId) => naming.nameClass(classId),
  };
}
