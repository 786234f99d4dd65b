import type { LabResult } from "../api/labResult";
import { LoadEndedError } from "../results/store/endedLoads";
import type { ResultStore } from "../results/store/resultStore";
import type { StoppableLoad } from "./stoppableLoad";

/**
 * Asks for one lab instance and puts the answer into the store, where results of its source are held or none.
 * @param load an update of its own, which is over with this.
 * @param ask sends the request, once what it needs is there; calls `onSend` just before.
 * @throws LoadEndedError when something else ended it: then the store has taken nothing. What `ask` throws.
 */
export async function refreshOne(
  store: ResultStore,
  load: StoppableLoad,
  ask: (signal: AbortSignal, onSend: () => void) => Promise<LabResult>,
): Promise<LabResult> {
  let asked = load.number;
  try {
    const result = await ask(load.signal, () => (asked = store.nextAsk()));
    load.signal.throwIfAborted();
    store.update(load.number, result, asked);
    return result;
  } catch (error) {
    throw load.endedBy ? new LoadEndedError(load.endedBy) : error;
  } finally {
    load.dispose();
    store.finish(load.number);
  }
}
