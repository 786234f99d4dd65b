import { totalmem } from "node:os";
import * as vscode from "vscode";
import type { RetryPolicy } from "../../core/fetching/retry";
import { RemoteEngine, type RemoteEngineOptions } from "../../engine/thread/remoteEngine";
import { startThread } from "../../engine/thread/startThread";

const megabyte = 1024 * 1024;

/** A quarter of what the computer has, and no more than engines of JavaScript manage well. In MB. */
const heapMegabytes = Math.min(2048, Math.floor(totalmem() / 4 / megabyte));

/** What is left of it for what comes and goes while results are read, grouped and exported. */
const memoryBudget = 0.6 * heapMegabytes * megabyte;

/** The engine in a thread of its own, which starts when something is first asked of it. */
export function startEngine(
  extensionUri: vscode.Uri,
  { retry, ...options }: Omit<RemoteEngineOptions, "start"> & { retry: RetryPolicy },
): RemoteEngine {
  const file = vscode.Uri.joinPath(extensionUri, "dist", "engine.cjs").fsPath;
  return new RemoteEngine({
    ...options,
    start: () => startThread(file, { texts: vscode.l10n.bundle, retry, memoryBudget }, { heapMegabytes }),
  });
}
