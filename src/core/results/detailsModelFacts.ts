import type { LabResult } from "../api/labResult";
import type { Fact } from "./detailsModelTypes";
import { displayText } from "./displayText";
import { formatDuration } from "./numberWords";
import { formatScore } from "./wording";

const notSent = "Not sent";

/** What one wants to know first about a result. */
export function buildFacts(result: LabResult): Fact[] {
  return [
    { label: "User", text: nameText(result.UserId, "No user") },
    { label: "Class", text: nameText(result.ClassId, "No class") },
    { label: "Lab profile", text: String(result.LabProfileId) },
    { label: "Score", text: scoreText(result) },
    { label: "Tasks complete", text: orNotSent(result.TaskCompletePercent, (percent) => `${percent}%`) },
    { label: "Run time", text: orNotSent(result.TotalRunTimeSeconds, formatDuration) },
  ];
}

function nameText(name: string | null | undefined, whenNone: string): string {
  return name ? displayText(name, { maxLength: 200 }) : whenNone;
}

function scoreText(result: LabResult): string {
  return formatScore(result) ?? (result.IsExam === false ? "Not an exam" : notSent);
}

function orNotSent<Value>(value: Value | null | undefined, words: (value: Value) => string): string {
  return value === null || value === undefined ? notSent : words(value);
}
