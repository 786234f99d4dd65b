import * as vscode from "vscode";
import { periodBefore } from "../../core/results/comparison/periodBefore";
import type { ListCondition } from "../../core/results/filter/filterTypes";
import { iconSafe } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import { rangePresets } from "../../core/range/rangePresets";
import type { Clock, TimeRange } from "../../core/range/timeRange";
import { formatRange } from "../../core/range/words/formatRange";
import type { ComparisonQuestion } from "../../engine/comparing/comparisonContract";
import type { FilterChoice } from "../../engine/viewing/filterContract";
import { clock } from "../clock";
import type { UserResults } from "../userResults";

/** What one of two parts can be. */
export type ComparedKind = "classIds" | "labProfileIds";

interface Choice extends vscode.QuickPickItem {
  readonly question?: ComparisonQuestion;
  readonly of?: ComparedKind;
}

interface PartItem extends vscode.QuickPickItem {
  readonly value: FilterChoice["value"];
}

/**
 * Asks what to compare.
 * @returns undefined when the person backs out.
 */
export async function pickComparison(results: UserResults): Promise<ComparisonQuestion | undefined> {
  const picked = await vscode.window.showQuickPick(choices(results, clock()), {
    title: vscode.l10n.t("Compare"),
    placeHolder: vscode.l10n.t("What should stand side by side?"),
    matchOnDescription: true,
  });
  return picked?.of ? pickTwo(results, picked.of) : picked?.question;
}

/**
 * Asks what to compare a class or a lab with.
 * @returns undefined when the person backs out, or when there is no other.
 */
export async function pickOther(
  results: UserResults,
  of: ComparedKind,
  one: FilterChoice["value"],
): Promise<ComparisonQuestion | undefined> {
  const items = (await partItems(results, of)).filter(({ value }) => value !== one);
  const other = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Compare With"),
    placeHolder: placeholderOf(of),
    matchOnDescription: true,
  });
  return other && { left: partOf(of, other.value), right: partOf(of, one) };
}

async function pickTwo(results: UserResults, of: ComparedKind): Promise<ComparisonQuestion | undefined> {
  const first = await vscode.window.showQuickPick(await partItems(results, of), {
    title: vscode.l10n.t("Compare"),
    placeHolder: placeholderOf(of),
    matchOnDescription: true,
  });
  return first && pickOther(results, of, first.value);
}

function choices({ held, filter }: UserResults, now: Clock): Choice[] {
  const preset = (id: string): TimeRange | undefined =>
    rangePresets.find((one) => one.id === id)?.resolve(now);
  const periods = (label: string, before: string, after: string): Choice[] => {
    const [left, right] = [preset(before), preset(after)];
    return left && right ? [periodChoice(label, filter, left, right, now)] : [];
  };
  const shown = filter.started ?? held.range;
  return [
    ...periods(vscode.l10n.t("This month with last month"), "lastMonth", "thisMonth"),
    ...periods(vscode.l10n.t("This week with last week"), "lastWeek", "thisWeek"),
    ...(shown
      ? [
          periodChoice(
            vscode.l10n.t("What is shown with the period before"),
            filter,
            periodBefore(shown),
            shown,
            now,
          ),
        ]
      : []),
    { label: vscode.l10n.t("Two classes…"), of: "classIds" },
    { label: vscode.l10n.t("Two lab profiles…"), of: "labProfileIds" },
  ];
}

function periodChoice(
  label: string,
  filter: UserResults["filter"],
  left: TimeRange,
  right: TimeRange,
  now: Clock,
): Choice {
  const part = ({ start, end }: TimeRange): UserResults["filter"] => ({ ...filter, started: { start, end } });
  return {
    label,
    description: vscode.l10n.t("{0} with {1}", formatRange(right, now), formatRange(left, now)),
    question: { left: part(left), right: part(right) },
  };
}

async function partItems({ engine, filter }: UserResults, of: ComparedKind): Promise<PartItem[]> {
  const { lists } = await engine.views.filterChoices({ filter });
  const found = lists.find(({ condition }) => condition === (of satisfies ListCondition));
  return (found?.choices ?? []).map(({ value, label, count, id }) => ({
    label: iconSafe(label),
    description: [formatNumber(count), ...(id === undefined ? [] : [iconSafe(id)])].join(" · "),
    value,
  }));
}

function partOf(of: ComparedKind, value: FilterChoice["value"]): UserResults["filter"] {
  return { [of]: [value] };
}

function placeholderOf(of: ComparedKind): string {
  return of === "classIds" ? vscode.l10n.t("Which class?") : vscode.l10n.t("Which lab profile?");
}
