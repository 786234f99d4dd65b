import * as vscode from "vscode";
import type { FetchSummary } from "../../../core/fetching/fetchSummary";
import { checkLatestMinutes } from "../../../core/range/rangeSpec";
import type { FetchSession } from "../../fetching/fetchSession";
import { commandIds } from "../../ids";
import { forScript, type Command } from "../command";

/** Fetches what changed lately: in the argument's minutes, or in a span that the person picks. */
export function fetchLatestCommand(session: FetchSession): Command {
  return {
    id: commandIds.fetchLatest,
    forScript: forScript(isMinutesArgument, ({ minutes }) => {
      checkLatestMinutes(minutes);
      return session.fetch({ latestMinutes: minutes });
    }),
    forPerson: async (): Promise<FetchSummary | undefined> => {
      const latestMinutes = await pickMinutes();
      return latestMinutes === undefined ? undefined : session.fetchForPerson({ latestMinutes });
    },
  };
}

function isMinutesArgument(argument: unknown): argument is { minutes: unknown } {
  return typeof argument === "object" && argument !== null && "minutes" in argument;
}

async function pickMinutes(): Promise<number | undefined> {
  const spans = [
    { label: vscode.l10n.t("Last 15 Minutes"), minutes: 15 },
    { label: vscode.l10n.t("Last Hour"), minutes: 60 },
    { label: vscode.l10n.t("Last 8 Hours"), minutes: 8 * 60 },
    { label: vscode.l10n.t("Last 24 Hours"), minutes: 24 * 60 },
    { label: vscode.l10n.t("Last 7 Days"), minutes: 7 * 24 * 60 },
  ].map((span) => ({ ...span, description: vscode.l10n.t("1 request") }));
  const picked = await vscode.window.showQuickPick(spans, {
    title: vscode.l10n.t("Fetch Latest Results"),
    placeHolder: vscode.l10n.t("Labs that changed in any way, running ones included."),
  });
  return picked?.minutes;
}
