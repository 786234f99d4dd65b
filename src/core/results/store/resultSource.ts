import type { FilePseudonyms } from "../../files/filePseudonyms";

/** Where the held results come from. Results of two sources are never mixed. */
export interface ResultSource {
  readonly kind: "connection" | "sample" | "file";
  /** A connection's or a file's name, or what else people call the source. */
  readonly name: string;
  /** The API's base URL, or a word for what has none; stands in exported files. */
  readonly url: string;
  /** Set where users, classes and lab instances have pseudonyms, whose ids mean nothing at Lab on Demand. */
  readonly pseudonyms?: FilePseudonyms | undefined;
}

/** The API's base URL at which the results are known; undefined where their ids are pseudonyms, and known nowhere. */
export function knownAt(source: ResultSource | undefined): string | undefined {
  return source?.pseudonyms ? undefined : source?.url;
}

export function isSameSource(a: ResultSource | undefined, b: ResultSource): boolean {
  return a?.kind === b.kind && a.name === b.name && a.url === b.url;
}
