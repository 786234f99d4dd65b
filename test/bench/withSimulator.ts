import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { LabOnDemandClient } from "../simulator/labOnDemandClient";

/** Runs something with a client of a simulator that lives in a process of its own. */
export async function withSimulator<T>(
  count: number,
  delayMilliseconds: number,
  use: (client: LabOnDemandClient, simulator: { url: string; key: string }) => Promise<T>,
): Promise<T> {
  const serve = fileURLToPath(new URL("serve.ts", import.meta.url));
  const child = fork(serve, [String(count), String(delayMilliseconds)]);
  try {
    const [{ url, key }] = (await once(child, "message")) as [{ url: string; key: string }];
    const client = new LabOnDemandClient({ name: "Bench", url }, key, { timeoutSeconds: 60 });
    return await use(client, { url, key });
  } finally {
    child.kill();
  }
}
