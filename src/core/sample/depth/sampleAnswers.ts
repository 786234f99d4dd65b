import type { JsonObject } from "../../api/json";
import type { LabResult } from "../../api/labResult";
import { courses, type Course, type LabProfile } from "../courses";
import { plannedLabsOf, sampleClassOf, sampleRegions, sampleSeries, seriesOf } from "./sampleNames";

const envelope = { Status: 1, Error: null };

/** What `Catalog` says of the sample's labs, series and delivery regions. */
export function sampleCatalog(): JsonObject {
  return {
    LabSeries: sampleSeries().map(({ id, name }) => ({ Id: id, Name: name, OrganizationId: "1" })),
    LabProfiles: courses.flatMap((course) => plannedLabsOf(course).map((lab) => profileFields(course, lab))),
    DeliveryRegions: [...sampleRegions()].map(([Id, Name]) => ({ Id, Name, Description: null })),
    ...envelope,
  };
}

/** What `LabProfile` says of one of the sample's labs. @returns undefined where there is no such lab. */
export function sampleProfile(id: number): JsonObject | undefined {
  for (const course of courses) {
    const lab = plannedLabsOf(course).find((each) => each.id === id);
    if (lab) return { ...profileFields(course, lab), ...envelope };
  }
  return undefined;
}

/**
 * What `Class` says of one of the sample's classes.
 * @param results of any classes, which say when it is held.
 * @returns undefined where there is no such class.
 */
export function sampleClass(id: string, results: Iterable<LabResult>): JsonObject | undefined {
  const found = sampleClassOf(id);
  if (!found) return undefined;
  let [start, end] = [Infinity, -Infinity];
  for (const { ClassId, Start, End } of results) {
    if (ClassId !== id) continue;
    start = Math.min(start, Start ?? Infinity);
    end = Math.max(end, End ?? Start ?? -Infinity);
  }
  const { course, name, instructor } = found;
  const isHeld = Number.isFinite(start);
  return {
    Id: id,
    Name: name,
    ...(isHeld && {
      ...clocks("Start", start),
      ...clocks("End", end),
      ...clocks("Expires", end + 30 * 86_400),
    }),
    Instructor: { Id: instructor.id, FirstName: instructor.firstName, LastName: instructor.lastName },
    Url: null,
    MaxActiveLabInstances: 40,
    AvailableLabs: plannedLabsOf(course).map((lab) => lab.id),
    ...envelope,
  };
}

/** A moment twice, as the API tells it: in Unix seconds, and as a text under a name with `Time` at its end. */
export function clocks(name: string, moment: number | null): JsonObject {
  return { [name]: moment, [`${name}Time`]: moment === null ? null : `/Date(${moment * 1000})/` };
}

function profileFields(course: Course, { id, name, maxScore, usualSeconds }: LabProfile): JsonObject {
  const number = plannedLabsOf(course).findIndex((lab) => lab.id === id) + 1;
  return {
    Id: id,
    Name: name,
    // The API's own numbers begin with a space now and then.
    Number: `${number % 3 === 0 ? " " : ""}${course.code}.${String(number).padStart(2, "0")}`,
    SeriesId: seriesOf(course)?.id ?? null,
    OrganizationId: 1,
    IsExam: maxScore !== undefined,
    Enabled: true,
    DurationMinutes: 180,
    ExpectedDurationMinutes: Math.round(usualSeconds / 60),
    Tags: [course.code],
  };
}
