import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import { ApiError } from "../../core/api/errors/errors";
import type { Connections } from "../connection/connections";
import type { ResultFetcher } from "../fetching/resultFetcher";
import type { DetailsPanels } from "../panels/details/panel";
import type { ResultsView } from "../tree/resultsView";
import type { UserResults } from "../userResults";

/** What opening a result takes. */
export interface ShowResultParts {
  readonly results: UserResults;
  readonly connections: Connections;
  readonly fetcher: ResultFetcher;
  readonly details: DetailsPanels;
  readonly view: ResultsView;
}

export interface ShowResultManner {
  /** Whether a person is there to be asked for a key. */
  readonly mayAsk: boolean;
  /** Says whether a request may be sent, where the result is not held; without it, it may. */
  readonly confirm?: (connection: Connection) => PromiseLike<boolean>;
}

/**
 * Shows a result, fetching it where it is not held.
 * @param id LabInstanceId in decimal digits.
 * @throws Error when it cannot be had, saying why.
 */
export async function showResult(
  { results, connections, fetcher, details, view }: ShowResultParts,
  id: string,
  { mayAsk, confirm }: ShowResultManner,
): Promise<void> {
  const turn = details.takeTurn();
  // Looked up now: whatever connection is in use when the engine has answered, it is this one's.
  const { source } = results.held;
  if (!(await results.engine.models.heading({ instanceId: id }))) {
    if (source && source.kind !== "connection") {
      throw new Error(vscode.l10n.t("Lab instance {0} is not among these results.", id));
    }
    const connection = connections.of(source);
    if (confirm && !(await confirm(connection))) return;
    await fetcher.fetchOne(id, { connection, mayAsk }).catch((error: unknown) => {
      throw namingId(error, id);
    });
  }
  // A late answer does not take the place of what was opened meanwhile.
  if (!details.show(id, { turn })) return;
  await view.reveal(id);
}

/** What the API says of a lab instance it does not know, such as “Lab instance not found”, does not say which. */
function namingId(error: unknown, id: string): unknown {
  if (!(error instanceof ApiError)) return error;
  const sentence = /not found/i.test(error.apiText)
    ? vscode.l10n.t("{0} has no lab instance {1}, or none that this key may see.", error.host, id)
    : vscode.l10n.t("Lab instance {0}: {1}", id, error.message);
  return new Error(sentence, { cause: error });
}
