import * as vscode from "vscode";
import type { ErrorReporter } from "../errorReporter";
import type { ResultOpener } from "./resultOpener";
import type { TreeNode } from "../tree/nodes";

const uriList = "text/uri-list";

/** Opens files with results, and folders of them, that somebody drops on the view. */
export function openDroppedFiles(
  opener: Pick<ResultOpener, "open">,
  errors: Pick<ErrorReporter, "show">,
): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [uriList],
    handleDrop: async (_target, transfer) => {
      try {
        const uris = readUriList((await transfer.get(uriList)?.asString()) ?? "");
        if (uris.length > 0) await opener.open(uris);
      } catch (error) {
        errors.show(error);
      }
    },
  };
}

/** A URI a line (RFC 2483); lines that begin with a # are comments. */
function readUriList(list: string): vscode.Uri[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => vscode.Uri.parse(line.trim(), true));
}
