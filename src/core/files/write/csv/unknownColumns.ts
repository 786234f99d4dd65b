import { sentValue, unknownNames } from "../../../api/asSent";
import { fieldNamed, labResultFields } from "../../../api/fields";
import { stringifyJson } from "../../../api/json";
import { asSent, type LabResult } from "../../../api/labResult";
import { inSteps, type Steps } from "../../../results/steps";
import { unknownColumn, type CsvColumn } from "./csvColumn";

/** So many columns no spreadsheet is bothered by; each costs time in every row. */
const mostColumns = 200;

/** So many names are told apart, which takes some megabytes; a name that comes later gets no column. */
const mostNames = 30_000;

/** A few milliseconds. */
const resultsAtOnce = 10_000;

/**
 * The columns for fields that this version does not know: one each for those that come most often, in the order
 * in which they first appear, and one for all others together, as a JSON object, where there are too many.
 */
export function* unknownColumns(results: Iterable<LabResult>): Steps<CsvColumn[]> {
  const counts = new Map<string, number>();
  yield* inSteps(results, resultsAtOnce, (result) => {
    for (const name of undocumented(result)) {
      const count = counts.get(name) ?? 0;
      if (count > 0 || counts.size < mostNames) counts.set(name, count + 1);
    }
  });
  const names = mostFrequent(counts);
  const columns = [...names].map(unknownColumn);
  return counts.size > names.size ? [...columns, otherFieldsColumn(names)] : columns;
}

const none: readonly string[] = [];

const documented = labResultFields.map(({ name }) => name);

/** Nearly all results have the documented fields only, in their order: then no name needs to be looked up. */
function undocumented(result: LabResult): readonly string[] {
  if (result[asSent]) return unknownNames(result);
  let index = 0;
  for (const name in result) {
    if (name === documented[index]) index += 1;
    else if (fieldNamed(name) === undefined) return unknownNames(result);
  }
  return none;
}

/** Of names that come equally often, the one that appeared first. */
function mostFrequent(counts: ReadonlyMap<string, number>): Set<string> {
  if (counts.size <= mostColumns) return new Set(counts.keys());
  const byCount = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostColumns);
  const chosen = new Set(byCount.map(([name]) => name));
  return new Set([...counts.keys()].filter((name) => chosen.has(name)));
}

/** What has no column of its own. */
function otherFieldsColumn(columns: ReadonlySet<string>): CsvColumn {
  return {
    name: "OtherFields",
    cellOf: (result) => {
      const others = undocumented(result).filter((name) => !columns.has(name));
      if (others.length === 0) return undefined;
      return stringifyJson(Object.fromEntries(others.map((name) => [name, sentValue(result, name)])));
    },
  };
}
