import * as vscode from "vscode";
import type { ResultStore } from "../../core/results/store/resultStore";
import { relatedResults } from "../../core/results/relatedResults";
import type { ShownResults } from "../../core/results/shownResults";
import type { ResultsView } from "../tree/resultsView";
import { readLabInstanceId } from "../../core/results/labInstanceId";
import type { Connections } from "../connections";
import type { ErrorReporter } from "../errorReporter";
import type { ResultFetcher } from "../resultFetcher";
import { presentOf } from "../present";
import { timeZone } from "../settings";
import type { DetailsCollaborators } from "./detailsCollaborators";

/** Gives the details panels what they need out of the parts that have it. */
export function connectDetails(
  extensionUri: vscode.Uri,
  parts: {
    store: ResultStore;
    shown: ShownResults;
    view: ResultsView;
    connections: Connections;
    fetcher: ResultFetcher;
    errors: ErrorReporter;
  },
): DetailsCollaborators {
  const { store, shown, view, connections, fetcher, errors } = parts;
  return {
    extensionUri,
    results: {
      get: (text) => {
        const id = readLabInstanceId(text);
        return id === undefined ? undefined : store.get(id);
      },
      onDidChange: shown.onDidChange,
      neighbours: (result) => shown.tree.neighbours(result),
      related: (result) => relatedResults(result, store.results(), timeZone(), presentOf(store), shown.names),
    },
    source: () => {
      if (store.source && store.source.kind !== "connection") return undefined;
      const source = store.source ?? connections.firstUsable();
      return source && { connectionName: source.name, url: source.url };
    },
    names: shown.names,
    settings: { timeZone, present: () => presentOf(store) },
    load: async (id, signal) => {
      if (store.source && store.source.kind !== "connection") {
        throw new Error(vscode.l10n.t("Lab instance {0} was not fetched, so it cannot be refreshed.", id));
      }
      // Looked up now: whatever connection is in use when the answer comes, it is that one's.
      const connection = connections.of(store.source);
      return fetcher.fetchOne(BigInt(id), { connection, mayAsk: false, signal });
    },
    reveal: (result) => void view.reveal(result),
    showOnly: (filter, result) => {
      shown.setFilter(filter);
      void view.showTree(result);
    },
    reportError: (error) => errors.show(error),
  };
}
