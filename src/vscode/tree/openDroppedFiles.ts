import * as vscode from "vscode";
import type { ErrorReporter } from "../errorReporter";
import type { ResultImporter } from "../resultImporter";
import type { TreeNode } from "./resultsTreeProvider";

const uriList = "text/uri-list";

/** Opens a file with results that somebody drops on the view. */
export function openDroppedFiles(
  importer: ResultImporter,
  errors: ErrorReporter,
): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [uriList],
    handleDrop: async (_target, transfer) => {
      const list = await transfer.get(uriList)?.asString();
      const first = list?.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#"));
      if (first === undefined) return;
      await importer.open(vscode.Uri.parse(first, true)).catch((error: unknown) => errors.show(error));
    },
  };
}
