import { stringifyJson } from "../../src/core/api/json";
import { getOrAdd } from "../../src/core/results/getOrAdd";
import { searchCommand } from "../simulator/depthCommands";
import { startSimulator } from "../simulator/startSimulator";
import { resultsOfYear } from "./answers";

// A simulator in a process of its own, so that it does not share the event loop of what is measured.
const [count, delayMilliseconds] = process.argv.slice(2).map(Number);
const results = resultsOfYear(count!);
const simulator = await startSimulator({ results, delayMilliseconds: delayMilliseconds! });
// What it takes to make a page of a search is nothing that is measured: the second time it is there.
const pages = new Map<string, string>();
simulator.failWhen(({ command, url, parameters }) =>
  command === "labinstance/search"
    ? {
        kind: "body",
        body: getOrAdd(pages, url, () => stringifyJson(searchCommand(parameters, results, {}))),
      }
    : undefined,
);
process.once("disconnect", () => process.exit());
process.send?.({ url: simulator.url, key: simulator.key });
