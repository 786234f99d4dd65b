import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { formatMoment } from "../../core/range/formatRange";
import { displayText } from "../../core/results/displayText";
import type { Naming } from "../../core/results/names/names";
import { nameInFull } from "../../core/results/names/nameWords";
import { formatDuration, formatPercent } from "../../core/results/numberWords";
import { stateWords, type Present } from "../../core/results/resultState";
import { formatScore } from "../../core/results/wording";

/** Everything a person may want to know of a result before opening it, a line each. */
export function resultTooltip(result: LabResult, present: Present, timeZone: string, names: Naming): string {
  const moment = (seconds: number): string => formatMoment(seconds, timeZone);
  const lines: [string, string | undefined][] = [
    [vscode.l10n.t("Lab instance"), String(result.LabInstanceId)],
    [
      vscode.l10n.t("Lab profile"),
      nameInFull("lab", result.LabProfileId, names) ?? given(result.LabProfileId, String),
    ],
    [vscode.l10n.t("User"), nameInFull("user", result.UserId, names) ?? text(result.UserId)],
    [vscode.l10n.t("Class"), nameInFull("class", result.ClassId, names) ?? text(result.ClassId)],
    [vscode.l10n.t("Status"), stateWords(result, present).join(", ")],
    [vscode.l10n.t("Score"), formatScore(result)],
    [vscode.l10n.t("Tasks"), given(result.TaskCompletePercent, formatPercent)],
    [vscode.l10n.t("Start"), given(result.Start, moment)],
    [vscode.l10n.t("End"), given(result.End, moment) ?? vscode.l10n.t("Not ended")],
    [vscode.l10n.t("Run time"), given(result.TotalRunTimeSeconds, formatDuration)],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join("\n");
}

function text(value: string | null | undefined): string | undefined {
  return value ? displayText(value, { maxLength: 200 }) : undefined;
}

function given<T, R>(value: T | null | undefined, format: (value: T) => R): R | undefined {
  return value === null || value === undefined ? undefined : format(value);
}
