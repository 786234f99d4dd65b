import type { FetchSession } from "../fetchSession";
import { commandIds } from "../ids";
import type { Command } from "./command";

/** Fetches the last range again; a relative one up to now. Without one it asks like Fetch Results does. */
export function refreshCommand(session: FetchSession, fetch: Command): Command {
  return {
    id: commandIds.refresh,
    run: () => (session.lastRange ? session.fetchForPerson(session.lastRange) : fetch.run(undefined)),
  };
}
