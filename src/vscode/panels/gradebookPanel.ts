import * as vscode from "vscode";
import { filterWords } from "../../core/results/filter/resultFilter";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { GradebookSheet } from "../../core/results/gradebook/gradebookSheet";
import type { Missing } from "../../core/results/gradebook/missingWords";
import {
  gradebookSchemas,
  parseGradebookState,
  type GradebookAsked,
  type GradebookContent,
} from "../../protocol/gradebookContract";
import { clock } from "../clock";
import type { ErrorReporter } from "../errorReporter";
import type { GradebookExporter } from "../export/gradebookExporter";
import { heldRange } from "../heldWords";
import { sourceWords } from "../sourceWords";
import { panelTypes } from "../ids";
import { presentOf } from "../present";
import { emptyPage, emptyPageCommand } from "./emptyPage";
import type { PagePanelOptions } from "./pagePanel";
import { SinglePanel } from "./singlePanel";

type GradebookHandlers = PagePanelOptions<GradebookAsked, GradebookContent>["handlers"];

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
  private readonly panel: SinglePanel<GradebookAsked, GradebookContent>;
  private readonly sheet = new GradebookSheet(undefined);
  /** Whether the results are others than those in the sheet. */
  private isOutdated = true;

  constructor(private readonly collaborators: GradebookCollaborators) {
    const { extensionUri, shown, errors } = collaborators;
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.gradebook,
      page: { name: "gradebook", title: vscode.l10n.t("Gradebook") },
      schemas: gradebookSchemas,
      handlers: this.handlers(),
      onDidChange: (listener) =>
        shown.onDidChange(() => {
          this.isOutdated = true;
          listener();
        }),
      restore: (state) => this.sheet.choose(parseGradebookState(state)?.classId),
      content: () => this.content(),
      reportError: (error) => errors.show(error),
    });
  }

  /** @param classId the class to show; null for no class, undefined for all. */
  show(classId?: string | null): void {
    this.sheet.choose(classId);
    this.isOutdated = true;
    this.panel.show();
    this.panel.turn();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private content(): GradebookContent {
    const { store, shown } = this.collaborators;
    const empty = emptyPage(store, shown, vscode.l10n.t("Gradebook"));
    if (empty) return empty;
    if (this.isOutdated) {
      this.sheet.rebuild([...shown.results()], {
        present: presentOf(store),
        missing: this.missing(),
        names: shown.names,
      });
      this.isOutdated = false;
    }
    return {
      kind: "gradebook",
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

  private handlers(): GradebookHandlers {
    const { collaborators, sheet } = this;
    const { exporter, shown, store } = collaborators;
    return {
      questions: {
        rows: ({ version, from, count }) => sheet.rowModels(version, from, count),
        copy: () => exporter.copy(sheet),
        export: async () => {
          await exporter.export(sheet);
          return undefined;
        },
      },
      notices: {
        sort: ({ sort }) => {
          sheet.sortBy(sort);
          this.panel.turn();
        },
        search: ({ text }) => {
          sheet.find(text);
          this.panel.turn();
        },
        chooseClass: ({ index }) => {
          sheet.chooseAt(index);
          this.isOutdated = true;
          this.panel.turn();
        },
        open: ({ version, row, column }) => {
          const cell = sheet.cell(version, row, column);
          if (cell) collaborators.open(cell.id, cell.list);
        },
        clearFilter: () => shown.setFilter({}),
        act: () => vscode.commands.executeCommand(emptyPageCommand(store)),
      },
    };
  }
}
