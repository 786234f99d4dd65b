import { startSimulator } from "../simulator/startSimulator";
import { resultsOfYear } from "./answers";

// A simulator in a process of its own, so that it does not share the event loop of what is measured.
const [count, delayMilliseconds] = process.argv.slice(2).map(Number);
const simulator = await startSimulator({
  results: resultsOfYear(count!),
  delayMilliseconds: delayMilliseconds!,
});
process.once("disconnect", () => process.exit());
process.send?.({ url: simulator.url, key: simulator.key });
