import * as vscode from "vscode";
import { readLabInstanceId } from "../../core/results/labInstanceId";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { Connections } from "../connections";
import type { DetailsPanels } from "../panels/detailsPanel";
import { commandIds } from "../ids";
import type { ResultFetcher } from "../resultFetcher";
import type { ResultsView } from "../tree/resultsView";
import type { Command } from "./command";

/** Shows one result: the one with the given LabInstanceId, or one that the person names. */
export function openResultCommand(
  store: ResultStore,
  connections: Connections,
  fetcher: ResultFetcher,
  panels: DetailsPanels,
  view: ResultsView,
): Command {
  return {
    id: commandIds.openResult,
    takes: (argument) => typeof argument === "string",
    run: async (argument) => {
      const isScript = typeof argument === "string";
      const text = isScript ? argument : await askForId();
      if (text === undefined) return;
      const id = readLabInstanceId(text);
      if (id === undefined)
        throw new Error(vscode.l10n.t("“{0}” is not a lab instance id.", text.slice(0, 40)));
      if (!store.get(id)) {
        if (store.source && store.source.kind !== "connection") {
          throw new Error(vscode.l10n.t("Lab instance {0} is not among these results.", String(id)));
        }
        const connection = connections.of(store.source);
        await fetcher.fetchOne(BigInt(id), { connection, mayAsk: !isScript });
      }
      panels.show(String(id));
      const result = store.get(id);
      if (result) await view.reveal(result);
    },
  };
}

function askForId(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Open Result"),
    prompt: vscode.l10n.t("The lab instance's id. One that is not in the list is fetched."),
    placeHolder: vscode.l10n.t("Lab instance id, such as 349744"),
    validateInput: (text) =>
      readLabInstanceId(text) === undefined ? vscode.l10n.t("Enter a number, such as 349744.") : undefined,
  });
}
