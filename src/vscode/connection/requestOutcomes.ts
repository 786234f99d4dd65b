import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import { failureKind, type FailureKind } from "../../core/fetching/failureKind";

/** How the last request to each connection ended, in this window. */
export class RequestOutcomes implements vscode.Disposable {
  private readonly failures = new Map<string, FailureKind>();
  private readonly changed = new vscode.EventEmitter<void>();

  /** A connection fails in another way than before, or does not fail any more. */
  readonly onDidChange = this.changed.event;

  /** What kind of failure the last request was; undefined when it succeeded or nobody knows. */
  failureOf(connection: Connection): FailureKind | undefined {
    return this.failures.get(idOf(connection));
  }

  /** @param error why the request failed; undefined when it succeeded. What was cancelled says nothing. */
  record(connection: Connection, error: unknown): void {
    if (error === undefined) return this.forget(connection);
    const kind = failureKind(error);
    if (kind === undefined || this.failureOf(connection) === kind) return;
    this.failures.set(idOf(connection), kind);
    this.changed.fire();
  }

  /** Forgets how the last request ended, because the next one may end otherwise. */
  forget(connection: Connection): void {
    if (this.failures.delete(idOf(connection))) this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function idOf({ name, url }: Connection): string {
  return JSON.stringify([name, url]);
}
