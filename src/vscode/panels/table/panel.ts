import * as vscode from "vscode";
import type { EngineContract } from "../../../engine/contract";
import {
  tableSchemas,
  type TableAsked,
  type TableColumnModel,
  type TableContent,
} from "../../../protocol/tableContract";
import type { ErrorReporter } from "../../errorReporter";
import type { TableExports } from "../../export/tableExports";
import { heldRange } from "../../words/heldWords";
import { panelTypes } from "../../ids";
import { sourceWords } from "../../words/sourceWords";
import type { UserResults } from "../../userResults";
import { emptyPage, emptyPageCommand } from "../emptyPage";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";
import { KeptTableState } from "./keptTable";

type TableHandlers = PagePanelOptions<TableAsked, TableContent>["handlers"];

/** A result, and the ids of those around it. */
type Found = Awaited<ReturnType<EngineContract["tables"]["tableResult"]>>;

export interface TableCollaborators {
  readonly extensionUri: vscode.Uri;
  /** Where the workspace remembers things. */
  readonly state: vscode.Memento;
  readonly results: UserResults;
  readonly errors: ErrorReporter;
  readonly exports: TableExports;
  /** Shows a result once it is found, unless another one was asked for meanwhile. */
  open(find: () => Promise<Found>): Promise<void>;
}

/** The panel with all results that the filter shows, a row each. */
export class TablePanel implements vscode.Disposable {
  private readonly panel: SinglePanel<TableAsked, TableContent>;
  private readonly kept: KeptTableState;
  private readonly listening: vscode.Disposable;
  /** By what the engine knows the table, while somebody looks at it. */
  private opened: Promise<number> | undefined;
  private text = "";
  /** The columns there are, as the page was shown them last. */
  private columns: readonly TableColumnModel[] = [];

  constructor(private readonly collaborators: TableCollaborators) {
    const { extensionUri, results, errors, state } = collaborators;
    this.kept = new KeptTableState(state);
    this.listening = results.onDidLose(() => (this.opened = undefined));
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.table,
      page: { name: "table", title: vscode.l10n.t("Table of Results") },
      schemas: tableSchemas,
      handlers: this.handlers(),
      onDidChange: results.onDidChange,
      content: () => this.content(),
      reportError: (error) => errors.show(error),
      onDidClose: () => this.close(),
    });
  }

  /** @returns how many rows it has. */
  async show(): Promise<number> {
    this.panel.show();
    this.panel.turn();
    if (this.collaborators.results.size === 0) return 0;
    return (await this.tables.table({ table: await this.number() })).rows;
  }

  dispose(): void {
    this.listening.dispose();
    this.panel.dispose();
  }

  private get tables(): EngineContract["tables"] {
    return this.collaborators.results.engine.tables;
  }

  private number(): Promise<number> {
    const { view } = this.collaborators.results;
    return (this.opened ??= this.tables.openTable({ view, sort: this.kept.sort, text: this.text }));
  }

  /** A million rows are not kept for nobody. */
  private close(): void {
    const { opened } = this;
    this.opened = undefined;
    this.text = "";
    const closing = opened?.then((table) => this.tables.closeTable({ table }));
    closing?.catch((error: unknown) => this.collaborators.errors.note(error));
  }

  private async content(): Promise<TableContent> {
    const title = vscode.l10n.t("Table of Results");
    const empty = emptyPage(this.collaborators.results, title);
    if (empty) return empty;
    const { columns, ...answer } = await this.tables.table({ table: await this.number() });
    this.columns = this.kept.columnsOf(columns);
    return {
      kind: "table",
      model: { ...answer, columns: this.columns, title, subtitle: this.subtitle() },
    };
  }

  private subtitle(): string {
    const { held, isFiltered, filterWords } = this.collaborators.results;
    const parts = [
      heldRange(held),
      held.source && sourceWords(held.source),
      isFiltered && vscode.l10n.t("filter: {0}", filterWords),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  private shownIds(): string[] {
    return this.columns.filter(({ isShown }) => isShown).map(({ id }) => id);
  }

  private handlers(): TableHandlers {
    const { collaborators } = this;
    const { exports, results } = collaborators;
    return {
      questions: {
        rows: async (rows) =>
          this.tables.tableRows({ table: await this.number(), columns: this.shownIds(), ...rows }),
        copy: async ({ firstColumn, lastColumn, ...rows }) => {
          const columns = this.shownIds().slice(firstColumn, lastColumn + 1);
          return exports.copy({ table: await this.number(), columns, ...rows });
        },
        export: async () => {
          await exports.export(this.text);
          return undefined;
        },
      },
      notices: {
        sort: async ({ sort }) => {
          await this.tables.sortTable({ table: await this.number(), sort });
          this.panel.turn();
          await this.kept.keepSort(sort);
        },
        find: async ({ text }) => {
          this.text = text;
          await this.tables.findInTable({ table: await this.number(), text });
          this.panel.turn();
        },
        chooseColumns: async ({ columns }) => {
          const keeping = this.kept.keepColumns(columns);
          this.panel.turn();
          await keeping;
        },
        open: (row) =>
          collaborators.open(async () => this.tables.tableResult({ table: await this.number(), ...row })),
        act: () => vscode.commands.executeCommand(emptyPageCommand(results)),
      },
    };
  }
}
