import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import type { Asks, NameTrouble } from "../../../../src/core/fetching/names/asking";
import { PatientClient } from "../../../../src/core/fetching/patientClient";
import { RequestQueue } from "../../../../src/core/fetching/requestQueue";
import type { Names } from "../../../../src/core/results/names/names";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../../simulator/startSimulator";
import { namesToldByHand } from "../../results/names/toldByHand";

/** A simulator, and what is needed to ask it for names. */
export interface NameServer {
  readonly simulator: Simulator;
  readonly asks: Asks;
  readonly names: Names;
  readonly troubles: NameTrouble[];
  readonly onTrouble: (trouble: NameTrouble) => void;
  /** How many questions were under way at once, at most. */
  readonly most: () => number;
  /** The commands that arrived, with the id that they ask for. */
  commands(): string[];
}

/** @param places how many requests the connection lets through at once. */
export async function nameServer(options: SimulatorOptions, places = 16): Promise<NameServer> {
  const simulator = await startSimulator(options);
  const connection = { name: "Test", url: simulator.url };
  const client = new LabOnDemandClient(connection, simulator.key, { timeoutSeconds: 10 });
  const policy = { tries: 5, firstDelay: 1, longestDelay: 5, longestRetryAfter: 300 };
  const patient = new PatientClient(client, { queue: new RequestQueue(() => places), policy });
  const troubles: NameTrouble[] = [];
  let [underWay, most] = [0, 0];
  return {
    simulator,
    asks: {
      answer: async (question, signal) => {
        most = Math.max(most, (underWay += 1));
        return patient.answer(question, signal).finally(() => (underWay -= 1));
      },
    },
    most: () => most,
    names: namesToldByHand().names,
    troubles,
    onTrouble: (trouble) => troubles.push(trouble),
    commands: () =>
      simulator.requests.map(({ command, parameters }) =>
        parameters["id"] === undefined ? command : `${command} ${parameters["id"]}`,
      ),
  };
}
