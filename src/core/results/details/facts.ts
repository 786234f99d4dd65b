import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../api/labResult";
import type { Fact, FactLink } from "./types";
import type { Naming } from "../names/names";
import { className, nameInFull, userName } from "../names/nameWords";
import { formatDuration, formatPercent } from "../words/numbers";
import { formatScore } from "../words/statuses";

const longestName = 200;

/** What one wants to know first about a result. */
export function buildFacts(result: LabResult, names: Naming): Fact[] {
  return [
    {
      label: l10n.t("User"),
      text:
        nameInFull("user", result.UserId, names, longestName) ?? userName(result.UserId, names, longestName),
      ...link(result.UserId, "user"),
    },
    {
      label: l10n.t("Class"),
      text:
        nameInFull("class", result.ClassId, names, longestName) ??
        className(result.ClassId, names, longestName),
      ...link(result.ClassId, "class"),
    },
    {
      label: l10n.t("Lab profile"),
      text:
        nameInFull("lab", result.LabProfileId, names, longestName) ?? orNotSent(result.LabProfileId, String),
      ...link(result.LabProfileId, "lab"),
    },
    { label: l10n.t("Score"), text: scoreText(result) },
    { label: l10n.t("Tasks complete"), text: orNotSent(result.TaskCompletePercent, formatPercent) },
    { label: l10n.t("Run time"), text: orNotSent(result.TotalRunTimeSeconds, formatDuration) },
  ];
}

/** Results of nobody have nothing in common that would be worth a look. */
function link(id: string | Integer | null | undefined, to: FactLink): Pick<Fact, "link"> {
  return id === null || id === undefined || id === "" ? {} : { link: to };
}

function scoreText(result: LabResult): string {
  return formatScore(result) ?? (result.IsExam === false ? l10n.t("Not an exam") : l10n.t("Not sent"));
}

function orNotSent<Value>(value: Value | null | undefined, words: (value: Value) => string): string {
  return value === null || value === undefined ? l10n.t("Not sent") : words(value);
}
