import * as vscode from "vscode";
import { filterWords } from "../../core/results/filter/resultFilter";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { GradebookSheet } from "../../core/results/gradebook/gradebookSheet";
import type { Missing } from "../../core/results/gradebook/missingWords";
import {
  parseGradebookMessage,
  parseGradebookState,
  type MessageFromGradebook,
  type MessageToGradebook,
} from "../../protocol/gradebookMessages";
import { clock } from "../clock";
import type { ErrorReporter } from "../errorReporter";
import type { GradebookExporter } from "../export/gradebookExporter";
import { heldRange } from "../heldWords";
import { sourceWords } from "../sourceWords";
import { panelTypes } from "../ids";
import { presentOf } from "../present";
import { emptyPage, emptyPageCommand } from "./emptyPage";
import { PagePanel } from "./pagePanel";

export interface GradebookCollaborators {
  readonly extensionUri: vscode.Uri;
  readonly store: ResultStore;
  readonly shown: ShownResults;
  readonly errors: ErrorReporter;
  /** Shows a result. @param list the ids that previous and next lead through. */
  open(id: string, list: readonly string[]): void;
  /** What lets the gradebook leave. */
  readonly exporter: GradebookExporter;
}

/** The panel with users down and lab profiles across. */
export class GradebookPanel implements vscode.Disposable {
  private readonly panel: PagePanel<MessageFromGradebook, MessageToGradebook>;
  private readonly sheet = new GradebookSheet(undefined);
  /** Whether the results are others than those in the sheet. */
  private isOutdated = true;

  constructor(private readonly collaborators: GradebookCollaborators) {
    const { extensionUri, shown, errors } = collaborators;
    this.panel = new PagePanel({
      extensionUri,
      type: panelTypes.gradebook,
      page: { name: "gradebook", title: vscode.l10n.t("Gradebook") },
      parse: parseGradebookMessage,
      onDidChange: (listener) =>
        shown.onDidChange(() => {
          this.isOutdated = true;
          listener();
        }),
      restore: (state) => this.sheet.choose(parseGradebookState(state)?.classId),
      content: () => this.content(),
      receive: (message) => this.receive(message),
      reportError: (error) => errors.show(error),
    });
  }

  /** @param classId the class to show; null for no class, undefined for all. */
  show(classId?: string | null): void {
    this.sheet.choose(classId);
    this.isOutdated = true;
    this.panel.show();
    void this.panel.update();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private content(): MessageToGradebook {
    const { store, shown } = this.collaborators;
    const empty = emptyPage(store, shown, vscode.l10n.t("Gradebook"));
    if (empty) return { type: "empty", ...empty };
    if (this.isOutdated) {
      this.sheet.rebuild([...shown.results()], {
        present: presentOf(store),
        missing: this.missing(),
        names: shown.names,
      });
      this.isOutdated = false;
    }
    return {
      type: "show",
      state: { classId: this.sheet.chosenClass },
      model: this.sheet.model(this.subtitle()),
    };
  }

  /** Classes that the filter leaves out hide nothing of the others. */
  private missing(): Missing {
    const { store, shown } = this.collaborators;
    const { classIds: _classIds, ...others } = shown.filter;
    if (Object.keys(others).length > 0) return "hidden";
    return store.missing.length > 0 || store.failedWindows.length > 0 ? "notFetched" : "notStarted";
  }

  private subtitle(): string {
    const { store, shown } = this.collaborators;
    const parts = [
      heldRange(store),
      store.source && sourceWords(store.source),
      shown.isFiltered && vscode.l10n.t("filter: {0}", filterWords(shown.filter, clock(), shown.names)),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  private async receive(message: MessageFromGradebook): Promise<void> {
    switch (message.type) {
      case "rows": {
        const { version, from, count } = message;
        const rows = this.sheet.rowModels(version, from, count);
        return this.panel.post({ type: "rows", version, from, rows });
      }
      case "sort":
        this.sheet.sortBy(message.sort);
        return this.panel.update();
      case "search":
        this.sheet.find(message.text);
        return this.panel.update();
      case "chooseClass":
        this.sheet.chooseAt(message.index);
        this.isOutdated = true;
        return this.panel.update();
      case "open": {
        const cell = this.sheet.cell(message.version, message.row, message.column);
        return cell && this.collaborators.open(cell.id, cell.list);
      }
      case "copy":
        return this.panel.post({
          type: "done",
          text: await this.collaborators.exporter.copy(this.sheet),
        });
      case "export":
        return this.collaborators.exporter.export(this.sheet);
      case "clearFilter":
        this.collaborators.shown.setFilter({});
        return;
      case "act":
        await vscode.commands.executeCommand(emptyPageCommand(this.collaborators.store));
        return;
      case "ready":
        return;
    }
  }
}
