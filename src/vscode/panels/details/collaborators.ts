import type * as vscode from "vscode";
import type { FactLink } from "../../../core/results/details/types";
import type { Refusal } from "../../../core/api/depth/refusal";
import type { DepthQuestions } from "../../../engine/asking/depthContract";
import type { ModelQuestions, OneResult } from "../../../engine/contract";

/** What the panels need of the rest of the extension. */
export interface DetailsCollaborators {
  readonly extensionUri: vscode.Uri;
  readonly models: ModelQuestions;
  /** The view whose lists previous and next lead through. */
  readonly view: () => string;
  readonly onDidChange: (listener: () => void) => vscode.Disposable;
  /** Where the held results come from or, while none are held, would come from; none for sample results and files. */
  source(): { readonly connectionName: string; readonly url: string } | undefined;
  /** Asks the API for one result. @returns the load that brought it, which keeps it until it is dropped. */
  load(id: string, signal: AbortSignal): Promise<string>;
  dropLoad(load: string): void;
  /** Selects a result in the tree. @param id LabInstanceId in decimal digits. */
  reveal(id: string): void;
  /** Shows only what has the same user, class or lab as a result, and the tree with the result selected in it. */
  showOnly(one: OneResult, of: FactLink | "classmates"): Promise<void>;
  reportError(error: unknown): void;
  readonly depth: DepthCollaborators;
}

/** What it takes to show a result in depth. */
export interface DepthCollaborators {
  readonly questions: DepthQuestions;
  /** How long a person rests on a result before it is asked for, in milliseconds. */
  readonly rest: number;
  /** Whether the setting says that it is asked for as soon as a panel shows it. */
  isAskedWhenOpened(): boolean;
  /** Whether the results held, or none, come from where it can be asked for. */
  canAsk(): boolean;
  /** Which results are held: another number each time that others altogether are. */
  holding(): number;
  /** @returns why the server does not answer this at all; undefined when it has. */
  ask(id: string, manner: { signal: AbortSignal; isAnew: boolean }): Promise<Refusal | undefined>;
}

/** What a page remembers of where its result came from. */
export function sourceName(collaborators: Pick<DetailsCollaborators, "source">): string | null {
  return collaborators.source()?.connectionName ?? null;
}
