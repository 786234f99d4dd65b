import * as vscode from "vscode";
import { displayText, iconSafe } from "../../core/results/words/displayText";
import { examWords } from "../../core/results/filter/conditionWords";
import type { ExamCondition } from "../../core/results/filter/filterTypes";
import { formatNumber } from "../../core/results/words/numbers";
import type { FilterChoices } from "../../engine/contract";
import type { FilterJson, IntegerJson } from "../../engine/wire";

/** A line of the filter's quick pick, and the condition it stands for. */
export interface FilterItem extends vscode.QuickPickItem {
  readonly condition?: FilterCondition;
}

export type FilterCondition =
  | { readonly kind: "status"; readonly status: IntegerJson | null }
  | { readonly kind: "exam"; readonly exam: ExamCondition }
  | { readonly kind: "class"; readonly classId: string | null }
  | { readonly kind: "text"; readonly text: string }
  /** What a panel's chart chose, which cannot be built here: it can be kept or dropped. */
  | { readonly kind: "rest"; readonly filter: FilterJson };

const examChoices = ["exam", "passed", "failed", "unscored"] as const;

/** What the results held can be filtered by: their statuses, exams and classes. */
export function filterItems({ statuses, classes }: FilterChoices): FilterItem[] {
  return [
    separator(vscode.l10n.t("status")),
    ...statuses.map(({ value, label, count }) => ({
      label,
      description: formatNumber(count),
      condition: { kind: "status", status: value } as const,
    })),
    separator(vscode.l10n.t("exams: one of")),
    ...examChoices.map((exam) => ({
      label: capitalized(examWords(exam)),
      condition: { kind: "exam", exam } as const,
    })),
    separator(vscode.l10n.t("class")),
    ...classes.map(({ value, label, count, isNamed }) => ({
      label: iconSafe(label),
      description: [formatNumber(count), ...(isNamed ? idOf(value) : [])].join(" · "),
      condition: { kind: "class", classId: value } as const,
    })),
  ];
}

export function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The id of a class that is called something else. */
function idOf(classId: string | null): string[] {
  return classId === null ? [] : [iconSafe(displayText(classId, { maxLength: 40 }))];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
