import { courses, type Course, type LabProfile } from "../courses";
import { firstNames, lastNames } from "../people";
import { places } from "../places";
import { seedOf } from "./seedOf";

/** What a course is called, and its number as a series of labs. */
interface Series {
  readonly id: number;
  readonly name: string;
}

const series: ReadonlyMap<string, Series> = new Map([
  ["AZ104", { id: 7104, name: "Azure Administrator" }],
  ["SC300", { id: 7300, name: "Identity and Access Administrator" }],
  ["PL300", { id: 7310, name: "Power BI Data Analyst" }],
  ["MS102", { id: 7102, name: "Microsoft 365 Administrator" }],
  ["AI102", { id: 7112, name: "Azure AI Engineer" }],
  ["LIN101", { id: 7101, name: "Linux Essentials" }],
]);

const regions: ReadonlyMap<number, string> = new Map([
  [1, "North America"],
  [2, "South America"],
  [4, "Europe"],
  [5, "Middle East"],
  [6, "Asia"],
  [7, "Australia"],
]);

const datacenters: ReadonlyMap<number, string> = new Map([
  [1, "US East"],
  [2, "US West"],
  [4, "Brazil South"],
  [7, "UK South"],
  [8, "Germany Central"],
  [9, "UAE North"],
  [11, "India South"],
  [12, "Singapore"],
  [14, "Australia East"],
]);

/** Somebody who teaches sample classes. */
export interface Instructor {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

const instructors: readonly Instructor[] = [
  ["71101", "Ingrid", "Solberg"],
  ["71102", "Marcus", "Reid"],
  ["71103", "Leila", "Mansour"],
  ["71104", "Tomoko", "Hayashi"],
  ["71105", "Paulo", "Teixeira"],
].map(([id = "", firstName = "", lastName = ""]) => ({ id, firstName, lastName }));

export function sampleSeries(): readonly Series[] {
  return [...series.values()];
}

export function seriesOf({ code }: Course): Series | undefined {
  return series.get(code);
}

/** What classes of a course are to do: its labs, and one behind them that no sample class gets to. */
export function plannedLabsOf({ labs }: Course): readonly LabProfile[] {
  const last = labs.at(-1);
  return last ? [...labs, { id: last.id + 1, name: "Review and Next Steps", usualSeconds: 1800 }] : labs;
}

/** The names of all delivery regions, by their ids. */
export function sampleRegions(): ReadonlyMap<number, string> {
  return regions;
}

/** @returns undefined for a datacenter of no sample; hosts are called after theirs. */
export function datacenterName(id: number): string | undefined {
  return datacenters.get(id);
}

/** What a lab host is called: after its datacenter, of which each has ten at most. */
export function hostName(id: number): string | undefined {
  const datacenter = datacenters.get(Math.floor(id / 10));
  return (
    datacenter && `${datacenter.replace(/\W+/g, "-").toUpperCase()}-HV${String(id % 10).padStart(2, "0")}`
  );
}

/** What a sample class's id, such as `AZ104-2026-10-LON-2`, says of it. @returns undefined for any other id. */
export function sampleClassOf(
  id: string,
): { readonly course: Course; readonly name: string; readonly instructor: Instructor } | undefined {
  const [, code, month, place, further] = /^([A-Z]+\d+)-(\d{4}-\d{2})-([A-Z]{3})(?:-(\d+))?$/.exec(id) ?? [];
  const course = courses.find((each) => each.code === code);
  const city = places.find((each) => each.code === place)?.city;
  const instructor = instructors[seedOf(id) % instructors.length];
  if (!course || city === undefined || !instructor) return undefined;
  const title = `${seriesOf(course)?.name ?? course.code}, ${city}, ${monthName(month)}`;
  return { course, name: further === undefined ? title : `${title} (${further})`, instructor };
}

/**
 * First and last name of a sample's user: as the address says or, of one with a number, some.
 * @returns undefined for any other id.
 */
export function personName(userId: string): { readonly first: string; readonly last: string } | undefined {
  const [, first, last] = /^([a-z]+)\.([a-z]+)\d*@example\.(?:com|org)$/.exec(userId) ?? [];
  if (first !== undefined && last !== undefined) return { first: capital(first), last: capital(last) };
  if (!/^\d{5,6}$/.test(userId)) return undefined;
  const seed = seedOf(userId);
  return {
    first: capital(firstNames[seed % firstNames.length] ?? ""),
    last: capital(lastNames[(seed >>> 8) % lastNames.length] ?? ""),
  };
}

function monthName(month = ""): string {
  return new Date(`${month}-15T00:00:00Z`).toLocaleDateString("en", {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
