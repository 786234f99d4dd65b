import { splitIntoWindows } from "../../src/core/range/splitIntoWindows";
import { year } from "./answers";
import { fetchYear } from "./fetchYear";
import { median } from "./measure";
import { atMost, report } from "./row";
import { withSimulator } from "./withSimulator";

const delay = 200;
const rounds = Math.ceil(splitIntoWindows(year).length / 4);

await withSimulator(2000, delay, async (client) => {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    await fetchYear(client);
    times.push(performance.now() - started);
  }
  const ideal = rounds * delay;
  report([atMost("a year, 53 windows of 200 ms, 4 at a time", median(times), "ideal", ideal, 1.1)]);
});
