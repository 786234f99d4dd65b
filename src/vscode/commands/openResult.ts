import * as vscode from "vscode";
import { ApiError } from "../../core/api/errors/errors";
import { displayText } from "../../core/results/words/displayText";
import { readTypedLabInstanceId } from "../../core/results/labInstanceId";
import type { Connections } from "../connection/connections";
import type { DetailsPanels } from "../panels/details/panel";
import { commandIds } from "../ids";
import type { ResultFetcher } from "../fetching/resultFetcher";
import type { ResultsView } from "../tree/resultsView";
import { isTreeNode, type ResultNode } from "../tree/nodes";
import type { UserResults } from "../userResults";
import { forScript, isText, type Command } from "./command";

/** What opening a result takes. */
export interface OpenResultParts {
  readonly results: UserResults;
  readonly connections: Connections;
  readonly fetcher: ResultFetcher;
  readonly details: DetailsPanels;
  readonly view: ResultsView;
}

/** Shows one result: the one with the given LabInstanceId, that of the row clicked on, or one that the person names. */
export function openResultCommand(parts: OpenResultParts): Command {
  return {
    id: commandIds.openResult,
    forScript: forScript(isText, (id) => open(parts, id, { mayAsk: false })),
    forPerson: async (clicked) => {
      const id = isResultNode(clicked) ? clicked.row.instanceId : await askForId();
      if (id !== undefined) await open(parts, id, { mayAsk: true });
    },
  };
}

function isResultNode(value: unknown): value is ResultNode {
  return isTreeNode(value) && value.kind === "result";
}

async function open(
  { results, connections, fetcher, details, view }: OpenResultParts,
  text: string,
  { mayAsk }: { mayAsk: boolean },
): Promise<void> {
  const typed = readTypedLabInstanceId(text);
  if (typed === undefined) {
    const shown = displayText(text, { maxLength: 40 });
    throw new Error(vscode.l10n.t("“{0}” is not a lab instance id.", shown));
  }
  const id = String(typed);
  const turn = details.takeTurn();
  // Looked up now: whatever connection is in use when the engine has answered, it is this one's.
  const { source } = results.held;
  if (!(await results.engine.models.heading({ instanceId: id }))) {
    if (source && source.kind !== "connection") {
      throw new Error(vscode.l10n.t("Lab instance {0} is not among these results.", id));
    }
    const connection = connections.of(source);
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

function askForId(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Open Result by Lab Instance Id"),
    prompt: vscode.l10n.t(
      "The lab instance's id, or the address of its page. One that is not in the list is fetched.",
    ),
    placeHolder: vscode.l10n.t("Lab instance id, such as 349744"),
    validateInput: (text) =>
      readTypedLabInstanceId(text) === undefined
        ? vscode.l10n.t("Enter a number, such as 349744, or the address of a lab instance.")
        : undefined,
  });
}
