import type { EngineContract } from "../../engine/contract";
import { commandIds } from "../ids";
import { markDone } from "../markDone";
import type { Command } from "./command";

/** Shows made-up results, for which no key and no network is needed. Resolves to their number. */
export function loadSampleCommand(engine: EngineContract): Command {
  return {
    id: commandIds.loadSample,
    forPerson: async () => {
      const count = await engine.loads.loadSample({});
      markDone("fetch");
      return count;
    },
  };
}
