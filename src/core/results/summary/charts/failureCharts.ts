import * as l10n from "@vscode/l10n";
import { DayFinder } from "../../../range/dayFinder";
import type { Clock } from "../../../range/timeRange";
import type { ResultFilter } from "../../filter/resultFilter";
import type { Naming } from "../../names/names";
import { placeName } from "../../names/nameWords";
import { percentText, resultsText, showOnly } from "../../words/counts";
import { formatNumber, formatPercent } from "../../words/numbers";
import type { FailureKind, FailurePlace, FailurePlaces, Summary } from "../types";
import type { FilterChart } from "./filterChart";
import { extent, mostListed } from "./extent";
import { integerOf } from "./integerOf";
import { bucketName } from "./timeWords";

/** Above how many percent of failures a place is marked, where nothing else is said. */
export const usualThreshold = 2;

/** More places than this in a sentence are a list. */
const mostNamed = 3;

interface FailureContext {
  readonly names: Naming;
  readonly timeZone: string;
  readonly thresholdPercent: number;
}

/**
 * Where the platform failed: a chart for each kind of place where something did.
 * @param thresholdPercent above which a place is marked.
 */
export function failurePlaceCharts(
  { failurePlaces }: Summary,
  { timeZone }: Clock,
  names: Naming,
  thresholdPercent: number,
): FilterChart[] {
  // Of a single place there is nothing to compare.
  return failurePlaces
    .filter(({ compared }) => compared > 1)
    .map((of) => failurePlaceChart(of, { names, timeZone, thresholdPercent }));
}

function failurePlaceChart(
  { kind, places }: FailurePlaces,
  { names, timeZone, thresholdPercent }: FailureContext,
): FilterChart {
  const shown = places.slice(0, mostListed);
  const nameOf = ({ id }: FailurePlace): string =>
    kind === "day" ? dayName(id, timeZone) : placeName(kind, integerOf(id), names);
  return {
    model: {
      id: `failures-${kind}`,
      title: titleOf(kind),
      text: textOf(places, nameOf, thresholdPercent),
      shape: "bars",
      isWide: false,
      isStacked: false,
      unit: "percent",
      isFitted: true,
      series: [{ label: l10n.t("Platform failures"), color: "neutral" }],
      headings: [
        headingOf(kind),
        l10n.t("Results"),
        l10n.t("Failed"),
        l10n.t("Share"),
        l10n.t("All others"),
        l10n.t("Remark"),
      ],
      ...extent(places.length, shown.length),
      rows: shown.map((place) => {
        const { results, failures, others, isUnusual } = place;
        const isOver = failures * 100 > thresholdPercent * results;
        return {
          label: nameOf(place),
          values: [(failures / results) * 100],
          cells: [
            formatNumber(results),
            formatNumber(failures),
            percentText(failures, results),
            percentText(others.failures, others.results),
            isUnusual
              ? l10n.t("unusual")
              : isOver
                ? l10n.t("above {0}", formatPercent(thresholdPercent))
                : "",
          ],
          numbers: [
            results,
            failures,
            failures / results,
            others.results === 0 ? null : others.failures / others.results,
            isUnusual ? 2 : Number(isOver),
          ],
          color: isUnusual || isOver ? "bad" : "muted",
          action: showOnly(l10n.t("{0}, {1}", nameOf(place), resultsText(failures))),
        };
      }),
    },
    filters: shown.map(({ id }) => ({ ...filterOf(kind, integerOf(id), timeZone), failedOnPlatform: true })),
  };
}

function textOf(
  places: readonly FailurePlace[],
  nameOf: (place: FailurePlace) => string,
  thresholdPercent: number,
): string {
  const unusual = places.filter(({ isUnusual }) => isUnusual);
  const said = unusual.slice(0, mostNamed).map((place) => {
    const { results, failures, others } = place;
    return l10n.t(
      "{0} with {1} of {2} (all others {3})",
      ...[
        nameOf(place),
        formatNumber(failures),
        formatNumber(results),
        percentText(others.failures, others.results),
      ],
    );
  });
  const more = unusual.length - said.length;
  const list = [...said, ...(more > 0 ? [l10n.t("{0} more", formatNumber(more))] : [])].join(", ");
  const rule = l10n.t("Marked: above {0}.", formatPercent(thresholdPercent));
  return [unusual.length > 0 && l10n.t("Unusual: {0}.", list), rule].filter(Boolean).join(" ");
}

function dayName(id: string | null, timeZone: string): string {
  return id === null ? l10n.t("day not given") : bucketName(Number(id), "day", timeZone);
}

function filterOf(kind: FailureKind, id: number | bigint | null, timeZone: string): ResultFilter {
  switch (kind) {
    case "day": {
      const start = Number(id);
      // What has no start is found by no stretch of time.
      const end = id === null ? undefined : new DayFinder(timeZone).endOf(start);
      return end === undefined ? {} : { started: { start, end } };
    }
    case "region":
      return { deliveryRegionIds: [id] };
    case "datacenter":
      return { datacenterIds: [id] };
    case "host":
      return { labHostIds: [id] };
    case "lab":
      return { labProfileIds: [id] };
  }
}

function titleOf(kind: FailureKind): string {
  switch (kind) {
    case "day":
      return l10n.t("Platform failures by day");
    case "region":
      return l10n.t("Platform failures by region");
    case "datacenter":
      return l10n.t("Platform failures by datacenter");
    case "host":
      return l10n.t("Platform failures by host");
    case "lab":
      return l10n.t("Platform failures by lab profile");
  }
}

function headingOf(kind: FailureKind): string {
  switch (kind) {
    case "day":
      return l10n.t("Day");
    case "region":
      return l10n.t("Delivery region");
    case "datacenter":
      return l10n.t("Datacenter");
    case "host":
      return l10n.t("Lab host");
    case "lab":
      return l10n.t("Lab profile");
  }
}
