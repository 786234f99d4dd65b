import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { LabNames } from "../../../../src/core/fetching/names/labNames";
import { courses } from "../../../../src/core/sample/courses";
import { nameServer, type NameServer } from "./server";

const labs = courses.flatMap((course) => course.labs.map(({ id }) => id));
const [first = 0, second = 0, third = 0] = labs;

describe("names of labs", () => {
  let server: NameServer;
  let labNames: LabNames;

  beforeEach(async () => {
    server = await nameServer({ depth: { catalogLacks: [second, third] } });
    labNames = new LabNames(server.asks, server.names, server);
  });
  afterEach(() => {
    labNames.dispose();
    return server.simulator.close();
  });

  const nameOf = (id: number): string | undefined => server.names.nameOf("lab", id);

  it("come from one catalogue, with those of series and regions, however many ask", async () => {
    const learned = await Promise.all([
      labNames.nameLabs([first]),
      labNames.nameLabs([first, 0]),
      labNames.nameLabs([]),
    ]);
    assert.deepEqual(learned, [true, true, true]);
    assert.equal(await labNames.nameLabs([first]), false);
    assert.deepEqual(server.commands(), ["catalog", "labprofile 0"]);
    assert.equal(server.simulator.requests[0]?.parameters["includeall"], "1");
    assert.equal(nameOf(first), "Manage Users and Groups");
    assert.equal(server.names.nameOf("series", 7104), "Azure Administrator");
    assert.equal(server.names.nameOf("region", 4), "Europe");
    const { number, seriesId } = labNames.profileOf(first) ?? {};
    assert.deepEqual([number, seriesId], ["AZ104.01", 7104]);
    assert.deepEqual(server.troubles, []);
  });

  it("that the catalogue lacks are asked for one by one, each once", async () => {
    await Promise.all([labNames.nameLabs([first, second, third]), labNames.nameLabs([third, third])]);
    await labNames.nameLabs([second, third]);
    assert.deepEqual(server.commands(), ["catalog", `labprofile ${second}`, `labprofile ${third}`]);
    assert.equal(nameOf(second), "Manage Governance with Azure Policy");
  });

  it("that nobody knows stay ids, and are never asked for again", async () => {
    await labNames.nameLabs([1, 2]);
    await labNames.nameLabs([1, 2]);
    assert.deepEqual(server.commands(), ["catalog", "labprofile 1", "labprofile 2"]);
    assert.equal(nameOf(1), undefined);
    assert.deepEqual(labNames.profileOf(1), { id: 1 });
    assert.deepEqual(server.troubles, []);
  });

  it("are asked for four at a time where the catalogue lacks many", async () => {
    await labNames.nameLabs(Array.from({ length: 30 }, (_, index) => index + 1));
    assert.equal(server.simulator.requests.length, 31);
    assert.equal(server.most(), 4);
  });

  it("are no trouble where the server refuses them: told once, never asked for again", async () => {
    for (const fault of [
      { kind: "status", status: 403 },
      { kind: "html" },
      { kind: "status", status: 404 },
    ] as const) {
      const refused = await nameServer({});
      refused.simulator.failWhen(() => fault);
      const its = new LabNames(refused.asks, refused.names, refused);
      assert.equal(await its.nameLabs(labs), false);
      assert.equal(await its.nameLabs(labs), false);
      assert.deepEqual(refused.commands(), ["catalog"]);
      assert.equal(refused.troubles.length, 1);
      assert.ok(refused.troubles[0]?.refusal, "no refusal was told");
      assert.equal(its.toKeep(), undefined);
      await refused.simulator.close();
    }
  });

  it("single ones are given up with the first that is refused", async () => {
    server.simulator.failWhen(({ command }) =>
      command === "labprofile" ? { kind: "status", status: 405 } : undefined,
    );
    await labNames.nameLabs(Array.from({ length: 30 }, (_, index) => index + 1));
    assert.ok(server.simulator.requests.length <= 5, `${server.simulator.requests.length} requests`);
    await labNames.nameLabs([1]);
    assert.ok(server.simulator.requests.length <= 5, `${server.simulator.requests.length} is more than 5`);
    assert.deepEqual(
      server.troubles.map(({ command, refusal }) => [command, refusal]),
      [["LabProfile", "noCommand"]],
    );
    assert.equal(nameOf(first), "Manage Users and Groups");
  });

  it("say so when the key is refused, which is more than no names", async () => {
    server.simulator.failWhen(() => ({ kind: "refuseKey" }));
    await assert.rejects(labNames.nameLabs(labs), KeyRefusedError);
    assert.deepEqual(server.commands(), ["catalog"]);
    assert.deepEqual(server.troubles, []);
  });

  it("can be asked for again after what passes, which was tried again by itself before", async () => {
    server.simulator.failWhen(() => ({ kind: "status", status: 503 }));
    assert.equal(await labNames.nameLabs([first]), false);
    assert.equal(server.simulator.requests.length, 5);
    assert.deepEqual(
      server.troubles.map(({ command, refusal }) => [command, refusal]),
      [["Catalog", undefined]],
    );
    server.simulator.clearFaults();
    assert.equal(await labNames.nameLabs([first]), true);
    assert.equal(nameOf(first), "Manage Users and Groups");
  });

  it("that were kept are asked for no more, those of no name included", async () => {
    await labNames.nameLabs([first, second, 1]);
    const kept = labNames.toKeep();
    assert.ok(kept, "there is no kept");
    const next = await nameServer({});
    const nextNames = new LabNames(next.asks, next.names, next);
    nextNames.restore(kept);
    assert.equal(next.names.nameOf("lab", second), "Manage Governance with Azure Policy");
    assert.equal(next.names.nameOf("region", 4), "Europe");
    assert.equal(await nextNames.nameLabs([first, second, 1]), false);
    assert.deepEqual(next.commands(), []);
    assert.equal(await nextNames.nameLabs([first, 2]), true);
    assert.deepEqual(next.commands(), ["labprofile 2"]);
    await nextNames.nameLabs(Array.from({ length: 30 }, (_, index) => index + 1));
    assert.equal(next.commands()[1], "catalog");
    await next.simulator.close();
  });

  it("are waited for no more once this is disposed of", async () => {
    server.simulator.failWhen(() => ({ kind: "slowHeaders", milliseconds: 60_000 }));
    const asked = labNames.nameLabs([first]);
    labNames.dispose();
    await assert.rejects(asked, { name: "AbortError" });
    assert.deepEqual(server.troubles, []);
  });
});
