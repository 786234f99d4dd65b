import * as vscode from "vscode";
import { readResultsFile } from "../core/files/readResultsFile";
import { spanOf, type ResultStore } from "../core/results/resultStore";

/** Opens files with results. */
export class ResultImporter {
  constructor(private readonly store: ResultStore) {}

  /**
   * Takes a file's results in place of those held.
   * @returns their number.
   * @throws ImportError, after which nothing has changed; what VS Code throws for a file that cannot be read.
   */
  async open(uri: vscode.Uri): Promise<number> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const { results, range, missing, source, pseudonyms } = readResultsFile(text);
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const covers = range ?? spanOf(results);
    if (!covers) throw new Error(vscode.l10n.t("“{0}” holds no results.", name));
    const file = { kind: "file", name, url: source ?? name, pseudonyms } as const;
    this.store.replace(file, covers, missing ?? [], results);
    return results.length;
  }
}
