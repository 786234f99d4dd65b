import * as vscode from "vscode";
import type { ListCondition } from "../../core/results/filter/filterTypes";
import { resultsText } from "../../core/results/words/counts";
import { displayText, iconSafe } from "../../core/results/words/displayText";
import type { FilterJson } from "../../engine/wire";
import { clock } from "../clock";
import type { SavedView } from "../savedViews/savedView";
import type { FoundView } from "../savedViews/savedViews";
import type { UserResults } from "../userResults";
import { filterItems, separator, type FilterCondition, type FilterItem } from "./filterItems";

/** What a person chose: conditions, or a view that was saved. */
export type PickedFilter = { readonly filter: FilterJson } | { readonly view: SavedView };

/**
 * Asks what to show: what is ticked, and what is typed. Typing finds lines to tick as well; ticking one takes
 * the typed text away, since it was typed to find the line. The title says what was chosen so far.
 * @returns undefined when the person backs out.
 */
export async function pickFilter(
  { engine, filter: present }: UserResults,
  views: readonly FoundView[],
): Promise<PickedFilter | undefined> {
  const choices = await engine.views.filterChoices({ filter: present });
  const kept = await keptItems(present, (filter) => engine.views.filterWords({ filter }));
  const picker = vscode.window.createQuickPick<FilterItem>();
  picker.placeholder = vscode.l10n.t("Parts of a user, class, lab or instance id, then Enter; or tick");
  picker.matchOnDescription = true;
  picker.canSelectMany = true;
  picker.items = [...viewItems(views), ...kept, ...filterItems(choices, clock())];
  let ticked: readonly FilterItem[] = picker.items.filter((item) => isTicked(item, present));
  picker.selectedItems = ticked;

  const chosen = (): FilterJson => filterOf(ticked, picker.value.trim());
  let titles = 0;
  const showTitle = async (): Promise<void> => {
    const title = (titles += 1);
    const filter = chosen();
    const [words, count] = await Promise.all([
      engine.views.filterWords({ filter }),
      engine.views.countPassing({ filter }),
    ]);
    // What was typed since has a title of its own.
    if (title !== titles) return;
    const heading = [vscode.l10n.t("Filter Results"), words].filter(Boolean).join(": ");
    picker.title = words === "" ? heading : `${heading} – ${resultsText(count)}`;
  };
  const take = (selected: readonly FilterItem[]): void => {
    const added = selected.filter((item) => !ticked.includes(item));
    ticked = withOneOfEach(selected, added);
    if (ticked.length < selected.length) picker.selectedItems = ticked;
    if (added.length > 0 && picker.value !== "") picker.value = "";
    void showTitle();
  };
  await showTitle();
  return new Promise((resolve) => {
    const close = (picked: PickedFilter | undefined): void => {
      resolve(picked);
      subscriptions.dispose();
    };
    const subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => void showTitle()),
      picker.onDidChangeSelection((selected) => {
        const view = selected.flatMap(({ condition }) =>
          condition?.kind === "view" ? condition.view : [],
        )[0];
        // A view is all that there is to choose.
        if (view) close({ view });
        else take(selected);
      }),
      picker.onDidAccept(() => close({ filter: chosen() })),
      picker.onDidHide(() => close(undefined)),
    );
    picker.show();
  });
}

/** Saved views, which are opened by a tick. */
function viewItems(views: readonly FoundView[]): FilterItem[] {
  if (views.length === 0) return [];
  return [
    separator(vscode.l10n.t("saved views: opened at once")),
    ...views.map(({ view, isShared }) => ({
      label: iconSafe(displayText(view.name, { maxLength: 60 })),
      ...(isShared && { description: vscode.l10n.t("shared in this folder") }),
      condition: { kind: "view", view } as const,
    })),
  ];
}

/** What of the present filter has no line of its own among the others. */
async function keptItems(
  present: FilterJson,
  wordsOf: (filter: FilterJson) => Promise<string>,
): Promise<FilterItem[]> {
  const { text, exam: _exam, running, failedOnPlatform, ...others } = present;
  const rest: FilterJson = {
    ...Object.fromEntries(Object.entries(others).filter(([name]) => !isListed(name))),
    // Those that do not run, or did not fail, have no line.
    ...(running === false && { running }),
    ...(failedOnPlatform === false && { failedOnPlatform }),
  };
  const items: FilterItem[] = [];
  if (text !== undefined) items.push(textItem(text));
  if (Object.keys(rest).length > 0) {
    items.push({ label: iconSafe(await wordsOf(rest)), condition: { kind: "rest", filter: rest } });
  }
  return items.length > 0 ? [separator(vscode.l10n.t("now")), ...items] : [];
}

const listed = [
  "statuses",
  "classIds",
  "labProfileIds",
  "deliveryRegionIds",
  "datacenterIds",
  "labHostIds",
] as const satisfies readonly ListCondition[];

function isListed(name: string): name is ListCondition {
  return (listed as readonly string[]).includes(name);
}

function textItem(text: string): FilterItem {
  const label = vscode.l10n.t("Contains “{0}”", displayText(text, { maxLength: 60 }));
  return { label: iconSafe(label), condition: { kind: "text", text } };
}

function isTicked({ condition }: FilterItem, present: FilterJson): boolean {
  switch (condition?.kind) {
    case "value":
      return (present[condition.of] as readonly unknown[] | undefined)?.includes(condition.value) ?? false;
    case "exam":
      return present.exam === condition.exam;
    case "running":
    case "failedOnPlatform":
      return present[condition.kind] ?? false;
    case "text":
    case "rest":
      return true;
    case "view":
      return false;
    // A stretch of time that the filter has stands among what it is now: another one is no longer the same.
    case "started":
    case undefined:
      return false;
  }
}

/** Of what excludes each other there can be but one: the one ticked last. */
function withOneOfEach(ticked: readonly FilterItem[], added: readonly FilterItem[]): FilterItem[] {
  const excludes = (kind: "exam" | "started"): boolean =>
    added.some(({ condition }) => condition?.kind === kind);
  const [hasExam, hasStart] = [excludes("exam"), excludes("started")];
  return ticked.filter(
    (item) =>
      added.includes(item) ||
      !((hasExam && item.condition?.kind === "exam") || (hasStart && item.condition?.kind === "started")),
  );
}

/** What is typed stands before what text there was, and a time that was ticked before the one there was. */
function filterOf(items: readonly FilterItem[], typed: string): FilterJson {
  const conditions = items.flatMap(({ condition }) => condition ?? []);
  const of = <Kind extends FilterCondition["kind"]>(kind: Kind): Extract<FilterCondition, { kind: Kind }>[] =>
    conditions.filter((one): one is Extract<FilterCondition, { kind: Kind }> => one.kind === kind);
  const lists = listed.map((name) => {
    const values = of("value").filter((one) => one.of === name);
    return [name, values.map(({ value }) => value)] as const;
  });
  const [started] = of("started");
  return {
    ...of("rest")[0]?.filter,
    ...(started && { started: started.started }),
    ...(of("running").length > 0 && { running: true }),
    ...(of("failedOnPlatform").length > 0 && { failedOnPlatform: true }),
    ...Object.fromEntries(lists.filter(([, values]) => values.length > 0)),
    text: typed || of("text")[0]?.text,
    exam: of("exam")[0]?.exam,
  };
}
