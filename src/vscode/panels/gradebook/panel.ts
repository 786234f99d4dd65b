import * as vscode from "vscode";
import type { EngineContract } from "../../../engine/contract";
import {
  gradebookSchemas,
  parseGradebookState,
  type GradebookAsked,
  type GradebookContent,
} from "../../../protocol/gradebookContract";
import type { ErrorReporter } from "../../errorReporter";
import type { GradebookExporter } from "../../export/gradebookExporter";
import { heldRange } from "../../words/heldWords";
import { sourceWords } from "../../words/sourceWords";
import { panelTypes } from "../../ids";
import type { UserResults } from "../../userResults";
import { emptyPage, emptyPageCommand } from "../emptyPage";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";

type GradebookHandlers = PagePanelOptions<GradebookAsked, GradebookContent>["handlers"];

/** A cell's best attempt, and the ids of all best attempts in its row. */
type Cell = Awaited<ReturnType<EngineContract["gradebooks"]["gradebookCell"]>>;

export interface GradebookCollaborators {
  readonly extensionUri: vscode.Uri;
  readonly results: UserResults;
  readonly errors: ErrorReporter;
  /** Shows the result of a cell once it is found, unless another one was asked for meanwhile. */
  open(find: () => Promise<Cell>): Promise<void>;
  /** What lets the gradebook leave. */
  readonly exporter: GradebookExporter;
  /** Has a class named, and tells whether anything is known of it that was not. */
  nameClass(classId: string): Promise<boolean>;
}

/** The panel with users down and lab profiles across. */
export class GradebookPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<GradebookAsked, GradebookContent>;
  /** By what the engine knows the gradebook, once somebody has looked at it. */
  private opened: Promise<number> | undefined;
  /** The class chosen last, in case that the engine has to be told once more. */
  private classId: string | null | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly collaborators: GradebookCollaborators) {
    const { extensionUri, results, errors } = collaborators;
    this.listening = results.onDidLose(() => (this.opened = undefined));
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.gradebook,
      page: { name: "gradebook", title: vscode.l10n.t("Gradebook") },
      schemas: gradebookSchemas,
      handlers: this.handlers(),
      onDidChange: results.onDidChange,
      restore: (state) => this.choose(parseGradebookState(state)?.classId),
      content: () => this.content(),
      reportError: (error) => errors.show(error),
    });
  }

  /** @param classId the class to show; null for no class, undefined for all. */
  show(classId?: string | null): void {
    this.choose(classId);
    this.panel.show();
    this.panel.turn();
  }

  dispose(): void {
    this.listening.dispose();
    this.panel.dispose();
  }

  private get engine(): EngineContract {
    return this.collaborators.results.engine;
  }

  private number(): Promise<number> {
    return (this.opened ??= this.engine.gradebooks.openGradebook({
      view: this.collaborators.results.view,
      classId: this.classId,
    }));
  }

  /** Whatever is asked of the gradebook after this is asked of that class. */
  private choose(classId: string | null | undefined): void {
    this.classId = classId;
    const chosen = this.number().then((gradebook) =>
      this.engine.gradebooks.chooseClass({ gradebook, classId }),
    );
    chosen.catch((error: unknown) => this.collaborators.errors.show(error));
  }

  private async content(): Promise<GradebookContent> {
    const empty = emptyPage(this.collaborators.results, vscode.l10n.t("Gradebook"));
    if (empty) return empty;
    const gradebook = await this.number();
    const { model, classId } = await this.engine.gradebooks.gradebook({
      gradebook,
      subtitle: this.subtitle(),
    });
    this.classId = classId;
    if (typeof classId === "string") void this.nameClass(classId);
    return { kind: "gradebook", state: { classId }, model };
  }

  /** Its name and the labs planned for it come once somebody looks at it. */
  private async nameClass(classId: string): Promise<void> {
    if (await this.collaborators.nameClass(classId)) this.panel.turn();
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

  private handlers(): GradebookHandlers {
    const { collaborators } = this;
    const { exporter, results } = collaborators;
    const { gradebooks } = results.engine;
    return {
      questions: {
        rows: async (rows) => gradebooks.gradebookRows({ gradebook: await this.number(), ...rows }),
        copy: async () => exporter.copy(await this.number()),
        export: async () => {
          await exporter.export(await this.number());
          return undefined;
        },
      },
      notices: {
        sort: async ({ sort }) => {
          await gradebooks.sortGradebook({ gradebook: await this.number(), sort });
          this.panel.turn();
        },
        search: async ({ text }) => {
          await gradebooks.searchGradebook({ gradebook: await this.number(), text });
          this.panel.turn();
        },
        chooseClass: async ({ index }) => {
          await gradebooks.chooseClass({ gradebook: await this.number(), index });
          this.panel.turn();
        },
        open: (cell) =>
          collaborators.open(async () =>
            gradebooks.gradebookCell({ gradebook: await this.number(), ...cell }),
          ),
        clearFilter: () => results.clearFilter(),
        act: () => vscode.commands.executeCommand(emptyPageCommand(results)),
      },
    };
  }
}
