import * as vscode from "vscode";
import { resultLink } from "../../core/results/labInstanceId";
import type { ResultSource } from "../../core/results/store/resultSource";

/**
 * Puts links to results on the clipboard, a line each.
 * @param ids LabInstanceIds in decimal digits.
 * @param source where the results came from.
 * @returns what was copied.
 * @throws Error where the ids mean nothing elsewhere.
 */
export async function copyLinks(ids: readonly string[], source: ResultSource | undefined): Promise<string> {
  if (source?.pseudonyms) {
    throw new Error(vscode.l10n.t("These results have pseudonyms: Lab on Demand does not know their ids."));
  }
  const links = ids.map((id) => resultLink(vscode.env.uriScheme, id)).join("\n");
  await vscode.env.clipboard.writeText(links);
  return links;
}
