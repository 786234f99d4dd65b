import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import {
  buildWholeRow,
  fieldLabel,
  fieldText,
  instanceUrl,
  resultJson,
} from "../../core/results/detailsModel";
import type { Row } from "../../core/results/detailsModelTypes";
import type { DetailsCollaborators } from "./detailsCollaborators";

// What is copied and opened is looked up here, whatever the page says, and in this one result.

/** Puts a field on the clipboard. @returns what to say of it; null when there is no such field. */
export async function copyValue(result: LabResult | undefined, field: string): Promise<string | null> {
  const text = result && fieldText(result, field);
  if (text === undefined) return null;
  await vscode.env.clipboard.writeText(text);
  return vscode.l10n.t("Copied {0}", fieldLabel(field));
}

/** Puts a result on the clipboard. @returns what to say of it; null without one. */
export async function copyJson(result: LabResult | undefined): Promise<string | null> {
  if (!result) return null;
  await vscode.env.clipboard.writeText(resultJson(result));
  return vscode.l10n.t("Copied as JSON");
}

/** A field with all of its value. @returns null when there is no such field. */
export function wholeRow(
  result: LabResult | undefined,
  field: string,
  { names, settings }: Pick<DetailsCollaborators, "names" | "settings">,
): Row | null {
  return (result && buildWholeRow(result, field, settings.timeZone(), names)) ?? null;
}

/** Opens a result's page at Lab on Demand. @param connectionUrl where the result came from. */
export async function openInBrowser(
  result: LabResult | undefined,
  connectionUrl: string | undefined,
): Promise<void> {
  const url = result && instanceUrl(String(result.LabInstanceId), connectionUrl);
  if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
