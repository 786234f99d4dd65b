import * as vscode from "vscode";
import type { Refusal } from "../../../core/api/depth/refusal";
import { LoadEndedError } from "../../../core/results/store/endedLoads";
import type { DepthAnswer } from "../../../engine/asking/depthContract";
import type { DepthContent } from "../../../protocol/detailsContract";
import type { DepthCollaborators } from "./collaborators";
import { Rest, timerOf } from "./rest";

type Asking =
  | { readonly kind: "idle" | "resting" | "done" }
  | { readonly kind: "asking"; readonly abort: AbortController }
  | { readonly kind: "failed"; readonly sentence: string };

/** Asks for the result that a page shows in depth, and knows what to say of that. What fails is said there alone. */
export class DepthLoader implements vscode.Disposable {
  private asking: Asking = { kind: "idle" };
  /** Which results were held when it was asked for. */
  private holding: number | undefined;
  private readonly rest: Rest;

  /** @param id the result that the page shows: LabInstanceId in decimal digits. */
  constructor(
    private readonly collaborators: DepthCollaborators,
    private readonly id: () => string,
    private readonly onChange: () => void,
  ) {
    this.rest = new Rest(timerOf(collaborators.rest));
  }

  /** Another result is wanted, or none: what is under way is void. */
  forget(): void {
    if (this.asking.kind === "asking") this.asking.abort.abort();
    this.asking = { kind: "idle" };
  }

  /** The page shows its result, or is about to: asks once, where the setting says so and a person rests on it. */
  want(): void {
    const { collaborators } = this;
    if (this.holding !== collaborators.holding()) this.forget();
    if (this.asking.kind !== "idle" || !collaborators.isAskedWhenOpened() || !collaborators.canAsk()) return;
    this.holding = collaborators.holding();
    this.asking = { kind: "resting" };
    const id = this.id();
    this.rest.call(() => {
      if (this.asking.kind === "resting" && id === this.id()) void this.ask({ isAnew: false });
    });
  }

  /** Asks now, whatever is under way. Never rejects. */
  async ask({ isAnew }: { isAnew: boolean }): Promise<void> {
    this.forget();
    this.holding = this.collaborators.holding();
    const abort = new AbortController();
    this.turnTo({ kind: "asking", abort });
    const outcome = await this.outcome(abort.signal, isAnew);
    if (!abort.signal.aborted) this.turnTo(outcome);
  }

  /** Asks anew, where it was asked for before. Never rejects. */
  async refresh(): Promise<void> {
    if (this.asking.kind !== "idle" && this.collaborators.canAsk()) await this.ask({ isAnew: true });
  }

  /** Whether it is being asked for, or will be. */
  get isAsking(): boolean {
    return this.asking.kind === "asking" || this.asking.kind === "resting";
  }

  /**
   * What the page says.
   * @param answer what the engine knew; undefined where nobody can be asked.
   * @param wasAsking whether it was being asked for at that time: what has come since is told next.
   */
  content(answer: DepthAnswer | undefined, wasAsking: boolean): DepthContent | undefined {
    if (!answer) return undefined;
    const { model } = answer;
    const { asking } = this;
    const isAsking = this.isAsking || (wasAsking && asking.kind === "done");
    const again = vscode.l10n.t("Try Again");
    if (model) {
      const problem = asking.kind === "failed" ? { text: asking.sentence, action: again } : undefined;
      return { kind: "told", model, isAsking, ...(problem && { problem }) };
    }
    if (isAsking) return { kind: "asking", text: vscode.l10n.t("Asking for activities and sessions…") };
    if (asking.kind === "failed") return { kind: "failed", text: asking.sentence, action: again };
    return this.collaborators.canAsk()
      ? { kind: "offered", action: vscode.l10n.t("Show Activities") }
      : undefined;
  }

  dispose(): void {
    this.forget();
    this.rest.dispose();
  }

  private async outcome(signal: AbortSignal, isAnew: boolean): Promise<Asking> {
    try {
      const refusal = await this.collaborators.ask(this.id(), { signal, isAnew });
      return refusal === undefined
        ? { kind: "done" }
        : { kind: "failed", sentence: refusalSentence(refusal) };
    } catch (error) {
      // That other results are held by now is no failure.
      if (error instanceof LoadEndedError) return { kind: "done" };
      const sentence = error instanceof Error ? error.message : "";
      return { kind: "failed", sentence: sentence || vscode.l10n.t("The activities could not be loaded.") };
    }
  }

  private turnTo(asking: Asking): void {
    this.asking = asking;
    this.onChange();
  }
}

function refusalSentence(refusal: Refusal): string {
  switch (refusal) {
    case "notAllowed":
      return vscode.l10n.t("This API key may not ask for activities and sessions.");
    case "notFound":
      return vscode.l10n.t("The server has nothing more to tell of this lab instance.");
    case "webPage":
      return vscode.l10n.t("A web page came in place of activities and sessions.");
    case "noCommand":
      return vscode.l10n.t("The server does not tell of activities and sessions.");
  }
}
