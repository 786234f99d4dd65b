import * as vscode from "vscode";
import { pauseSentence } from "../../core/api/errors/pauseSentence";
import type { RequestQueue } from "../../core/fetching/requestQueue";
import { withCancellableProgress } from "../cancellableProgress";

/** A request that a person waits for. */
export interface WaitedFor {
  readonly title: string;
  /** The queue it takes its turn in. */
  readonly queue: RequestQueue;
  readonly cancel: () => void;
}

/**
 * Sends a request that is nearly always answered at once, so that nothing need be shown; from its first wait on, a
 * person sees what it waits for, and can cancel it.
 * @throws CancellationError when the person did; what `send` throws.
 */
export async function tellWaits<Answer>(
  { title, queue, cancel }: WaitedFor,
  send: (onRetry: (attempt: number, tries: number) => void) => Promise<Answer>,
): Promise<Answer> {
  const shown = { message: "", isThere: false, isCancelled: false };
  let report: (() => void) | undefined;
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  const tell = (words: string): void => {
    shown.message = words;
    report?.();
    if (shown.isThere) return;
    shown.isThere = true;
    const location = vscode.ProgressLocation.Notification;
    void withCancellableProgress({ location, title, cancellable: true }, async (progress, cancelled) => {
      report = () => progress.report({ message: shown.message });
      report();
      cancelled.addEventListener("abort", () => {
        shown.isCancelled = true;
        cancel();
      });
      await over;
    });
  };
  const stopTellingPauses = queue.onPause(({ host, seconds }) => tell(pauseSentence(host, seconds)));
  try {
    return await send((attempt, tries) => tell(vscode.l10n.t("trying again ({0} of {1})", attempt, tries)));
  } catch (error) {
    throw shown.isCancelled ? new vscode.CancellationError() : error;
  } finally {
    stopTellingPauses();
    end();
  }
}
