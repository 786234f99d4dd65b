import type { LabProfile, NamedThing } from "../../api/depth/catalog";
import { SentFields } from "../../api/depth/sentFields";
import { isJsonObject, parseJson, stringifyJson, type JsonObject, type JsonValue } from "../../api/json";
import type { Connection } from "../../api/connection";
import type { LabNamesKept } from "./labNames";

/** How long names are kept, in seconds. */
export const keptFor = 86_400;
/** In characters; a longer text is nothing that was written here. */
const longestText = 32 * 1024 * 1024;
/** Entries of a list. */
const mostEntries = 200_000;
/** In characters. */
const longestName = 1000;
/** Another form gets another number, and names of an older one are asked for anew. */
const form = 1;

/**
 * Names of labs, series and delivery regions as a text to be kept on disk. Names of classes and users never are.
 * @param now Unix seconds.
 */
export function writeKeptNames(kept: LabNamesKept, { name, url }: Connection, now: number): string {
  return stringifyJson({
    form,
    connection: { name, url },
    savedAt: now,
    labs: kept.labs
      .slice(0, mostEntries)
      .map(({ id, name: lab, number, seriesId, expectedMinutes }) =>
        withoutNothing({ id, name: lab, number, seriesId, expectedMinutes }),
      ),
    series: kept.series.slice(0, mostEntries).map((each) => withoutNothing({ ...each })),
    regions: kept.regions.slice(0, mostEntries).map((each) => withoutNothing({ ...each })),
  });
}

/**
 * Reads such a text, which anybody may have changed.
 * @param now Unix seconds.
 * @returns undefined where it is of another connection, older than a day, or no such text.
 */
export function readKeptNames(text: string, connection: Connection, now: number): LabNamesKept | undefined {
  if (text.length > longestText) return undefined;
  const sent = parsed(text);
  if (!isJsonObject(sent)) return undefined;
  const fields = new SentFields(sent);
  const of = fields.inner("connection");
  if (of?.text("name") !== connection.name || of.text("url") !== connection.url) return undefined;
  const savedAt = fields.moment("savedAt");
  if (fields.integer("form") !== form || savedAt === undefined) return undefined;
  if (savedAt > now || now - savedAt >= keptFor) return undefined;
  const lists = ["labs", "series", "regions"].map((name) => fields.list(name)?.length);
  if (lists.some((length) => length === undefined || length > mostEntries)) return undefined;
  return {
    labs: fields.objects("labs").flatMap((entry) => labIn(entry) ?? []),
    series: fields.objects("series").flatMap((entry) => thingIn(entry) ?? []),
    regions: fields.objects("regions").flatMap((entry) => thingIn(entry) ?? []),
  };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function labIn(entry: SentFields): LabProfile | undefined {
  const thing = thingIn(entry);
  return (
    thing && {
      ...thing,
      number: shortened(entry.name("number")),
      seriesId: entry.integer("seriesId"),
      expectedMinutes: entry.count("expectedMinutes"),
    }
  );
}

function thingIn(entry: SentFields): NamedThing | undefined {
  const id = entry.integer("id");
  return id === undefined ? undefined : { id, name: shortened(entry.name("name")) };
}

function shortened(name: string | undefined): string | undefined {
  return name?.slice(0, longestName);
}

function withoutNothing(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
