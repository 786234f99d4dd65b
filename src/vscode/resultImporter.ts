import * as vscode from "vscode";
import { ImportError } from "../core/files/importError";
import { readResultsFile } from "../core/files/readResultsFile";
import { displayText } from "../core/results/displayText";
import { spanOf, type ResultStore } from "../core/results/store/resultStore";

/** Opens files with results. */
export class ResultImporter {
  constructor(private readonly store: ResultStore) {}

  /**
   * Takes a file's results in place of those held, and ends what was being fetched, once the file has proved to be
   * right. It does neither when something else was asked for while it was read.
   * @returns their number.
   * @throws ImportError, after which nothing has changed; what VS Code throws for a file that cannot be read.
   */
  async open(uri: vscode.Uri): Promise<number> {
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const load = this.store.begin({ kind: "file", name, url: name });
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const { results, range = spanOf(results), missing = [], source = name } = readResultsFile(text);
      if (!range && results.length === 0) throw new Error(vscode.l10n.t("“{0}” holds no results.", name));
      const left = missing.map((stretch) => ({ ...stretch, error: vscode.l10n.t("Missing in the file.") }));
      const whole = { source: { kind: "file", name, url: source }, range, missing: left, results } as const;
      if (this.store.replace(load, whole) === "void") throw overtaken(name);
      return results.length;
    } finally {
      this.store.finish(load);
    }
  }
}

/** Whoever waits for a file is told, since what is shown is not it. */
function overtaken(name: string): ImportError {
  const words = displayText(name, { maxLength: 80 });
  return new ImportError(
    vscode.l10n.t("“{0}” was not opened, because something else was asked for meanwhile.", words),
  );
}
