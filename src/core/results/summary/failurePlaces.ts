import type { Integer, LabResult } from "../../api/labResult";
import { DayFinder } from "../../range/dayFinder";
import { getOrAdd } from "../getOrAdd";
import { isPlatformFailure } from "../state/tally";
import { chanceByLot } from "../statistics/byLot";
import type { FailureKind, FailurePlace, FailurePlaces } from "./types";

/** Fewer failures in one place say nothing. */
const fewestUnusual = 3;
/** So seldom would any of the places compared look like that by lot. */
const chanceOfAny = 0.01;

interface Counts {
  results: number;
  failures: number;
}

type PlaceOf = (result: LabResult) => Integer | null;

/** Where a result's lab ran, by each kind of place, and when it started. */
function placesOf(timeZone: string): Readonly<Record<FailureKind, PlaceOf>> {
  const days = new DayFinder(timeZone);
  return {
    region: ({ DeliveryRegionId }) => DeliveryRegionId ?? null,
    datacenter: ({ DatacenterId }) => DatacenterId ?? null,
    host: ({ LabHostId }) => LabHostId ?? null,
    lab: ({ LabProfileId }) => LabProfileId ?? null,
    day: ({ Start }) => days.startOf(Start ?? NaN) ?? null,
  };
}

/** Counts platform failures by where labs ran, and finds the places that fail more than the others. */
export class FailurePlacesBuilder {
  private readonly counts;
  private readonly all: Counts = { results: 0, failures: 0 };

  /** @param timeZone an IANA name: whose days are meant. */
  constructor(timeZone: string) {
    const kinds = Object.entries(placesOf(timeZone)) as [FailureKind, PlaceOf][];
    this.counts = kinds.map(([kind, placeOf]) => ({
      kind,
      placeOf,
      places: new Map<Integer | null, Counts>(),
    }));
  }

  add(result: LabResult): void {
    const failures = isPlatformFailure(result) ? 1 : 0;
    this.all.results += 1;
    this.all.failures += failures;
    for (const { placeOf, places } of this.counts) {
      const place = getOrAdd(places, placeOf(result), () => ({ results: 0, failures: 0 }));
      place.results += 1;
      place.failures += failures;
    }
  }

  /** Each kind of place where something failed; of the places only those. What is unusual comes first. */
  finish(): FailurePlaces[] {
    if (this.all.failures === 0) return [];
    return this.counts.map(({ kind, places }) => ({
      kind,
      compared: places.size,
      places: [...places]
        .filter(([, { failures }]) => failures > 0)
        .map(([id, counts]) => this.placeFrom(id, counts, places.size))
        .sort(mostTelling),
    }));
  }

  private placeFrom(id: Integer | null, { results, failures }: Counts, compared: number): FailurePlace {
    const { all } = this;
    const others = { results: all.results - results, failures: all.failures - failures };
    const isMore = failures * others.results > others.failures * results;
    const chance = chanceByLot(
      { size: all.results, having: all.failures },
      { size: results, having: failures },
    );
    return {
      id: id === null ? null : String(BigInt(id)),
      results,
      failures,
      others,
      isUnusual: isMore && failures >= fewestUnusual && chance * compared < chanceOfAny,
    };
  }
}

function mostTelling(a: FailurePlace, b: FailurePlace): number {
  return (
    Number(b.isUnusual) - Number(a.isUnusual) ||
    b.failures / b.results - a.failures / a.results ||
    b.failures - a.failures ||
    Number(a.id) - Number(b.id)
  );
}
