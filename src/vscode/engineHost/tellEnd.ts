import * as vscode from "vscode";
import type { EngineEndedError } from "../../engine/thread/engineEndedError";
import type { ErrorReporter } from "../errorReporter";
import type { FetchSession } from "../fetching/fetchSession";

/**
 * Tells a person that what was held is lost, and offers to fetch it again. To be called while it is still known
 * what that was. Waits for no answer.
 * @param wasBusy whether there is anything that a person could miss.
 */
export function tellEngineEnd(
  error: EngineEndedError,
  wasBusy: boolean,
  session: FetchSession,
  errors: ErrorReporter,
): void {
  errors.note(error);
  if (!wasBusy) return;
  const lost = lostFetch(session);
  const fetchAgain = vscode.l10n.t("Fetch Again");
  void vscode.window
    .showErrorMessage(error.message, ...(lost ? [fetchAgain] : []))
    .then((answer) => (answer === fetchAgain ? session.refreshForPerson(lost) : undefined));
}

/** What can be fetched again; undefined where that is nothing, or its connection is not there any more. */
function lostFetch(session: FetchSession): FetchSession["refreshable"] {
  try {
    return session.refreshable;
  } catch {
    return undefined;
  }
}
