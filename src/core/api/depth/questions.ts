import type { JsonObject } from "../json";
import type { Integer, LabResult } from "../labResult";
import type { ApiRequest } from "../request/readAnswer";
import { readCatalog, readLabProfile, type Catalog, type LabProfile } from "./catalog";
import type { InstanceDetails } from "./instanceDetails";
import { readClass, type LabClass } from "./labClass";
import { readDetails } from "./readDetails";
import { readOpenLabs, type OpenLabs } from "./runningLabs";
import { readDetailsPage, readResultsPage, type SearchPage } from "./searchPage";

/** A command that only reads, and how its answer is read. */
export interface Question<Answer extends object> {
  readonly request: ApiRequest;
  /**
   * Reads the answer, which holds nothing forbidden any more.
   * @throws ResponseShapeError when it is no answer to this.
   */
  readonly read: (answer: JsonObject) => Answer;
}

/** What labs, series and delivery regions are called (command `Catalog`), labs that cannot be launched included. */
export function askCatalog(): Question<Catalog> {
  return { request: { command: "Catalog", parameters: { includeAll: "1" } }, read: readCatalog };
}

/** One lab profile (command `LabProfile`). An id that is not known is an `ApiError`, as with the commands below. */
export function askLabProfile(id: Integer): Question<LabProfile> {
  const request = { command: "LabProfile", parameters: { id: String(id) } };
  return { request, read: (answer) => readLabProfile(answer, id) };
}

/** One class (command `Class`). */
export function askClass(id: string): Question<LabClass> {
  const request = { command: "Class", parameters: { id } };
  return { request, read: (answer) => readClass(answer, id) };
}

/** One lab instance in depth (command `Details`). */
export function askDetails(labInstanceId: Integer): Question<InstanceDetails> {
  const request = { command: "Details", parameters: { labinstanceid: String(labInstanceId) } };
  return { request, read: (answer) => readDetails(answer, labInstanceId) };
}

/** Who is in a lab at this moment (command `RunningAndSavedLabs`). */
export function askOpenLabs(): Question<OpenLabs> {
  return { request: { command: "RunningAndSavedLabs", parameters: {} }, read: readOpenLabs };
}

/** Which instances to look for; all of them where nothing is said. */
export interface Search {
  /** Unix seconds: instances that started from here on. */
  readonly start?: number;
  /** Unix seconds: instances that started until here. */
  readonly end?: number;
  readonly userId?: string;
  readonly classId?: string;
  readonly labProfileId?: Integer;
  readonly labSeriesId?: Integer;
  /** From 0. */
  readonly pageIndex?: number;
  /** How many instances a page has; servers may give fewer. */
  readonly pageSize?: number;
  readonly sort?: "start" | "start desc" | "end" | "end desc" | "userid" | "labprofileid";
}

/** Instances without their activities (mode 5 of `LabInstance/Search`), or with them (mode 10). */
export function askInstances(search: Search, mode: 5 | 10): Question<SearchPage<InstanceDetails>> {
  return { request: searchRequest(search, mode), read: readDetailsPage };
}

/** Instances in the shape of results (mode 0 of `LabInstance/Search`). */
export function askInstanceResults(search: Search): Question<SearchPage<LabResult>> {
  return { request: searchRequest(search, 0), read: readResultsPage };
}

function searchRequest(search: Search, mode: number): ApiRequest {
  const given = Object.entries({ ...search, mode });
  const parameters = Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
  return { command: "LabInstance/Search", parameters };
}
