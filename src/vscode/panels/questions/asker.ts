import * as vscode from "vscode";
import type { ResultSource } from "../../../core/results/store/resultSource";
import { linkSafe } from "../../../core/results/words/displayText";
import { formatNumber } from "../../../core/results/words/numbers";
import {
  isWhatIsShown,
  type QuestionAnalysis,
  type QuestionPart,
  type QuestionsAnswer,
  type QuestionsCost,
  type QuestionsNews,
  type QuestionsOf,
} from "../../../engine/asking/questionsContract";
import { withCancellableProgress } from "../../cancellableProgress";
import type { Connections } from "../../connection/connections";
import { MissingKeyError, sourceOf } from "../../fetching/resultFetcher";
import type { NamesSender } from "../../naming/namesSender";
import { maxConcurrentRequests } from "../../settings/settings";
import type { UserResults } from "../../userResults";

/** Has the activities of lab instances asked for: a person is told before what that costs, a script is asked nothing. */
export class QuestionAsker implements vscode.Disposable {
  private readonly asked = new vscode.EventEmitter<void>();
  /** Something came, or was not to be had. */
  readonly onDidAsk = this.asked.event;
  private running: AbortController | undefined;
  private readonly listening: vscode.Disposable;

  constructor(
    readonly results: UserResults,
    private readonly connections: Connections,
    private readonly sender: NamesSender,
  ) {
    this.listening = results.onDidReplace(() => this.cancel());
  }

  /** Whether the results held come from a file, about which nobody can be asked. */
  get isOfFile(): boolean {
    return this.results.held.source?.kind === "file";
  }

  /**
   * Where the results held come from, or else the connection in use.
   * @throws Error for a file.
   */
  of(part: QuestionPart): QuestionsOf {
    if (this.isOfFile) throw new Error(fileSentence());
    const source = this.results.held.source ?? sourceOf(this.connections.active());
    return { source, view: this.results.view, part };
  }

  /**
   * Asks for what is not known, without a question.
   * @throws what kept all of it from coming.
   */
  async askForScript(part: QuestionPart): Promise<QuestionAnalysis> {
    const of = this.of(part);
    const { questions } = this.results.engine;
    if (this.results.size === 0 && isWhatIsShown(part)) {
      throw new Error(
        vscode.l10n.t("There are no results to analyse the questions of. Fetch results first."),
      );
    }
    if ((await questions.cost(of)).requests > 0) {
      let answer = await this.askWithProgress(of);
      // Searches are not answered here: one by one, then.
      if (answer.refused === "search") answer = await this.askWithProgress(of);
      if (answer.refused !== undefined) throw new Error(refusedSentence(of.source));
      if (answer.came === 0 && answer.failed > 0) throw new Error(failedSentence(answer));
    }
    return questions.analysis(of);
  }

  /** Asks for what is not known, if the person agrees to what that costs. @returns whether the person did. */
  async askForPerson(part: QuestionPart): Promise<boolean> {
    const of = this.of(part);
    const cost = await this.results.engine.questions.cost(of);
    if (cost.requests === 0) return true;
    const proceed = vscode.l10n.t("Continue");
    const answer = await vscode.window.showInformationMessage(
      cost.instances === 1
        ? vscode.l10n.t("Ask for the activities of 1 lab instance?")
        : vscode.l10n.t("Ask for the activities of {0} lab instances?", formatNumber(cost.instances)),
      { modal: true, detail: costWords(of.source, cost) },
      proceed,
    );
    return answer === proceed && this.askAndTell(of);
  }

  /** Ends the asking; what came stays. */
  cancel(): void {
    this.running?.abort();
  }

  dispose(): void {
    this.listening.dispose();
    this.cancel();
    this.asked.dispose();
  }

  private askWithProgress(of: QuestionsOf): Thenable<QuestionsAnswer> {
    const title = vscode.l10n.t("Asking for activities");
    const location = vscode.ProgressLocation.Notification;
    return withCancellableProgress({ location, title, cancellable: true }, (progress, signal) => {
      let shown = 0;
      return this.ask(of, signal, ({ done, requests }) => {
        const share = (100 * done) / Math.max(done, requests);
        const message = vscode.l10n.t("{0} of {1} requests", formatNumber(done), formatNumber(requests));
        progress.report({ message, increment: Math.max(0, share - shown) });
        shown = Math.max(shown, share);
      });
    });
  }

  private async ask(
    of: QuestionsOf,
    cancelled: AbortSignal,
    onProgress: (news: QuestionsNews) => void,
  ): Promise<QuestionsAnswer> {
    if (!(await this.sender.prepare(of.source))) throw new MissingKeyError(this.connections.of(of.source));
    // Two at a time would ask for the same.
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    try {
      const signal = AbortSignal.any([cancelled, running.signal]);
      const question = { ...of, concurrency: maxConcurrentRequests() };
      return await this.results.engine.questions.ask(question, { signal, onProgress });
    } finally {
      if (this.running === running) this.running = undefined;
      this.asked.fire();
    }
  }

  /** What came shows in the panel; what did not go as asked for is told. */
  private async askAndTell(of: QuestionsOf): Promise<boolean> {
    const answer = await this.askWithProgress(of);
    // One by one, that costs something else.
    if (answer.refused === "search") return this.askForPerson(of.part);
    void this.tellOutcome(of, answer);
    return true;
  }

  private async tellOutcome(of: QuestionsOf, answer: QuestionsAnswer): Promise<void> {
    if (answer.refused !== undefined) {
      void vscode.window.showInformationMessage(linkSafe(refusedSentence(of.source)));
    } else if (answer.isCancelled) {
      void vscode.window.showInformationMessage(
        answer.came === 1
          ? vscode.l10n.t("Cancelled. 1 lab instance came before that.")
          : vscode.l10n.t("Cancelled. {0} lab instances came before that.", formatNumber(answer.came)),
      );
    } else if (answer.failed > 0) {
      const retry = vscode.l10n.t("Retry");
      const told = await vscode.window.showWarningMessage(linkSafe(failedSentence(answer)), retry);
      if (told === retry) await this.askAndTell(of);
    }
  }
}

function costWords({ name }: ResultSource, { requests, isOneByOne }: QuestionsCost): string {
  const cost =
    requests === 1
      ? vscode.l10n.t("That takes 1 request to {0}.", name)
      : isOneByOne
        ? vscode.l10n.t("That takes {0} requests to {1}, one for each.", formatNumber(requests), name)
        : vscode.l10n.t("That takes about {0} requests to {1}.", formatNumber(requests), name);
  const kept = vscode.l10n.t(
    "What comes stays in memory until the results are cleared or the window is closed.",
  );
  return `${cost} ${kept}`;
}

/** Why there are no questions of a file. */
export function fileSentence(): string {
  return vscode.l10n.t(
    "These results come from a file. Only the questions of fetched results can be analysed.",
  );
}

function refusedSentence({ name }: ResultSource): string {
  return vscode.l10n.t("“{0}” does not tell this key the activities of labs.", name);
}

function failedSentence({ failure = "" }: QuestionsAnswer): string {
  return vscode.l10n.t("Some activities did not come: {0}", failure);
}
