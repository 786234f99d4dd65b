import type { Integer, LabResult } from "../../../api/labResult";
import { DayFinder } from "../../../range/dayFinder";
import { numberOrder } from "./numberOrder";
import { isClassPseudonym, isUserPseudonym, type Pseudonyms } from "./pseudonyms";
import { withoutNames, type NamelessManner } from "./withoutNames";

export interface NamelessOptions {
  /** An IANA name: whose days times are rounded down to. Undefined leaves them exact. */
  readonly daysOf: string | undefined;
  /** Whether the results came from a file without names, whose pseudonyms stay as they are. */
  readonly arePseudonymous: boolean;
}

/** So many are numbered at once. */
const atOnce = 10_000;

/** No pseudonym of a lab instance is larger. */
const largestNumber = 2 ** 49;

/**
 * Results as they may be given to those who are not to know who they are about. They are in the order of their
 * lab instances' pseudonyms: the order in which they came would tell which row is which in a file with names.
 */
export class NamelessResults {
  private constructor(
    /** The results with names, in the order of those without. */
    readonly originals: readonly LabResult[],
    private readonly numbers: Float64Array,
    private readonly manner: NamelessManner,
  ) {}

  /**
   * Gives each lab instance its number, another than all others have. Takes many small steps, so that others
   * can have a turn in between.
   */
  static *prepare(
    results: readonly LabResult[],
    pseudonyms: Pick<Pseudonyms, "user" | "class" | "instances">,
    { daysOf, arePseudonymous }: NamelessOptions,
  ): Generator<undefined, NamelessResults, undefined> {
    const numbers = new Float64Array(results.length);
    for (let from = 0; from < results.length; from += atOnce) {
      const ids = results.slice(from, from + atOnce).map(({ LabInstanceId }) => LabInstanceId);
      const ofIds = pseudonyms.instances(ids);
      numbers.set(
        arePseudonymous ? ids.map((id, index) => keptNumber(id) ?? ofIds[index] ?? 0) : ofIds,
        from,
      );
      yield;
    }
    const order = yield* numberOrder(numbers, largestNumber);
    const distinct = new Float64Array(results.length);
    let last = -1;
    for (const [index, place] of order.entries()) {
      last = Math.max(numbers[place] ?? 0, last + 1);
      distinct[index] = last;
    }
    const originals = order.map((place) => results[place] as LabResult);
    const days = daysOf === undefined ? undefined : new DayFinder(daysOf);
    return new NamelessResults(originals, distinct, {
      user: (id) => (arePseudonymous && isUserPseudonym(id) ? id : pseudonyms.user(id)),
      class: (id) => (arePseudonymous && isClassPseudonym(id) ? id : pseudonyms.class(id)),
      days,
    });
  }

  /** The result at a place without names. @throws RangeError when there is none. */
  at(place: number): LabResult {
    const result = this.originals[place];
    if (!result) throw new RangeError(`There is no result at ${place}.`);
    return withoutNames(result, this.numbers[place] as number, this.manner);
  }

  *[Symbol.iterator](): Generator<LabResult, void, undefined> {
    for (let place = 0; place < this.originals.length; place += 1) yield this.at(place);
  }
}

/** The number of a lab instance that may be a pseudonym already. */
function keptNumber(id: Integer): number | undefined {
  return typeof id === "number" && id <= largestNumber ? id : undefined;
}
