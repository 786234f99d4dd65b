import { parseRangeArgument } from "../../../core/range/parseRangeArgument";
import type { FetchSummary } from "../../../core/fetching/fetchSummary";
import type { FetchSession } from "../../fetching/fetchSession";
import { commandIds } from "../../ids";
import { pickRange } from "../../pickers/rangePicker";
import { clock } from "../../clock";
import { forScript, type Command } from "../command";

/** Fetches a stretch of time: the argument's, or one that the person picks. */
export function fetchCommand(session: FetchSession): Command {
  return {
    id: commandIds.fetch,
    forScript: forScript(isRangeArgument, ({ start, end }) =>
      session.fetch(parseRangeArgument(start, end, clock())),
    ),
    forPerson: async (): Promise<FetchSummary | undefined> => {
      const spec = await pickRange(session.recentRanges(), clock());
      return spec && session.fetchForPerson(spec);
    },
  };
}

function isRangeArgument(argument: unknown): argument is { start: unknown; end: unknown } {
  return typeof argument === "object" && argument !== null && ("start" in argument || "end" in argument);
}
