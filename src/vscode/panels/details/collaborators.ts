import type * as vscode from "vscode";
import type { FactLink } from "../../../core/results/details/types";
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
}

/** What a page remembers of where its result came from. */
export function sourceName(collaborators: Pick<DetailsCollaborators, "source">): string | null {
  return collaborators.source()?.connectionName ?? null;
}
