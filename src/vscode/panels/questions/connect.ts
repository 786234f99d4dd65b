import * as vscode from "vscode";
import type { WholeWriter } from "../../../core/files/disk/wholeWriter";
import type { PseudonymKey } from "../../../core/files/write/withoutNames/pseudonymKey";
import type { Connections } from "../../connection/connections";
import type { ErrorReporter } from "../../errorReporter";
import { QuestionsExporter } from "../../export/questionsExporter";
import { commandIds } from "../../ids";
import type { NamesSender } from "../../naming/namesSender";
import type { UserResults } from "../../userResults";
import type { ResultsView } from "../../tree/resultsView";
import type { DetailsPanels } from "../details/panel";
import { QuestionAsker } from "./asker";
import { QuestionsPanel } from "./panel";

/** The question analysis: its panel, and who asks for what is in it. */
export interface QuestionRoom extends vscode.Disposable {
  readonly asker: QuestionAsker;
  readonly panel: QuestionsPanel;
}

/** Gives the question analysis what it needs out of the parts that have it. */
export function connectQuestions(
  extensionUri: vscode.Uri,
  parts: {
    results: UserResults;
    view: ResultsView;
    connections: Connections;
    sender: NamesSender;
    details: DetailsPanels;
    errors: ErrorReporter;
    writer: WholeWriter;
    pseudonymKey: PseudonymKey;
  },
): QuestionRoom {
  const { results, view, connections, sender, details, errors, writer, pseudonymKey } = parts;
  const asker = new QuestionAsker(results, connections, sender);
  const panel = new QuestionsPanel({
    extensionUri,
    asker,
    errors,
    exporter: new QuestionsExporter(results.engine, writer, pseudonymKey),
    open: async (id, list) => {
      const turn = details.takeTurn();
      const isHeld = await results.engine.models.heading({ instanceId: id });
      // What is not held is fetched, as whoever opens a result by its number knows how to.
      if (!isHeld) await vscode.commands.executeCommand(commandIds.openResult, id);
      else if (details.show(id, { list, beside: true, turn })) await view.reveal(id);
    },
  });
  return {
    asker,
    panel,
    dispose: () => {
      panel.dispose();
      asker.dispose();
    },
  };
}
