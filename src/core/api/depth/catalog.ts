import * as l10n from "@vscode/l10n";
import { ResponseShapeError } from "../errors/errors";
import type { JsonObject } from "../json";
import type { Integer } from "../labResult";
import { SentFields } from "./sentFields";

/** What is known of a lab profile beside its results. */
export interface LabProfile {
  readonly id: Integer;
  readonly name?: string | undefined;
  /** What the customer calls it for short, such as `AZ-104.3`. */
  readonly number?: string | undefined;
  readonly seriesId?: Integer | undefined;
  /** How long it is expected to take, in minutes. */
  readonly expectedMinutes?: number | undefined;
}

/** Something that has an id and a name and nothing else of interest. */
export interface NamedThing {
  readonly id: Integer;
  readonly name?: string | undefined;
}

/** What the labs, series and delivery regions of an organisation are called. */
export interface Catalog {
  readonly labs: readonly LabProfile[];
  readonly series: readonly NamedThing[];
  readonly regions: readonly NamedThing[];
}

const lists = ["LabProfiles", "LabSeries", "DeliveryRegions"];

/**
 * Reads the answer to `Catalog`. Entries without an id are left out.
 * @throws ResponseShapeError when it has none of its lists.
 */
export function readCatalog(answer: JsonObject): Catalog {
  const fields = new SentFields(answer);
  if (lists.every((name) => fields.list(name) === undefined)) {
    throw new ResponseShapeError("LabProfiles", l10n.t("a list"), l10n.t("missing"));
  }
  return {
    labs: fields.objects("LabProfiles").flatMap((entry) => profileIn(entry) ?? []),
    series: fields.objects("LabSeries").flatMap((entry) => thingIn(entry) ?? []),
    regions: fields.objects("DeliveryRegions").flatMap((entry) => thingIn(entry) ?? []),
  };
}

/** Reads the answer to `LabProfile`. @param id what was asked for, whatever the answer says. */
export function readLabProfile(answer: JsonObject, id: Integer): LabProfile {
  return profileOf(new SentFields(answer), id);
}

function profileIn(fields: SentFields): LabProfile | undefined {
  const id = fields.integer("Id", "LabProfileId");
  return id === undefined ? undefined : profileOf(fields, id);
}

function profileOf(fields: SentFields, id: Integer): LabProfile {
  return {
    id,
    name: fields.name("Name"),
    number: fields.name("Number"),
    seriesId: fields.integer("SeriesId"),
    expectedMinutes: fields.count("ExpectedDurationMinutes"),
  };
}

function thingIn(fields: SentFields): NamedThing | undefined {
  const id = fields.integer("Id");
  return id === undefined ? undefined : { id, name: fields.name("Name") };
}
