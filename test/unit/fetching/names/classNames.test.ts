import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { ClassNames } from "../../../../src/core/fetching/names/classNames";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { Gate } from "../../../simulator/gate";
import { nameServer, type NameServer } from "./server";

const results = generateSample({ count: 4000, classes: 60, days: 120 });
const classes = [...new Set(results.flatMap(({ ClassId }) => ClassId ?? []))];
const [first = "", second = ""] = classes;

describe("names of classes", () => {
  let server: NameServer;
  let classNames: ClassNames;

  beforeEach(async () => {
    server = await nameServer({ results });
    classNames = new ClassNames(server.asks, server.names, server);
  });
  afterEach(() => {
    classNames.dispose();
    return server.simulator.close();
  });

  const asked = (): string[] => server.commands().map((command) => command.replace("class ", ""));
  const named = (): string[] => classes.filter((id) => server.names.nameOf("class", id) !== undefined);

  it("are asked for as far as they are on view: twenty at once, four at a time, the others when there is time", async () => {
    await classNames.want(classes.slice(0, 50));
    assert.deepEqual(asked(), classes.slice(0, 20));
    assert.equal(server.most(), 4);
    assert.deepEqual(named(), classes.slice(0, 20));
    assert.equal(classNames.waitingCount, 30);
    await classNames.want(classes.slice(0, 50));
    assert.equal(asked().length, 20);
    await classNames.idle();
    assert.deepEqual(asked(), classes.slice(0, 50));
    assert.equal(server.most(), 4);
  });

  it("are asked for at once again after those that waited, twenty of them", async () => {
    await classNames.want(classes.slice(0, 20));
    await classNames.want(classes.slice(20, 30));
    assert.equal(asked().length, 20);
    await classNames.idle();
    assert.equal(asked().length, 30);
    await classNames.want(classes.slice(30, 55));
    assert.equal(asked().length, 50);
  });

  it("come with dates, instructor and planned labs", async () => {
    const found = await classNames.ask(first);
    assert.ok(
      found?.start && found.end && found.instructor?.name && found.plannedLabs?.length,
      "the class lacks its dates, instructor or planned labs",
    );
    assert.equal(found.name, server.names.nameOf("class", first));
    assert.equal(classNames.classOf(first), found);
  });

  it("of a gradebook come at once, past all that wait", async () => {
    const gate = new Gate();
    server.simulator.failWhen(({ parameters }) =>
      parameters["id"] === "last" ? undefined : { kind: "gate", gate },
    );
    const wanted = classNames.want([...classes.slice(0, 30), "last"]);
    await gate.reached;
    assert.deepEqual(await classNames.ask("last"), { id: "last" });
    gate.open();
    await wanted;
    assert.equal(asked().filter((id) => id === "last").length, 1);
  });

  it("are asked for once, however many ask, also where there is no such class", async () => {
    await Promise.all([classNames.ask("none"), classNames.ask("none"), classNames.want(["none", first])]);
    await classNames.want(["none", first]);
    await classNames.ask(first);
    assert.deepEqual(asked().sort(), [first, "none"].sort());
    assert.deepEqual(classNames.classOf("none"), { id: "none" });
    assert.deepEqual(server.troubles, []);
  });

  it("are not asked for of no class", async () => {
    await classNames.want([""]);
    assert.deepEqual(asked(), []);
  });

  it("are let go while they wait, once they are not on view any more", async () => {
    await classNames.want(classes.slice(0, 30));
    classNames.dropWaiting();
    await classNames.idle();
    assert.equal(asked().length, 20);
  });

  it("are no trouble where the server refuses them: told once, never asked for again", async () => {
    server.simulator.failWhen(() => ({ kind: "status", status: 403 }));
    await classNames.want(classes.slice(0, 20));
    assert.ok(asked().length <= 4, `${asked().length} requests`);
    const before = asked().length;
    await classNames.want(classes);
    await classNames.idle();
    assert.equal(await classNames.ask(second), undefined);
    assert.equal(asked().length, before);
    assert.deepEqual(
      server.troubles.map(({ command, refusal }) => [command, refusal]),
      [["Class", "notAllowed"]],
    );
  });

  it("say so when the key is refused, to whoever asked for one", async () => {
    server.simulator.failWhen(() => ({ kind: "refuseKey" }));
    await assert.rejects(classNames.ask(first), KeyRefusedError);
    await classNames.want(classes);
    assert.deepEqual(asked(), [first]);
    assert.deepEqual(
      server.troubles.map(({ refusal }) => refusal),
      [undefined],
    );
  });

  it("can be wanted again after what passes, and only those on the way are tried", async () => {
    server.simulator.failWhen(() => ({ kind: "status", status: 503 }));
    await classNames.want(classes.slice(0, 20));
    assert.ok(new Set(asked()).size <= 4, `${asked().join()} were asked for`);
    assert.equal(server.troubles.length, 1);
    server.simulator.clearFaults();
    server.simulator.forgetRequests();
    await classNames.idle();
    await classNames.want(classes.slice(0, 5));
    assert.deepEqual(named(), classes.slice(0, 5));
  });

  it("are waited for no more once this is disposed of", async () => {
    server.simulator.failWhen(() => ({ kind: "slowHeaders", milliseconds: 60_000 }));
    const one = classNames.ask(first);
    const many = classNames.want(classes);
    classNames.dispose();
    await assert.rejects(one, { name: "AbortError" });
    await many;
    assert.deepEqual(server.troubles, []);
  });
});
