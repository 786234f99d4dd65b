import type { TimeRange } from "../range/timeRange";
import type { FilePseudonyms } from "./filePseudonyms";

/** What an exported JSON file says beside the results. */
export interface ResultsFileHead {
  /** The API's base URL the results came from, or a word for where else. */
  readonly source: string;
  readonly exportedAt: Date;
  /** Unix seconds; undefined when nobody knows when the results were. */
  readonly range: TimeRange | undefined;
  /** Stretches inside the range whose results are not in the file. */
  readonly missing: readonly TimeRange[];
  /** Set where users, classes and lab instances have pseudonyms: their ids mean nothing at Lab on Demand. */
  readonly pseudonyms?: FilePseudonyms | undefined;
}
