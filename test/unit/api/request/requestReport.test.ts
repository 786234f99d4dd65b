import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../../src/core/api/request/askCommand";
import { startSimulator } from "../../../simulator/startSimulator";
import { documentedResults } from "../../labResult";

describe("what is told of a request", () => {
  it("says how long it took", async () => {
    const simulator = await startSimulator({ results: documentedResults });
    const reports: RequestReport[] = [];
    const client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
      timeoutSeconds: 5,
      onRequest: (report) => reports.push(report),
    });
    const began = performance.now();
    await client.results({ start: 1325376000, end: 1325980800 });
    const took = performance.now() - began;
    await simulator.close();
    const [{ milliseconds } = { milliseconds: NaN }, ...others] = reports;
    assert.deepEqual(others, []);
    assert.ok(milliseconds > 0 && milliseconds <= took, `${milliseconds} of ${took} ms`);
  });
});
