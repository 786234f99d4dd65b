import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import type { Integer } from "../../../../src/core/api/labResult";
import { askOneByOne } from "../../../../src/core/fetching/questions/askOneByOne";
import type { SearchOutcome } from "../../../../src/core/fetching/search/searchAll";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { Gate } from "../../../simulator/gate";
import { nameServer, type NameServer } from "../names/server";

const sample = generateSample({ count: 20 });
const ids = sample.map(({ LabInstanceId }) => LabInstanceId);

describe("lab instances asked for one by one", () => {
  let server: NameServer;
  let came: unknown[];

  beforeEach(async () => {
    server = await nameServer({ results: sample });
    came = [];
  });
  afterEach(() => server.simulator.close());

  function ask(
    asked: readonly Integer[] = ids,
    signal = new AbortController().signal,
  ): Promise<SearchOutcome> {
    return askOneByOne(server.asks, asked, {
      ...{ atOnce: 3, signal, onProgress: () => undefined },
      onInstances: (instances) => came.push(...instances.map(({ labInstanceId }) => labInstanceId)),
    });
  }

  it("come, so many at once, each once", async () => {
    assert.deepEqual(await ask(), {
      ...{ instances: 20, skipped: 0, pages: 20, failedPages: 0, refusal: undefined, cancelled: false },
    });
    assert.deepEqual([...came].sort(), ids);
    assert.equal(server.most(), 3);
  });

  it("leave out one that there is not", async () => {
    const outcome = await ask([1, ...ids]);
    assert.deepEqual([outcome.instances, outcome.failedPages, outcome.refusal], [20, 1, undefined]);
  });

  it("leave out one whose answer does not come", async () => {
    server.simulator.failWhen(({ parameters }) =>
      parameters["labinstanceid"] === String(ids[3]) ? { kind: "status", status: 400 } : undefined,
    );
    const outcome = await ask();
    assert.deepEqual([outcome.instances, outcome.failedPages], [19, 1]);
    assert.ok(outcome.error instanceof Error, "no error was told");
  });

  it("end where the server does not tell", async () => {
    server.simulator.failWhen(() => ({ kind: "status", status: 404 }));
    const outcome = await ask();
    assert.equal(outcome.refusal, "noCommand");
    assert.ok(server.simulator.requests.length <= 3, `${server.simulator.requests.length} is more than 3`);
  });

  it("end with a key that is refused", async () => {
    server.simulator.failWhen(() => ({ kind: "status", status: 401 }));
    await assert.rejects(ask(), KeyRefusedError);
  });

  it("stay that came before somebody cancelled", async () => {
    const gate = new Gate();
    server.simulator.failWhen((_, index) => (index === 9 ? { kind: "gate", gate } : undefined));
    const cancelling = new AbortController();
    const asking = ask(ids, cancelling.signal);
    await gate.reached;
    cancelling.abort();
    const outcome = await asking;
    gate.open();
    assert.equal(outcome.cancelled, true);
    assert.equal(outcome.instances, came.length);
    assert.ok(came.length < ids.length, `${came.length} is not less than ${ids.length}`);
  });

  it("are none of none", async () => {
    assert.equal((await ask([])).instances, 0);
  });
});
