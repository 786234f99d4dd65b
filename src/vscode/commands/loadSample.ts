import { generateSample, sampleRange } from "../../core/sample/generateSample";
import type { ResultStore } from "../../core/results/store/resultStore";
import { commandIds } from "../ids";
import { markDone } from "../markDone";
import type { Command } from "./command";

/** Shows made-up results, for which no key and no network is needed. Resolves to their number. */
export function loadSampleCommand(store: ResultStore): Command {
  return {
    id: commandIds.loadSample,
    run: () => {
      const load = store.begin({ kind: "sample", name: "Sample", url: "sample" });
      store.replace(load, { range: sampleRange, results: generateSample(), seenAt: sampleRange.end });
      markDone("fetch");
      return store.size;
    },
  };
}
