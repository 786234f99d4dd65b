import * as vscode from "vscode";
import { formatNumber } from "../../core/results/words/numbers";
import { linkSafe } from "../../core/results/words/displayText";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { UserNamesAnswer } from "../../engine/naming/namingContract";
import { commandIds } from "../ids";
import type { UserNaming } from "../naming/userNaming";
import { isTreeNode } from "../tree/nodes";
import type { Command } from "./command";

/**
 * Asks for the names of the users held. A person is told before what that costs; a script, which gives any argument,
 * is asked nothing. Resolves to the number of users that have names.
 */
export function showUserNamesCommand(users: UserNaming): Command {
  return {
    id: commandIds.showUserNames,
    forScript: {
      takes: (argument) => !isTreeNode(argument),
      run: async () => {
        const { source } = users;
        const { requests, named } = await users.cost(source);
        return requests === 0 ? named : (await users.nameWithProgress(source)).named;
      },
    },
    forPerson: () => nameForPerson(users),
  };
}

async function nameForPerson(users: UserNaming): Promise<number | undefined> {
  const { source } = users;
  const cost = await users.cost(source);
  if (cost.requests === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("All users here that have names show them."));
    return cost.named;
  }
  const proceed = vscode.l10n.t("Continue");
  const answer = await vscode.window.showInformationMessage(
    cost.users === 1
      ? vscode.l10n.t("Show the name of 1 user?")
      : vscode.l10n.t("Show the names of {0} users?", formatNumber(cost.users)),
    { modal: true, detail: costWords(source, cost.requests) },
    proceed,
  );
  return answer === proceed ? nameAndTell(users, source) : undefined;
}

function costWords({ name }: ResultSource, requests: number): string {
  const cost =
    requests === 1
      ? vscode.l10n.t("That takes 1 request to {0}.", name)
      : vscode.l10n.t("That takes about {0} requests to {1}.", formatNumber(requests), name);
  const kept = vscode.l10n.t(
    "Names of users stay in memory until the results are cleared or the window is closed.",
  );
  return `${cost} ${kept}`;
}

async function nameAndTell(users: UserNaming, source: ResultSource): Promise<number> {
  const answer = await users.nameWithProgress(source);
  void tellOutcome(users, source, answer);
  return answer.named;
}

/** That names are there shows in the tree; what did not go as asked for is told. */
async function tellOutcome(
  users: UserNaming,
  source: ResultSource,
  { named, failedPages, failure = "", isRefused, isCancelled }: UserNamesAnswer,
): Promise<void> {
  const count =
    named === 1
      ? vscode.l10n.t("1 user has a name.")
      : vscode.l10n.t("{0} users have names.", formatNumber(named));
  if (isRefused) {
    void vscode.window.showInformationMessage(
      linkSafe(vscode.l10n.t("“{0}” does not tell this key the names of users.", source.name)),
    );
  } else if (isCancelled) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Cancelled. {0}", count));
  } else if (failedPages > 0) {
    const retry = vscode.l10n.t("Retry");
    const sentence = vscode.l10n.t("Some names did not come: {0} {1}", failure, count);
    const answer = await vscode.window.showWarningMessage(linkSafe(sentence), retry);
    if (answer === retry) await nameAndTell(users, source);
  }
}
