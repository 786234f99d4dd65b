import type * as vscode from "vscode";
import type { ErrorReporter } from "../../errorReporter";
import type { TableExports } from "../../export/tableExports";
import type { ResultsView } from "../../tree/resultsView";
import type { UserResults } from "../../userResults";
import type { DetailsPanels } from "../details/panel";
import type { TableCollaborators } from "./panel";

/** Gives the table what it needs out of the parts that have it. */
export function connectTable(
  { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, "extensionUri" | "workspaceState">,
  parts: {
    results: UserResults;
    view: ResultsView;
    details: DetailsPanels;
    errors: ErrorReporter;
    exports: TableExports;
  },
): TableCollaborators {
  const { results, view, details, errors, exports } = parts;
  return {
    extensionUri,
    state: workspaceState,
    results,
    errors,
    exports,
    open: async (find) => {
      const turn = details.takeTurn();
      const found = await find();
      if (!found || !details.show(found.id, { list: found.list, beside: true, turn })) return;
      await view.reveal(found.id);
    },
  };
}
