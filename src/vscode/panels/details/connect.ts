import * as vscode from "vscode";
import type { ResultsView } from "../../tree/resultsView";
import type { Connections } from "../../connection/connections";
import type { ErrorReporter } from "../../errorReporter";
import type { ResultFetcher } from "../../fetching/resultFetcher";
import { asksDetailsWhenOpened } from "../../settings/settings";
import type { UserResults } from "../../userResults";
import type { DetailsCollaborators } from "./collaborators";

/** Gives the details panels what they need out of the parts that have it. */
export function connectDetails(
  extensionUri: vscode.Uri,
  parts: {
    results: UserResults;
    view: ResultsView;
    connections: Connections;
    fetcher: ResultFetcher;
    errors: ErrorReporter;
    rest: number;
  },
): DetailsCollaborators {
  const { results, view, connections, fetcher, errors, rest } = parts;
  const { models, views, loads } = results.engine;
  const sourceInUse: DetailsCollaborators["source"] = () => {
    const held = results.held.source;
    if (held && held.kind !== "connection") return undefined;
    const source = held ?? connections.firstUsable();
    return source && { connectionName: source.name, url: source.url };
  };
  return {
    extensionUri,
    models,
    view: () => results.view,
    onDidChange: results.onDidChange,
    source: sourceInUse,
    load: async (id, signal) => {
      const { source } = results.held;
      if (source && source.kind !== "connection") {
        throw new Error(vscode.l10n.t("Lab instance {0} was not fetched, so it cannot be refreshed.", id));
      }
      // Looked up now: whatever connection is in use when the answer comes, it is that one's.
      const connection = connections.of(source);
      return fetcher.fetchOne(id, { connection, mayAsk: false, signal, isKept: true });
    },
    dropLoad: (load) => {
      loads.dropLoad({ load }).catch((error: unknown) => errors.note(error));
    },
    reveal: (id) => void view.reveal(id),
    showOnly: async (one, of) => {
      await views.filterByFact({ ...one, view: results.view, of });
      await view.showTree(one.instanceId);
    },
    reportError: (error) => errors.show(error),
    depth: {
      questions: results.engine.depths,
      rest,
      isAskedWhenOpened: asksDetailsWhenOpened,
      canAsk: () => sourceInUse() !== undefined,
      holding: () => results.held.holding,
      ask: async (id, { signal, isAnew }) => {
        const connection = connections.of(results.held.source);
        return fetcher.askDepth(id, { connection, mayAsk: false, signal, isAnew });
      },
    },
  };
}
