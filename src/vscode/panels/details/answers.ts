import * as vscode from "vscode";
import { instanceUrl } from "../../../core/api/instanceUrl";
import type { DepthQuestions, OneInstance } from "../../../engine/asking/depthContract";
import type { ModelQuestions, OneResult } from "../../../engine/contract";
import { copyLinks } from "../../open/copyLinks";

// What is copied and opened is looked up here, whatever the page says, and in this one result.

/** Puts a field on the clipboard. @returns what to say of it; null when there is no such field. */
export async function copyValue(
  models: Pick<ModelQuestions, "field">,
  one: OneResult,
  field: string,
): Promise<string | null> {
  const found = await models.field({ ...one, field });
  if (!found) return null;
  await vscode.env.clipboard.writeText(found.text);
  return vscode.l10n.t("Copied {0}", found.label);
}

/** Puts a result on the clipboard. @returns what to say of it; null without one. */
export async function copyJson(
  models: Pick<ModelQuestions, "resultJson">,
  one: OneResult,
): Promise<string | null> {
  const json = await models.resultJson(one);
  if (json === undefined) return null;
  await vscode.env.clipboard.writeText(json);
  return vscode.l10n.t("Copied as JSON");
}

/** Puts a link to a result on the clipboard. @returns what to say of it. */
export async function copyLink({ instanceId }: OneResult): Promise<string> {
  // The page offers it only for what has a page at Lab on Demand, so that its id means something there.
  await copyLinks([instanceId], undefined);
  return vscode.l10n.t("Copied the link");
}

/** Puts a text or an activity of a lab instance on the clipboard. @returns what to say of it; null where there is none. */
export async function copyDepthField(
  depths: Pick<DepthQuestions, "depthField">,
  one: OneInstance,
  field: string,
): Promise<string | null> {
  const found = await depths.depthField({ ...one, field });
  if (!found) return null;
  await vscode.env.clipboard.writeText(found.text);
  return vscode.l10n.t("Copied {0}", found.label);
}

/** Puts what is known of a lab instance on the clipboard. @returns what to say of it; null where nothing is. */
export async function copyDepth(
  depths: Pick<DepthQuestions, "depthText">,
  one: OneInstance,
  as: "words" | "json",
): Promise<string | null> {
  const text = await depths.depthText({ ...one, as });
  if (text === undefined) return null;
  await vscode.env.clipboard.writeText(text);
  return as === "json" ? vscode.l10n.t("Copied as JSON") : vscode.l10n.t("Copied the activities");
}

/** Opens a result's page at Lab on Demand. @param connectionUrl where the result came from. */
export async function openInBrowser(
  models: Pick<ModelQuestions, "heading">,
  one: OneResult,
  connectionUrl: string | undefined,
): Promise<void> {
  const url = (await models.heading(one)) && instanceUrl(one.instanceId, connectionUrl);
  if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
