import type { JsonObject } from "../../src/core/api/json";
import type { LabResult } from "../../src/core/api/labResult";
import {
  catalogCommand,
  classCommand,
  detailsCommand,
  labProfileCommand,
  openLabsCommand,
  searchCommand,
} from "./depthCommands";
import type { DepthOptions } from "./types";

type Parameters = Readonly<Record<string, string>>;
type Command = (parameters: Parameters, results: readonly LabResult[], depth: DepthOptions) => JsonObject;

const longestSeconds = 604_800;
const tooLong = failure("Timeframe cannot exceed 7 days");

/** The API's own answer to a missing or wrong key. */
export const keyRefused = failure("Invalid integration key");

/** The commands that the simulator knows, by their names in lower case. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["results", resultsCommand],
  ["latestresults", latestResultsCommand],
  ["result", resultCommand],
  ["stats", statsCommand],
  ["catalog", catalogCommand],
  ["labprofile", labProfileCommand],
  ["class", classCommand],
  ["details", detailsCommand],
  ["labinstance/search", searchCommand],
  ["runningandsavedlabs", openLabsCommand],
]);

/** Reads a whole number; undefined when it is missing or malformed. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function resultsCommand(parameters: Parameters, results: readonly LabResult[]): JsonObject {
  const start = wholeNumber(parameters["start"]);
  const end = wholeNumber(parameters["end"]);
  if (start === undefined) return failure("Missing or invalid parameter: start");
  if (end === undefined) return failure("Missing or invalid parameter: end");
  if (end < start) return failure("The end must not be before the start");
  if (end - start > longestSeconds) return tooLong;
  return success(
    results.filter(({ Start, End }) => isWithin(Start, start, end) || isWithin(End, start, end)),
  );
}

function latestResultsCommand(parameters: Parameters, results: readonly LabResult[]): JsonObject {
  const minutes = wholeNumber(parameters["minutes"]);
  if (minutes === undefined || minutes < 0) return failure("Missing or invalid parameter: minutes");
  if (minutes * 60 > longestSeconds) return tooLong;
  const now = Math.floor(Date.now() / 1000);
  const since = now - minutes * 60;
  return success(
    results.filter(({ Start, End, LastActivity }) =>
      [Start, End, LastActivity].some((moment) => isWithin(moment, since, now)),
    ),
  );
}

/** The one command that is flat, and that leaves out the id it was asked for. */
function resultCommand(parameters: Parameters, results: readonly LabResult[]): JsonObject {
  const id = parameters["labinstanceid"];
  if (id === undefined || !/^\d{1,19}$/.test(id))
    return failure("Missing or invalid parameter: labInstanceId");
  const found = results.find(({ LabInstanceId }) => BigInt(LabInstanceId) === BigInt(id));
  if (!found) return failure("Lab instance not found");
  const { LabInstanceId: _id, ...fields } = found;
  return { ...fields, Status: 1, Error: null };
}

/** A lab without an end is saved once nothing has happened in it for a day. */
function statsCommand(_parameters: Parameters, results: readonly LabResult[]): JsonObject {
  const dayAgo = Date.now() / 1000 - 86_400;
  const open = results.filter(({ End }) => (End ?? null) === null);
  const isActive = ({ Start, LastActivity }: LabResult): boolean => Number(LastActivity ?? Start) >= dayAgo;
  const active = open.filter(isActive).length;
  return { NumActive: active, NumSaved: open.length - active, Status: 1, Error: null };
}

function isWithin(moment: LabResult["End"], start: number, end: number): boolean {
  return moment !== undefined && moment !== null && moment >= start && moment <= end;
}

function success(results: LabResult[]): JsonObject {
  return { Results: results, Status: 1, Error: null };
}

function failure(text: string): JsonObject {
  return { Error: text, Status: 0 };
}
