import * as vscode from "vscode";
import { rangePresets } from "../../core/range/rangePresets";
import type { Clock } from "../../core/range/timeRange";
import { formatRange } from "../../core/range/words/formatRange";
import { displayText, iconSafe } from "../../core/results/words/displayText";
import { examWords } from "../../core/results/filter/conditionWords";
import type { ExamCondition, ListCondition } from "../../core/results/filter/filterTypes";
import { formatNumber } from "../../core/results/words/numbers";
import type { FilterChoice, FilterChoices } from "../../engine/viewing/filterContract";
import type { FilterJson } from "../../engine/wire";
import type { SavedView } from "../savedViews/savedView";

/** A line of the filter's quick pick, and the condition it stands for. */
export interface FilterItem extends vscode.QuickPickItem {
  readonly condition?: FilterCondition;
}

export type FilterCondition =
  | { readonly kind: "value"; readonly of: ListCondition; readonly value: FilterChoice["value"] }
  | { readonly kind: "exam"; readonly exam: ExamCondition }
  | { readonly kind: "running" }
  | { readonly kind: "failedOnPlatform" }
  | { readonly kind: "started"; readonly started: NonNullable<FilterJson["started"]> }
  | { readonly kind: "view"; readonly view: SavedView }
  | { readonly kind: "text"; readonly text: string }
  /** What a panel's chart chose, which cannot be built here: it can be kept or dropped. */
  | { readonly kind: "rest"; readonly filter: FilterJson };

const examChoices = ["exam", "passed", "failed", "unscored"] as const;

/** What the results held can be filtered by: how they stand, when labs started, what they were and where they ran. */
export function filterItems({ lists, running, failedOnPlatform }: FilterChoices, clock: Clock): FilterItem[] {
  const [statuses, classes, labs, ...places] = lists.map(({ condition, choices }) => {
    // Where all results have the same value, it tells nothing.
    const isTelling = choices.length > 1 || condition === "statuses" || condition === "classIds";
    return isTelling
      ? [separator(listTitle(condition)), ...choices.map((choice) => valueItem(condition, choice))]
      : [];
  });
  return [
    ...(statuses ?? []),
    {
      label: vscode.l10n.t("Platform failures"),
      description: formatNumber(failedOnPlatform),
      condition: { kind: "failedOnPlatform" },
    },
    { label: vscode.l10n.t("Running"), description: formatNumber(running), condition: { kind: "running" } },
    separator(vscode.l10n.t("exams: one of")),
    ...examChoices.map((exam) => ({
      label: capitalized(examWords(exam)),
      condition: { kind: "exam", exam } as const,
    })),
    ...(classes ?? []),
    ...(labs ?? []),
    separator(vscode.l10n.t("started: one of")),
    ...rangePresets.map((preset) => {
      const { label } = preset;
      const { start, end } = preset.resolve(clock);
      return {
        label: vscode.l10n.t("Started: {0}", label),
        description: formatRange({ start, end }, clock),
        condition: { kind: "started", started: { start, end } } as const,
      };
    }),
    ...places.flat(),
  ];
}

export function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function valueItem(of: ListCondition, { value, label, count, id }: FilterChoice): FilterItem {
  // The id of a class that is called something else; those of the others stand in few minds.
  const shownId = id === undefined ? [] : [iconSafe(displayText(id, { maxLength: 40 }))];
  return {
    label: iconSafe(label),
    description: [formatNumber(count), ...shownId].join(" · "),
    condition: { kind: "value", of, value },
  };
}

function listTitle(condition: ListCondition): string {
  switch (condition) {
    case "statuses":
      return vscode.l10n.t("status");
    case "classIds":
      return vscode.l10n.t("class");
    case "labProfileIds":
      return vscode.l10n.t("lab profile");
    case "deliveryRegionIds":
      return vscode.l10n.t("delivery region");
    case "datacenterIds":
      return vscode.l10n.t("datacenter");
    case "labHostIds":
      return vscode.l10n.t("lab host");
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
