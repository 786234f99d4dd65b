import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { displayText, iconSafe } from "../../core/results/displayText";
import { filterWords, simplify, type ResultFilter } from "../../core/results/filter/resultFilter";
import type { Naming } from "../../core/results/names/names";
import { clock } from "../clock";
import { filterItems, separator, type FilterCondition, type FilterItem } from "./filterItems";

/**
 * Asks what to show: what is ticked, and what is typed. Typing finds lines to tick as well; ticking one takes
 * the typed text away, since it was typed to find the line. The title says what was chosen so far.
 * @returns undefined when the person backs out.
 */
export function pickFilter(
  results: Iterable<LabResult>,
  present: ResultFilter,
  names: Naming,
): Promise<ResultFilter | undefined> {
  const picker = vscode.window.createQuickPick<FilterItem>();
  picker.placeholder = vscode.l10n.t("Part of a user, class, lab or instance id, then Enter; or tick");
  picker.canSelectMany = true;
  picker.items = [...keptItems(present, names), ...filterItems(results, present, names)];
  let ticked: readonly FilterItem[] = picker.items.filter((item) => isTicked(item, present));
  picker.selectedItems = ticked;

  const chosen = (): ResultFilter => filterOf(ticked, picker.value.trim());
  const showTitle = (): void => {
    picker.title = [vscode.l10n.t("Filter Results"), filterWords(chosen(), clock(), names)]
      .filter(Boolean)
      .join(": ");
  };
  const take = (selected: readonly FilterItem[]): void => {
    const added = selected.filter((item) => !ticked.includes(item));
    ticked = withOneExam(selected, added);
    if (ticked.length < selected.length) picker.selectedItems = ticked;
    if (added.length > 0 && picker.value !== "") picker.value = "";
    showTitle();
  };
  showTitle();
  return new Promise((resolve) => {
    const close = (filter: ResultFilter | undefined): void => {
      resolve(filter);
      subscriptions.dispose();
    };
    const subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(showTitle),
      picker.onDidChangeSelection(take),
      picker.onDidAccept(() => close(chosen())),
      picker.onDidHide(() => close(undefined)),
    );
    picker.show();
  });
}

/** What of the present filter has no line of its own among the others. */
function keptItems(present: ResultFilter, names: Naming): FilterItem[] {
  const { text, statuses: _statuses, exam: _exam, classIds: _classIds, ...rest } = simplify(present);
  const items: FilterItem[] = [];
  if (text !== undefined) items.push(textItem(text));
  if (Object.keys(rest).length > 0) {
    items.push({
      label: iconSafe(filterWords(rest, clock(), names)),
      condition: { kind: "rest", filter: rest },
    });
  }
  return items.length > 0 ? [separator(vscode.l10n.t("now")), ...items] : [];
}

function textItem(text: string): FilterItem {
  const label = vscode.l10n.t("Contains “{0}”", displayText(text, { maxLength: 60 }));
  return { label: iconSafe(label), condition: { kind: "text", text } };
}

function isTicked({ condition }: FilterItem, present: ResultFilter): boolean {
  switch (condition?.kind) {
    case "status":
      return present.statuses?.includes(condition.status) ?? false;
    case "exam":
      return present.exam === condition.exam;
    case "class":
      return present.classIds?.includes(condition.classId) ?? false;
    case "text":
    case "rest":
      return true;
    case undefined:
      return false;
  }
}

/** Of the exams' conditions there can be but one: the one ticked last. */
function withOneExam(ticked: readonly FilterItem[], added: readonly FilterItem[]): FilterItem[] {
  if (!added.some(isExam)) return [...ticked];
  return ticked.filter((item) => !isExam(item) || added.includes(item));
}

function isExam({ condition }: FilterItem): boolean {
  return condition?.kind === "exam";
}

/** What is typed stands before what text there was. */
function filterOf(items: readonly FilterItem[], typed: string): ResultFilter {
  const conditions = items.flatMap(({ condition }) => condition ?? []);
  const of = <Kind extends FilterCondition["kind"]>(kind: Kind): Extract<FilterCondition, { kind: Kind }>[] =>
    conditions.filter((one): one is Extract<FilterCondition, { kind: Kind }> => one.kind === kind);
  return {
    ...of("rest")[0]?.filter,
    text: typed || of("text")[0]?.text,
    statuses: of("status").map(({ status }) => status),
    exam: of("exam")[0]?.exam,
    classIds: of("class").map(({ classId }) => classId),
  };
}
