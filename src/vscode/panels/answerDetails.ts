import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { fieldLabel, fieldText, resultJson, type DetailsModel } from "../../core/results/detailsModel";
import type { MessageFromDetails, MessageToDetails } from "../../protocol/detailsMessages";

/** What a person can wish for on the page of a result. */
export type DetailsWish = Extract<MessageFromDetails, { type: "copyValue" | "copyJson" | "openInBrowser" }>;

/**
 * Does what a person wished for on the page. What is copied and opened is looked up here, whatever the page says.
 * @returns what the page should know of it.
 */
export async function answerDetails(
  wish: DetailsWish,
  result: LabResult,
  model: DetailsModel,
): Promise<MessageToDetails | undefined> {
  switch (wish.type) {
    case "copyValue": {
      const text = fieldText(result, wish.field);
      if (text === undefined) return undefined;
      await vscode.env.clipboard.writeText(text);
      const { field } = wish;
      return { type: "copied", what: { field }, text: vscode.l10n.t("Copied {0}", fieldLabel(field)) };
    }
    case "copyJson":
      await vscode.env.clipboard.writeText(resultJson(result));
      return { type: "copied", what: "json", text: vscode.l10n.t("Copied as JSON") };
    case "openInBrowser":
      if (model.url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(model.url, true));
      return undefined;
  }
}
