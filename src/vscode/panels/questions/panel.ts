import * as vscode from "vscode";
import {
  isWhatIsShown,
  type QuestionPart,
  type QuestionsModelAnswer,
} from "../../../engine/asking/questionsContract";
import {
  parseQuestionsState,
  questionsSchemas,
  type AskedBehind,
  type BehindList,
  type QuestionsAsked,
  type QuestionsContent,
} from "../../../protocol/questionsContract";
import { formatNumber } from "../../../core/results/words/numbers";
import type { ErrorReporter } from "../../errorReporter";
import type { QuestionsExporter } from "../../export/questionsExporter";
import { heldRange } from "../../words/heldWords";
import { commandIds, panelTypes } from "../../ids";
import { sourceWords } from "../../words/sourceWords";
import { emptyPage, emptyPageCommand } from "../emptyPage";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";
import { fileSentence, type QuestionAsker } from "./asker";

type QuestionsHandlers = PagePanelOptions<QuestionsAsked, QuestionsContent>["handlers"];

export interface QuestionsCollaborators {
  readonly extensionUri: vscode.Uri;
  readonly asker: QuestionAsker;
  readonly errors: ErrorReporter;
  /** What lets the table leave. */
  readonly exporter: QuestionsExporter;
  /** Shows one of the results of a list. */
  readonly open: (instanceId: string, list: readonly string[]) => Promise<void>;
}

/** The panel that tells how the questions of labs did. */
export class QuestionsPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<QuestionsAsked, QuestionsContent>;
  private readonly listening: vscode.Disposable;
  /** Whose questions it shows. */
  private part: QuestionPart = {};
  /** By which keys the engine knows what the page shows, and the version of them that the page was told. */
  private keys: QuestionsModelAnswer["keys"] = [];
  private version = 0;

  constructor(private readonly collaborators: QuestionsCollaborators) {
    const { extensionUri, asker, errors } = collaborators;
    this.listening = asker.onDidAsk(() => this.panel.turn());
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.questions,
      page: { name: "questions", title: vscode.l10n.t("Question Analysis") },
      schemas: questionsSchemas,
      handlers: this.handlers(),
      onDidChange: asker.results.onDidChange,
      restore: (state) => (this.part = parseQuestionsState(state) ?? {}),
      content: () => this.content(),
      reportError: (error) => errors.show(error),
    });
  }

  show(part: QuestionPart): void {
    this.part = part;
    this.panel.show();
    this.panel.turn();
  }

  dispose(): void {
    this.listening.dispose();
    this.panel.dispose();
  }

  private async content(): Promise<QuestionsContent> {
    const { asker } = this.collaborators;
    const { results } = asker;
    const { part } = this;
    const title = vscode.l10n.t("Question Analysis");
    if (asker.isOfFile) {
      return { kind: "empty", title, text: fileSentence(), action: vscode.l10n.t("Fetch Results…") };
    }
    const empty = emptyPage(results, title);
    if (empty && isWhatIsShown(part)) return empty;
    const { model, keys } = await results.engine.questions.model(asker.of(part));
    if (results.held.size === 0 && keys.length === 0 && empty) return empty;
    this.take(keys);
    return {
      kind: "questions",
      state: part,
      model: { ...model, subtitle: this.subtitle(), version: this.version },
    };
  }

  /** What the page says of another version means other questions. */
  private take(keys: QuestionsModelAnswer["keys"]): void {
    if (JSON.stringify(keys) !== JSON.stringify(this.keys)) this.version += 1;
    this.keys = keys;
  }

  private subtitle(): string {
    const { held, isFiltered, filterWords } = this.collaborators.asker.results;
    const parts = [
      heldRange(held),
      held.source && sourceWords(held.source),
      isFiltered && isWhatIsShown(this.part) && vscode.l10n.t("filter: {0}", filterWords),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  /** The rows behind a figure; undefined where the page shows something else by now. */
  private async behind({
    version,
    question,
    of,
  }: AskedBehind): Promise<{ readonly rows: BehindList["rows"]; readonly total: number } | undefined> {
    const known = version === this.version ? this.keys[question] : undefined;
    const answer = typeof of === "number" ? known?.answers[of] : undefined;
    if (!known || (typeof of === "number" && answer === undefined)) return undefined;
    const { asker } = this.collaborators;
    return asker.results.engine.questions.behind({
      ...asker.of(this.part),
      question: known.question,
      behind: typeof of === "number" ? { answer: answer ?? "" } : of,
    });
  }

  private handlers(): QuestionsHandlers {
    const { asker, exporter, open } = this.collaborators;
    const { results } = asker;
    return {
      questions: {
        behind: async (asked) => {
          const found = await this.behind(asked);
          if (!found) return null;
          const more = found.total - found.rows.length;
          return {
            rows: found.rows,
            ...(more > 0 && { more: vscode.l10n.t("and {0} more", formatNumber(more)) }),
          };
        },
        copy: () => exporter.copy(asker.of(this.part)),
        export: async () => {
          await exporter.export(asker.of(this.part));
          return undefined;
        },
      },
      notices: {
        open: async ({ row, ...asked }) => {
          const rows = (await this.behind(asked))?.rows ?? [];
          const chosen = rows[row];
          if (!chosen) return;
          const list = rows.map(({ instanceId }) => instanceId);
          await open(chosen.instanceId, list);
        },
        ask: () => asker.askForPerson(this.part),
        act: () =>
          vscode.commands.executeCommand(asker.isOfFile ? commandIds.fetch : emptyPageCommand(results)),
      },
    };
  }
}
