import * as l10n from "@vscode/l10n";
import type { Integer } from "../../api/labResult";
import { displayText } from "../words/displayText";
import type { IdOf, NamedKind, Naming } from "./names";

// Every text here is harmless on one line, and every `maxLength` is in characters.

/** Longer names of labs push everything else out of sight. */
const longestLab = 120;

/** A lab profile for people: its name, or "Lab 5522". */
export function labName(labProfileId: Integer | null | undefined, names: Naming): string {
  if (labProfileId === null || labProfileId === undefined) return l10n.t("Lab not given");
  return knownName("lab", labProfileId, names, longestLab) ?? l10n.t("Lab {0}", String(labProfileId));
}

/** A class for people: its name, or its id. An empty id says as little as none. */
export function className(classId: string | null | undefined, names: Naming, maxLength = 40): string {
  return textName("class", classId, names, maxLength) ?? l10n.t("No class");
}

/** A user for people: the name, or the id. An empty id says as little as none. */
export function userName(userId: string | null | undefined, names: Naming, maxLength = 120): string {
  return textName("user", userId, names, maxLength) ?? l10n.t("No user");
}

/** A lab or a place where labs ran, for people: its name, or "Host 49". */
export function placeName(
  kind: "lab" | "region" | "datacenter" | "host",
  id: Integer | null,
  names: Naming,
): string {
  if (kind === "lab") return labName(id, names);
  if (id === null) return nameInSentence(kind, id, names);
  const name = knownName(kind, id, names, longestLab);
  if (name !== undefined) return name;
  switch (kind) {
    case "region":
      return l10n.t("Region {0}", String(id));
    case "datacenter":
      return l10n.t("Datacenter {0}", String(id));
    case "host":
      return l10n.t("Host {0}", String(id));
  }
}

/** A lab or a place within a sentence: its name, or "lab 5522". */
export function nameInSentence(
  kind: "lab" | "region" | "datacenter" | "host",
  id: Integer | null,
  names: Naming,
  maxLength = 40,
): string {
  if (id !== null) {
    const name = knownName(kind, id, names, maxLength);
    if (name !== undefined) return name;
  }
  switch (kind) {
    case "lab":
      return id === null ? l10n.t("lab not given") : l10n.t("lab {0}", String(id));
    case "region":
      return id === null ? l10n.t("region not given") : l10n.t("region {0}", String(id));
    case "datacenter":
      return id === null ? l10n.t("datacenter not given") : l10n.t("datacenter {0}", String(id));
    case "host":
      return id === null ? l10n.t("host not given") : l10n.t("host {0}", String(id));
  }
}

/**
 * A name together with its id, where there is room for both: "Azure Basics (lab 5522)".
 * @returns undefined where no name is known, and the id is all that there is to tell.
 */
export function nameInFull<Kind extends NamedKind>(
  kind: Kind,
  id: IdOf<Kind> | null | undefined,
  names: Naming,
  maxLength = 200,
): string | undefined {
  if (id === null || id === undefined) return undefined;
  const name = names.nameOf(kind, id);
  return name === undefined || name === id ? undefined : withId(kind, name, id, maxLength);
}

/** A name; where others have the same, with a lab's number if that tells them apart, or else with the id. */
function knownName<Kind extends NamedKind>(
  kind: Kind,
  id: IdOf<Kind>,
  names: Naming,
  maxLength: number,
): string | undefined {
  const name = names.nameOf(kind, id);
  if (name === undefined) return undefined;
  if (!names.isShared(kind, id)) return displayText(name, { maxLength });
  const number = kind === "lab" ? names.tellingNumberOf(id as Integer) : undefined;
  return number === undefined ? withId(kind, name, id, maxLength) : withNumber(name, number, maxLength);
}

function textName(
  kind: "class" | "user",
  id: string | null | undefined,
  names: Naming,
  maxLength: number,
): string | undefined {
  return id ? (knownName(kind, id, names, maxLength) ?? displayText(id, { maxLength })) : undefined;
}

function withId(kind: NamedKind, name: string, id: string | Integer, maxLength: number): string {
  const [nameText, idText] = together(name, String(id), maxLength);
  return kind === "lab" ? l10n.t("{0} (lab {1})", nameText, idText) : l10n.t("{0} ({1})", nameText, idText);
}

function withNumber(name: string, number: string, maxLength: number): string {
  return l10n.t("{0} ({1})", ...together(name, number, maxLength));
}

/** What tells one from another is seen; a long name gives way to it. */
function together(name: string, telling: string, maxLength: number): [name: string, telling: string] {
  const tellingText = displayText(telling, { maxLength: Math.floor(maxLength / 2) });
  return [displayText(name, { maxLength: maxLength - tellingText.length - 3 }), tellingText];
}
