import type { TimeRange } from "../range/timeRange";

/** What an exported JSON file says beside the results. */
export interface ResultsFileHead {
  /** The API's base URL the results came from, or a word for where else. */
  readonly source: string;
  readonly exportedAt: Date;
  /** Unix seconds. */
  readonly range: TimeRange;
  /** Stretches inside the range whose results are not in the file. */
  readonly missing: readonly TimeRange[];
  /** Set where users, classes and lab instances have pseudonyms: their ids mean nothing at Lab on Demand. */
  readonly pseudonyms?: FilePseudonyms | undefined;
}

/** What a file without names says of itself. */
export interface FilePseudonyms {
  /** Tells the key of the pseudonyms from others: the same user has the same pseudonym in files of one key only. */
  readonly keyFingerprint?: string | undefined;
  /** An IANA name: whose days times were rounded down to. Undefined where they are exact. */
  readonly daysOf?: string | undefined;
}
