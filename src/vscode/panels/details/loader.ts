import * as vscode from "vscode";
import { LoadEndedError } from "../../../core/results/store/endedLoads";
import type { DetailsState, LoadingContent, MissingContent } from "../../../protocol/detailsContract";
import type { DetailsCollaborators } from "./collaborators";

type Loading =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly abort: AbortController }
  | { readonly kind: "loaded"; readonly load: string }
  | { readonly kind: "failed"; readonly sentence: string };

/** Asks for a result that a page shows and that is not held, and knows what to say meanwhile. */
export class DetailsLoader implements vscode.Disposable {
  private loading: Loading = { kind: "idle" };

  constructor(
    private readonly collaborators: Pick<DetailsCollaborators, "load" | "dropLoad" | "source">,
    private readonly onChange: () => void,
  ) {}

  /** The load that brought the result, while its connection is still the one in use. */
  loadedBy({ source }: DetailsState): string | undefined {
    return this.loading.kind === "loaded" && this.isInUse(source) ? this.loading.load : undefined;
  }

  /** Asks for a result, unless that is under way or another connection would be asked. */
  load({ instanceId, source }: DetailsState): void {
    if (this.loading.kind === "loading") return;
    this.forget();
    if (!this.isInUse(source)) return this.turnTo({ kind: "idle" });
    const abort = new AbortController();
    this.turnTo({ kind: "loading", abort });
    void this.run(instanceId, abort.signal);
  }

  /** Stops what is under way: another result is wanted, or none. */
  forget(): void {
    if (this.loading.kind === "loading") this.loading.abort.abort();
    if (this.loading.kind === "loaded") this.collaborators.dropLoad(this.loading.load);
    this.loading = { kind: "idle" };
  }

  /** What the page says while the result is not there. */
  content(state: DetailsState): LoadingContent | MissingContent {
    const title = vscode.l10n.t("Lab instance {0}", state.instanceId);
    if (this.loading.kind === "loading") {
      return { kind: "loading", state, title, text: vscode.l10n.t("Loading…") };
    }
    const text = this.reason(state);
    if (state.source === null) return { kind: "missing", state, title, text };
    return { kind: "missing", state, title, text, action: vscode.l10n.t("Try Again") };
  }

  dispose(): void {
    this.forget();
  }

  private async run(id: string, signal: AbortSignal): Promise<void> {
    try {
      const load = await this.collaborators.load(id, signal);
      if (signal.aborted) this.collaborators.dropLoad(load);
      else this.turnTo({ kind: "loaded", load });
    } catch (error) {
      if (!signal.aborted) this.turnTo(outcomeOf(error));
    }
  }

  private reason({ source }: DetailsState): string {
    if (source === null) {
      return vscode.l10n.t("This result came from sample results or a file, which are no longer open.");
    }
    if (!this.isInUse(source)) {
      return vscode.l10n.t("This result came from “{0}”. Switch to that connection, then try again.", source);
    }
    if (this.loading.kind === "failed") return this.loading.sentence;
    return vscode.l10n.t("This result is not among those fetched.");
  }

  private isInUse(source: string | null): boolean {
    return source !== null && this.collaborators.source()?.connectionName === source;
  }

  private turnTo(loading: Loading): void {
    this.loading = loading;
    this.onChange();
  }
}

/** Cancelling, by closing the question for a key, is no failure; nor is that other results are held by now. */
function outcomeOf(error: unknown): Loading {
  if (error instanceof vscode.CancellationError || error instanceof LoadEndedError) return { kind: "idle" };
  const sentence = error instanceof Error ? error.message : "";
  return { kind: "failed", sentence: sentence || vscode.l10n.t("The result could not be loaded.") };
}
