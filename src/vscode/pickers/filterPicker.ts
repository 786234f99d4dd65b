import * as vscode from "vscode";
import { displayText, iconSafe } from "../../core/results/words/displayText";
import type { FilterJson } from "../../engine/wire";
import type { UserResults } from "../userResults";
import { filterItems, separator, type FilterCondition, type FilterItem } from "./filterItems";

/**
 * Asks what to show: what is ticked, and what is typed. Typing finds lines to tick as well; ticking one takes
 * the typed text away, since it was typed to find the line. The title says what was chosen so far.
 * @returns undefined when the person backs out.
 */
export async function pickFilter({ engine, filter: present }: UserResults): Promise<FilterJson | undefined> {
  const choices = await engine.views.filterChoices({ filter: present });
  const kept = await keptItems(present, (filter) => engine.views.filterWords({ filter }));
  const picker = vscode.window.createQuickPick<FilterItem>();
  picker.placeholder = vscode.l10n.t("Part of a user, class, lab or instance id, then Enter; or tick");
  picker.canSelectMany = true;
  picker.items = [...kept, ...filterItems(choices)];
  let ticked: readonly FilterItem[] = picker.items.filter((item) => isTicked(item, present));
  picker.selectedItems = ticked;

  const chosen = (): FilterJson => filterOf(ticked, picker.value.trim());
  let titles = 0;
  const showTitle = async (): Promise<void> => {
    const title = (titles += 1);
    const words = await engine.views.filterWords({ filter: chosen() });
    // What was typed since has a title of its own.
    if (title === titles) picker.title = [vscode.l10n.t("Filter Results"), words].filter(Boolean).join(": ");
  };
  const take = (selected: readonly FilterItem[]): void => {
    const added = selected.filter((item) => !ticked.includes(item));
    ticked = withOneExam(selected, added);
    if (ticked.length < selected.length) picker.selectedItems = ticked;
    if (added.length > 0 && picker.value !== "") picker.value = "";
    void showTitle();
  };
  await showTitle();
  return new Promise((resolve) => {
    const close = (filter: FilterJson | undefined): void => {
      resolve(filter);
      subscriptions.dispose();
    };
    const subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => void showTitle()),
      picker.onDidChangeSelection(take),
      picker.onDidAccept(() => close(chosen())),
      picker.onDidHide(() => close(undefined)),
    );
    picker.show();
  });
}

/** What of the present filter has no line of its own among the others. */
async function keptItems(
  present: FilterJson,
  wordsOf: (filter: FilterJson) => Promise<string>,
): Promise<FilterItem[]> {
  const { text, statuses: _statuses, exam: _exam, classIds: _classIds, ...rest } = present;
  const items: FilterItem[] = [];
  if (text !== undefined) items.push(textItem(text));
  if (Object.keys(rest).length > 0) {
    items.push({ label: iconSafe(await wordsOf(rest)), condition: { kind: "rest", filter: rest } });
  }
  return items.length > 0 ? [separator(vscode.l10n.t("now")), ...items] : [];
}

function textItem(text: string): FilterItem {
  const label = vscode.l10n.t("Contains “{0}”", displayText(text, { maxLength: 60 }));
  return { label: iconSafe(label), condition: { kind: "text", text } };
}

function isTicked({ condition }: FilterItem, present: FilterJson): boolean {
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
function filterOf(items: readonly FilterItem[], typed: string): FilterJson {
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
