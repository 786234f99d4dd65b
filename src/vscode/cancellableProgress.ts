import * as vscode from "vscode";

/**
 * Shows progress while something is done. That the person cancels it is told by a signal, as everywhere.
 * @param work gets the signal, whose reason is a CancellationError.
 */
export function withCancellableProgress<Result>(
  options: vscode.ProgressOptions,
  work: (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    signal: AbortSignal,
  ) => Promise<Result>,
): Thenable<Result> {
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancelling = new AbortController();
    const listening = token.onCancellationRequested(() => cancelling.abort(new vscode.CancellationError()));
    try {
      return await work(progress, cancelling.signal);
    } finally {
      listening.dispose();
    }
  });
}
