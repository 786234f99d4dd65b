import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../api/labResult";
import { formatMoment } from "../../range/words/formatRange";
import { displayText } from "../words/displayText";
import type { Naming } from "../names/names";
import { nameInFull } from "../names/nameWords";
import { formatDuration, formatPercent } from "../words/numbers";
import { stateWords, type Present } from "../state/resultState";
import { formatScore } from "../words/statuses";

/** Everything a person may want to know of a result before opening it, a line each. */
export function resultTooltip(
  result: LabResult,
  { present, timeZone, names }: { present: Present; timeZone: string; names: Naming },
): string {
  const moment = (seconds: number): string => formatMoment(seconds, timeZone);
  const lines: [string, string | undefined][] = [
    [l10n.t("Lab instance"), String(result.LabInstanceId)],
    [
      l10n.t("Lab profile"),
      nameInFull("lab", result.LabProfileId, names) ?? given(result.LabProfileId, String),
    ],
    [l10n.t("User"), nameInFull("user", result.UserId, names) ?? text(result.UserId)],
    [l10n.t("Class"), nameInFull("class", result.ClassId, names) ?? text(result.ClassId)],
    [l10n.t("Status"), stateWords(result, present).join(", ")],
    [l10n.t("Score"), formatScore(result)],
    [l10n.t("Tasks"), given(result.TaskCompletePercent, formatPercent)],
    [l10n.t("Start"), given(result.Start, moment)],
    [l10n.t("End"), given(result.End, moment) ?? l10n.t("Not ended")],
    [l10n.t("Run time"), given(result.TotalRunTimeSeconds, formatDuration)],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join("\n");
}

function text(value: string | null | undefined): string | undefined {
  return value ? displayText(value, { maxLength: 200 }) : undefined;
}

function given<T, R>(value: T | null | undefined, format: (value: T) => R): R | undefined {
  return value === null || value === undefined ? undefined : format(value);
}
