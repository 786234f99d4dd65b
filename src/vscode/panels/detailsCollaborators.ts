import type * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import type { ResultFilter } from "../../core/results/filter/filterTypes";
import type { RelatedResults } from "../../core/results/detailsModelTypes";
import type { Naming } from "../../core/results/names/names";
import type { Present } from "../../core/results/resultState";
import type { Neighbours } from "../../core/results/resultTree";

/** What the panels need of the rest of the extension. What has to be looked up may come later. */
export interface DetailsCollaborators {
  readonly extensionUri: vscode.Uri;
  readonly results: {
    /** @param id LabInstanceId in decimal digits. */
    get(id: string): Later<LabResult | undefined>;
    readonly onDidChange: (listener: () => void) => vscode.Disposable;
    /** Where a result stands in the tree. */
    neighbours(result: LabResult): Later<Neighbours | undefined>;
    /** What it belongs with. */
    related(result: LabResult): Later<readonly RelatedResults[]>;
  };
  /** Where the held results come from or, while none are held, would come from; none for sample results and files. */
  source(): { readonly connectionName: string; readonly url: string } | undefined;
  readonly names: Naming;
  readonly settings: { timeZone(): string; present(): Present };
  /** Asks the API for one result. */
  load(id: string, signal: AbortSignal): Promise<LabResult>;
  /** Selects a result in the tree. */
  reveal(result: LabResult): void;
  /** Shows only what a filter lets pass, and the tree with a result selected in it. */
  showOnly(filter: ResultFilter, result: LabResult): void;
  reportError(error: unknown): void;
}

export type Later<Value> = Value | PromiseLike<Value>;

/** What a page remembers of where its result came from. */
export function sourceName(collaborators: Pick<DetailsCollaborators, "source">): string | null {
  return collaborators.source()?.connectionName ?? null;
}
