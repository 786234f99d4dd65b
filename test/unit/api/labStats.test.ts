import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../src/core/api/request/askCommand";
import { readLabStats } from "../../../src/core/api/labStats";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
import { stringifyJson, type JsonObject } from "../../../src/core/api/json";
import { startSimulator } from "../../simulator/startSimulator";
import { labResult } from "../labResult";

describe("how many labs there are at this moment", () => {
  const answers: [answer: JsonObject, running: number | undefined, saved: number | undefined][] = [
    [{ NumActive: 3, NumSaved: 0 }, 3, 0],
    [{ numactive: "12", NUMSAVED: "0" }, 12, 0],
    [{ NumActive: null, NumSaved: [1] }, undefined, undefined],
    [{ NumActive: -1, NumSaved: 1.5 }, undefined, undefined],
    [{ NumActive: "", NumSaved: "many" }, undefined, undefined],
    [{ NumActive: 9007199254740993n, NumSaved: { toString: "5" } }, undefined, undefined],
    [{}, undefined, undefined],
  ];
  for (const [answer, running, saved] of answers) {
    it(`is read from ${stringifyJson(answer)}`, () => {
      const stats = readLabStats(answer);
      assert.equal(stats.running, running);
      assert.equal(stats.saved, saved);
    });
  }

  it("is asked for with one request, which tells a good key from a wrong one", async () => {
    const simulator = await startSimulator({
      results: [labResult({ Start: 1, End: null, LastActivity: 1 })],
    });
    try {
      const reports: RequestReport[] = [];
      const ask = (key: string): Promise<unknown> =>
        new LabOnDemandClient({ name: "Simulator", url: simulator.url }, key, {
          timeoutSeconds: 30,
          onRequest: (report) => reports.push(report),
        }).stats();
      assert.deepEqual(await ask(simulator.key), { running: 0, saved: 1 });
      await assert.rejects(ask("wrong"), KeyRefusedError);
      assert.deepEqual(
        reports.map(({ request, error }) => [request.command, error === undefined]),
        [
          ["Stats", true],
          ["Stats", false],
        ],
      );
      assert.equal(simulator.requests.length, 2);
    } finally {
      await simulator.close();
    }
  });
});
