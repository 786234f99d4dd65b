import { unknownNames } from "../../../api/asSent";
import type { LabResult } from "../../../api/labResult";

/** A few milliseconds. */
const resultsAtOnce = 10_000;

/**
 * Looks up which fields results have that this version does not know, in the order in which they appear.
 * @returns an empty text now and then, so that whoever writes the file can let others have a turn.
 */
export function* scanUnknownFields(results: Iterable<LabResult>): Generator<string, Set<string>, undefined> {
  const unknown = new Set<string>();
  let scanned = 0;
  for (const result of results) {
    for (const name of unknownNames(result)) unknown.add(name);
    scanned += 1;
    if (scanned % resultsAtOnce === 0) yield "";
  }
  return unknown;
}
