import * as vscode from "vscode";
import type { Integer, LabResult } from "../../core/api/labResult";
import { iconSafe } from "../../core/results/displayText";
import { examWords } from "../../core/results/filter/conditionWords";
import { className } from "../../core/results/names";
import { nameOrderKey } from "../../core/results/nameOrder";
import type { ExamCondition, ResultFilter } from "../../core/results/filter/resultFilter";
import { formatInteger } from "../../core/results/numberWords";
import { compareStatuses, completionStatusText } from "../../core/results/wording";

/** A line of the filter's quick pick, and the condition it stands for. */
export interface FilterItem extends vscode.QuickPickItem {
  readonly condition?: FilterCondition;
}

export type FilterCondition =
  | { readonly kind: "status"; readonly status: Integer | null }
  | { readonly kind: "exam"; readonly exam: ExamCondition }
  | { readonly kind: "class"; readonly classId: string | null }
  | { readonly kind: "text"; readonly text: string }
  /** What a panel's chart chose, which cannot be built here: it can be kept or dropped. */
  | { readonly kind: "rest"; readonly filter: ResultFilter };

const examChoices = ["exam", "passed", "failed", "unscored"] as const;

/** What the results held can be filtered by: their statuses, exams and classes. */
export function filterItems(results: Iterable<LabResult>, filter: ResultFilter): FilterItem[] {
  const statuses = new Map<Integer | null, number>((filter.statuses ?? []).map((status) => [status, 0]));
  const classes = new Map<string | null, number>((filter.classIds ?? []).map((id) => [id, 0]));
  for (const { CompletionStatus, ClassId } of results) {
    const status = CompletionStatus ?? null;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    classes.set(ClassId || null, (classes.get(ClassId || null) ?? 0) + 1);
  }
  return [
    separator(vscode.l10n.t("status")),
    ...[...statuses]
      .sort(([a], [b]) => compareStatuses(a, b))
      .map(([status, count]) => ({
        label: completionStatusText(status),
        description: formatInteger(count),
        condition: { kind: "status", status } as const,
      })),
    separator(vscode.l10n.t("exams: one of")),
    ...examChoices.map((exam) => ({
      label: capitalized(examWords(exam)),
      condition: { kind: "exam", exam } as const,
    })),
    separator(vscode.l10n.t("class")),
    ...[...classes].sort(byClass).map(([classId, count]) => ({
      label: iconSafe(className(classId)),
      description: formatInteger(count),
      condition: { kind: "class", classId } as const,
    })),
  ];
}

export function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function byClass([a]: [string | null, number], [b]: [string | null, number]): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return nameOrderKey(a) < nameOrderKey(b) ? -1 : 1;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
