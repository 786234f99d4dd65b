import type { JsonObject } from "../api/json";

/** What a file without names says of itself. */
export interface FilePseudonyms {
  /** Tells the key of the pseudonyms from others: the same user has the same pseudonym in files of one key only. */
  readonly keyFingerprint?: string | undefined;
  /** An IANA name: whose days times were rounded down to. Undefined where they are exact. */
  readonly daysOf?: string | undefined;
}

/** What stands in the head of an exported JSON file for it. */
export function writeFilePseudonyms({ keyFingerprint, daysOf }: FilePseudonyms): JsonObject {
  return { pseudonyms: true, pseudonymKey: keyFingerprint, daysOf };
}

/** Reads that again; undefined where the file does not say that it has pseudonyms. */
export function readFilePseudonyms(file: JsonObject): FilePseudonyms | undefined {
  const { pseudonyms, pseudonymKey, daysOf } = file;
  if (pseudonyms !== true) return undefined;
  return {
    ...(typeof pseudonymKey === "string" && { keyFingerprint: pseudonymKey }),
    ...(typeof daysOf === "string" && isTimeZone(daysOf) && { daysOf }),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
