import type { InstanceDetails } from "../../api/depth/instanceDetails";
import type { Names } from "../../results/names/names";
import { searchAll, type SearchOutcome, type SearchProgress } from "../search/searchAll";
import type { SearchStretch } from "../search/searchStretches";
import { atOnce, type Asks } from "./asking";
import { FoundNames } from "./foundNames";

export interface UserNamesProgress extends SearchProgress {
  /** How many users have names. */
  readonly users: number;
}

export interface UserNamesOptions {
  /** Cancels: requests under way are aborted, the names that came stay. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: UserNamesProgress) => void;
  /** Takes instances as they come, each once. */
  readonly onInstances?: (instances: readonly InstanceDetails[]) => void;
}

export interface UserNamesOutcome extends SearchOutcome {
  /** Users that have names now. */
  readonly users: number;
}

/**
 * Learns what users are called, and places and instructors with them, from a search over stretches of time: page
 * by page, four at a time. A page that fails leaves the others alone; a key that is refused, or a server that
 * does not answer searches, ends it.
 * @throws KeyRefusedError
 */
export async function nameUsers(
  asks: Asks,
  names: Pick<Names, "set" | "nameOf">,
  stretches: readonly SearchStretch[],
  { signal, onProgress, onInstances }: UserNamesOptions,
): Promise<UserNamesOutcome> {
  const found = new FoundNames(names);
  const outcome = await searchAll(asks, stretches, {
    mode: 5,
    atOnce,
    signal,
    onProgress: (progress) => onProgress?.({ ...progress, users: found.users }),
    onInstances: (instances) => {
      found.take(instances);
      onInstances?.(instances);
    },
  });
  return { users: found.users, ...outcome };
}
