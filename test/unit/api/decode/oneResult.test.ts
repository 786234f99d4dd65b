import assert from "node:assert/strict";
import { sentResult } from "../../../../src/core/api/asSent";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";

describe("the answer about one lab instance", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });
  after(() => simulator.close());

  const ids: [sent: string, kept: unknown][] = [
    ['"LabProfileId":5', 349744],
    ['"LabInstanceId":349744', 349744],
    ['"LabInstanceId":"349744"', "349744"],
    ['"labinstanceid":"no number"', 349744],
    ['"LabInstanceId":null', 349744],
    ['"LabInstanceId":"no number"', 349744],
    ['"LabInstanceId":-5', 349744],
    ['"LabInstanceId":{}', 349744],
    ['"LabInstanceId":7', 349744],
    ['"Id":7', 349744],
  ];
  for (const [sent, kept] of ids) {
    it(`is of the instance that was asked for, though it says {${sent}}`, async () => {
      simulator.failNext({ kind: "body", body: `{"Status":1,${sent},"UserId":"ada"}` });
      const client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
        timeoutSeconds: 5,
      });
      const result = await client.result(349744n);
      assert.deepEqual([result.LabInstanceId, result.UserId], [349744, "ada"]);
      assert.equal(sentResult(result)["LabInstanceId"], kept);
      assert.equal(Object.keys(sentResult(result))[0], "LabInstanceId");
    });
  }
});
