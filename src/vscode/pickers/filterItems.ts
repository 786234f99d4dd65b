import * as vscode from "vscode";
import type { Integer, LabResult } from "../../core/api/labResult";
import { displayText, iconSafe } from "../../core/results/displayText";
import { examWords } from "../../core/results/filter/conditionWords";
import { inNameOrder } from "../../core/results/names/nameOrder";
import { namePlace } from "../../core/results/names/namePlace";
import type { Naming } from "../../core/results/names/names";
import { className } from "../../core/results/names/nameWords";
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
export function filterItems(results: Iterable<LabResult>, filter: ResultFilter, names: Naming): FilterItem[] {
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
    ...inNameOrder(classes, ([id]) => namePlace("class", id, names)).map(([classId, count]) => ({
      label: iconSafe(className(classId, names)),
      description: [formatInteger(count), ...idBeside(classId, names)].join(" · "),
      condition: { kind: "class", classId } as const,
    })),
  ];
}

export function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The id of a class that is called something else. */
function idBeside(classId: string | null, names: Naming): string[] {
  const hasName = classId !== null && names.nameOf("class", classId) !== undefined;
  return hasName ? [iconSafe(displayText(classId, { maxLength: 40 }))] : [];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
