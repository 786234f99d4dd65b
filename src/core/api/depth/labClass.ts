import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { Integer } from "../labResult";
import { wholeNumber } from "../decode/readField";
import { readPerson, type Person } from "./person";
import { SentFields } from "./sentFields";

/** A class: what it is called, when it is held, by whom, and what it is to do. */
export interface LabClass {
  readonly id: string;
  readonly name?: string | undefined;
  /** Unix seconds, as are `end` and `expires`. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly expires?: number | undefined;
  readonly instructor?: Person | undefined;
  /** The ids of the lab profiles planned for it, in the order in which they were sent; undefined where that is not told. */
  readonly plannedLabs?: readonly Integer[] | undefined;
}

/** Reads the answer to `Class`. @param id what was asked for, whatever the answer says. */
export function readClass(answer: JsonObject, id: string): LabClass {
  const fields = new SentFields(answer);
  const instructor = fields.inner("Instructor");
  return {
    id,
    name: fields.name("Name"),
    start: fields.moment("Start", "StartTime"),
    end: fields.moment("End", "EndTime"),
    expires: fields.moment("Expires", "ExpiresTime"),
    // Older answers have the instructor's names beside those of the class.
    instructor: (instructor && readPerson(instructor)) ?? readPerson(fields, "Instructor"),
    plannedLabs: readPlannedLabs(fields.list("AvailableLabs")),
  };
}

function readPlannedLabs(sent: readonly JsonValue[] | undefined): Integer[] | undefined {
  if (sent === undefined) return undefined;
  return [...new Set(sent.flatMap((entry) => labIn(entry) ?? []))];
}

function labIn(entry: JsonValue): Integer | undefined {
  if (isJsonObject(entry)) return new SentFields(entry).integer("Id", "LabProfileId");
  return entry === null ? undefined : wholeNumber(entry);
}
