import assert from "node:assert/strict";
import * as vscode from "vscode";
import { configuration, startLab, useConnections } from "./support/lab";
import type { Simulator } from "../simulator/startSimulator";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";

const { Global } = vscode.ConfigurationTarget;

describe("settings that cannot be used", () => {
  let simulator: Simulator;
  let told: string[];
  const original = vscode.window.showWarningMessage;

  beforeEach(async () => {
    simulator = await startLab();
    told = [];
    const record = (message: string): Promise<undefined> => {
      told.push(message);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showWarningMessage: record });
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showWarningMessage: original });
    for (const name of ["timeZone", "groupBy", "maxConcurrentRequests"]) {
      await configuration().update(name, undefined, Global);
    }
    await simulator.close();
  });

  const runAnyCommand = (): Thenable<unknown> => vscode.commands.executeCommand("labResults.clear");

  it("a time zone that is none is told once, and again only when it is set anew", async () => {
    await configuration().update("timeZone", "Mars/Olympus", Global);
    await runAnyCommand();
    await runAnyCommand();
    assert.deepEqual(told, [
      "“Mars/Olympus” is not a time zone. Use local, UTC or a name such as Europe/Berlin. " +
        "Until then, this computer's time zone is used.",
    ]);
    await configuration().update("timeZone", "UTC", Global);
    await configuration().update("timeZone", "Mars/Olympus", Global);
    await runAnyCommand();
    assert.equal(told.length, 2);
  });

  for (const [zone, hours] of [
    ["Eastern Standard Time", 5],
    ["GMT+2", -2],
    ["UTC-10", 10],
  ] as const) {
    it(`${zone} is a time zone, in which dates are read`, async () => {
      await configuration().update("timeZone", zone, Global);
      const range = { start: "2026-01-05", end: "2026-01-06" };
      const { start } = await vscode.commands.executeCommand<FetchSummary>("labResults.fetch", range);
      assert.equal(start, Date.UTC(2026, 0, 5, hours) / 1000);
      assert.deepEqual(told, []);
    });
  }

  it("a number, a word and a connection are told as well, with what holds instead", async () => {
    await configuration().update("maxConcurrentRequests", 99, Global);
    await configuration().update("groupBy", "clas", Global);
    await useConnections([
      { name: "Good", url: simulator.url },
      { name: "Bad", url: "http://lab.example/api" },
    ]);
    await runAnyCommand();
    assert.equal(told.length, 3, told.join("\n"));
    assert.match(
      told.join("\n"),
      /maxConcurrentRequests must be a whole number from 1 to 16, not 99\. 16 is used/,
    );
    assert.match(told.join("\n"), /groupBy must be one of .*, not "clas"\. "class" is used/);
    assert.match(told.join("\n"), /“Bad” must start with https:/);
  });

  for (const connections of ["https://lab.example/api", {}]) {
    it(`connections that are ${JSON.stringify(connections)} and no list are told, and none is used in their place`, async () => {
      await configuration().update("connections", connections, Global);
      await assert.rejects(
        Promise.resolve(vscode.commands.executeCommand("labResults.fetchLatest", { minutes: 5 })),
        /The settings name no connection\./,
      );
      assert.deepEqual(told, [
        `The setting labResults.connections must be a list, not ${JSON.stringify(connections)}.`,
      ]);
      assert.equal(simulator.requests.length, 0);
    });
  }
});
