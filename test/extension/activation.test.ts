import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/vscode/ids";
import { startSimulator } from "../simulator/startSimulator";
import { extension, useConnections } from "./support/lab";

interface Manifest {
  contributes: { commands: { command: string }[] };
}

// The name of this file makes these the first tests to run: afterwards the extension is active.
describe("activation", () => {
  it("waits until somebody uses the extension, and sends nothing and starts no thread", async () => {
    assert.equal(extension().isActive, false);
    const simulator = await startSimulator();
    await useConnections([{ name: "Simulator", url: simulator.url }]);
    await vscode.commands.executeCommand(commandIds.clear);
    assert.equal(extension().isActive, true);
    assert.deepEqual(simulator.requests, []);
    assert.equal(extension().exports.engine?.isRunning, false, "a thread was started with nothing to do");
    await simulator.close();
  });

  it("registers every command of the manifest, and the manifest has every command", async () => {
    const { contributes } = extension().packageJSON as Manifest;
    const inManifest = contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^labResults\.\w+$/.test(id));
    assert.deepEqual(inManifest, Object.values(commandIds).sort());
    for (const id of inManifest) assert.ok(registered.includes(id), `${id} is not registered`);
  });
});
