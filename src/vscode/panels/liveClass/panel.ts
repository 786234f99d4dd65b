import * as vscode from "vscode";
import type { LiveClassAnswer } from "../../../engine/watching/watchingContract";
import {
  liveClassSchemas,
  parseLiveClassState,
  type LiveClassAsked,
  type LiveClassContent,
} from "../../../protocol/liveClassContract";
import type { ErrorReporter } from "../../errorReporter";
import { commandIds, panelTypes } from "../../ids";
import type { ResultNaming } from "../../naming/resultNaming";
import type { DetailsPanels } from "../details/panel";
import { emptyPage, emptyPageCommand } from "../emptyPage";
import type { GradebookPanel } from "../gradebook/panel";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";
import { UpToDate, type UpToDateParts } from "./upToDate";

type Handlers = PagePanelOptions<LiveClassAsked, LiveClassContent>["handlers"];

export interface LiveClassParts extends UpToDateParts {
  readonly extensionUri: vscode.Uri;
  readonly errors: ErrorReporter;
  readonly naming: ResultNaming;
  readonly details: DetailsPanels;
  readonly gradebook: GradebookPanel;
}

/** The panel that shows a class as it runs. */
export class LiveClassPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<LiveClassAsked, LiveClassContent>;
  private readonly upToDate: UpToDate;
  /** Undefined until a class is chosen. */
  private classId: string | null | undefined;
  /** What the page's people open, by the version of their list: a click may come after the list has changed. */
  private lists = new Map<number, LiveClassAnswer["instanceIds"]>();
  private version = 0;

  constructor(private readonly parts: LiveClassParts) {
    const { extensionUri, results, errors } = parts;
    this.upToDate = new UpToDate(parts, () => this.panel.turn());
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.liveClass,
      page: { name: "liveClass", title: vscode.l10n.t("Watched Class") },
      schemas: liveClassSchemas,
      handlers: this.handlers(),
      onDidChange: results.onDidChange,
      restore: (state) => this.choose(parseLiveClassState(state)?.classId),
      onDidShow: (isVisible) => this.upToDate.see(isVisible),
      content: (signal) => this.content(signal),
      reportError: (error) => errors.show(error),
    });
  }

  /** @param classId the class to watch; null for those who are in no class. */
  show(classId: string | null): void {
    this.choose(classId);
    this.panel.show();
    this.panel.turn();
  }

  dispose(): void {
    this.upToDate.dispose();
    this.panel.dispose();
  }

  private choose(classId: string | null | undefined): void {
    this.classId = classId;
    if (classId !== undefined) this.upToDate.watch(classId);
    if (typeof classId === "string") void this.nameClass(classId);
  }

  /** Its name and the labs planned for it come once somebody looks at it. */
  private async nameClass(classId: string): Promise<void> {
    if (await this.parts.naming.nameClass(classId)) this.panel.turn();
  }

  private async content(signal: AbortSignal): Promise<LiveClassContent> {
    const { classId, parts } = this;
    const { results } = parts;
    const title = vscode.l10n.t("Watched Class");
    // A filter hides nothing here: the class is all there is to it.
    const empty = results.held.size === 0 ? emptyPage(results, title) : undefined;
    if (empty) return empty;
    if (classId === undefined) {
      return {
        kind: "empty",
        title,
        text: vscode.l10n.t("Who is in which lab of a class, and who needs help, can stand here."),
        action: vscode.l10n.t("Watch Class…"),
      };
    }
    const { model, instanceIds } = await results.engine.watching.liveClass({ classId }, { signal });
    return {
      kind: "liveClass",
      state: { classId },
      version: this.versionOf(instanceIds),
      model,
      problem: this.upToDate.problem,
    };
  }

  private versionOf(ids: LiveClassAnswer["instanceIds"]): number {
    if (this.lists.get(this.version)?.join() === ids.join()) return this.version;
    const before = this.lists.get(this.version);
    this.lists = new Map(before && [[this.version, before]]);
    this.version += 1;
    this.lists.set(this.version, ids);
    return this.version;
  }

  private handlers(): Handlers {
    const { results, gradebook } = this.parts;
    return {
      questions: {},
      notices: {
        open: ({ version, person }) => this.open(version, person),
        openGradebook: () => gradebook.show(this.classId),
        act: () =>
          vscode.commands.executeCommand(
            results.held.size > 0 && this.classId === undefined
              ? commandIds.openLiveClass
              : emptyPageCommand(results),
          ),
      },
    };
  }

  private async open(version: number, person: number): Promise<void> {
    const ids = this.lists.get(version) ?? [];
    const id = ids[person];
    const { details, view } = this.parts;
    const list = ids.filter((one) => one !== null);
    if (typeof id === "string" && details.show(id, { list, beside: true })) await view.reveal(id);
  }
}
