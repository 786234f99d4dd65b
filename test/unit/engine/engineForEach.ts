import assert from "node:assert/strict";
import type { LabResult } from "../../../src/core/api/labResult";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { startEngine, type TestEngine } from "./testEngine";
import { TestHost } from "./testHost";

/** An engine, the host it asks, and the simulated Lab on Demand that the host asks. */
export interface EngineWithLab {
  readonly simulator: Simulator;
  readonly host: TestHost;
  readonly test: TestEngine;
}

/** @param results what the simulator serves. */
export async function startEngineWithLab(results: readonly LabResult[]): Promise<EngineWithLab> {
  const simulator = await startSimulator({ results });
  const host = new TestHost(simulator.url, simulator.key);
  return { simulator, host, test: startEngine(host) };
}

/** Ends both, and fails where something went wrong for which nobody waited. */
export async function endEngineWithLab({ simulator, test }: EngineWithLab): Promise<void> {
  test.dispose();
  assert.deepEqual(test.errors, []);
  await simulator.close();
}

/** Starts anew for each test of the `describe` it is called in. @param take is told what was started. */
export function engineForEach(results: readonly LabResult[], take: (started: EngineWithLab) => void): void {
  let started: EngineWithLab;

  beforeEach(async () => {
    started = await startEngineWithLab(results);
    take(started);
  });

  afterEach(() => endEngineWithLab(started));
}
