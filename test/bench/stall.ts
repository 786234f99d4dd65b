import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fetchYear } from "./fetchYear";
import { median } from "./measure";
import { milliseconds, report } from "./row";
import { withSimulator } from "./withSimulator";

await withSimulator(500_000, 0, async (client) => {
  const idle = await longestStall(() => sleep(5000));
  const stalls: number[] = [];
  for (let run = 0; run < 3; run += 1) stalls.push(await longestStall(() => fetchYear(client)));
  const stall = median(stalls);
  report([
    {
      what: "longest stall while 500,000 results arrive",
      ours: milliseconds(stall),
      beside: `idle loop ${milliseconds(idle)}`,
      ratio: "–",
      bar: "≤ 100 ms",
      met: stall <= 100,
    },
  ]);
});

/** The longest time that the event loop did not get round, in milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}
