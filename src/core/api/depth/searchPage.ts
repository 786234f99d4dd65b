import * as l10n from "@vscode/l10n";
import { describeKind } from "../decode/describeKind";
import { decodeResults } from "../decode/decodeResults";
import { fieldOf } from "../decode/envelope";
import { ResponseShapeError } from "../errors/errors";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { LabResult } from "../labResult";
import type { InstanceDetails } from "./instanceDetails";
import { instanceIdOf, readDetails } from "./readDetails";
import { SentFields } from "./sentFields";

/** One page of what `LabInstance/Search` found. */
export interface SearchPage<Row> {
  readonly results: readonly Row[];
  /** How many entries no lab instance's id could be read from; they are not among the results. */
  readonly skipped: number;
  /** How many instances there are on all pages, where that is told. */
  readonly totalResults?: number | undefined;
  /** How many pages there are, where that is told. */
  readonly totalPages?: number | undefined;
}

/**
 * Reads a page of mode 5 or 10.
 * @throws ResponseShapeError when there is no list.
 */
export function readDetailsPage(answer: JsonObject): SearchPage<InstanceDetails> {
  const entries = entriesOf(answer);
  const results = entries.flatMap((entry) => {
    const id = isJsonObject(entry) ? instanceIdOf(new SentFields(entry)) : undefined;
    return id === undefined ? [] : [readDetails(entry as JsonObject, id)];
  });
  return { results, skipped: entries.length - results.length, ...totalsOf(answer) };
}

/**
 * Reads a page of mode 0.
 * @throws ResponseShapeError when there is no list.
 */
export function readResultsPage(answer: JsonObject): SearchPage<LabResult> {
  return { ...decodeResults({ Results: entriesOf(answer) }), ...totalsOf(answer) };
}

function entriesOf(answer: JsonObject): JsonValue[] {
  const entries = fieldOf(answer, "Results");
  if (Array.isArray(entries)) return [...entries];
  // Nothing found may be told by no list at all.
  if ((entries ?? null) === null && totalsOf(answer).totalResults === 0) return [];
  throw new ResponseShapeError("Results", l10n.t("a list"), describeKind(entries));
}

function totalsOf(answer: JsonObject): Pick<SearchPage<never>, "totalResults" | "totalPages"> {
  const fields = new SentFields(answer);
  return { totalResults: fields.count("TotalResults", "TotalCount"), totalPages: fields.count("TotalPages") };
}
