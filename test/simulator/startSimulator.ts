import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { stringifyJson, type JsonObject } from "../../src/core/api/json";
import { commands, keyRefused, wholeNumber } from "./commands";
import { Exchange } from "./exchange";
import { FaultPlan } from "./faultPlan";
import { readForm, readRequest } from "./readRequest";
import { sendAnswer } from "./sendAnswer";
import type { Fault } from "./fault";
import type { ReceivedRequest, Simulator, SimulatorOptions } from "./types";

export type { Fault } from "./fault";
export type { ChooseFault, ReceivedRequest, Simulator, SimulatorOptions } from "./types";

/**
 * Starts a Lab on Demand of one's own on 127.0.0.1, which checks what it is asked as the API documents it.
 * @throws when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { key = "demo-key", port = 0, delayMilliseconds = 0, dialect = {} } = options;
  const requests: ReceivedRequest[] = [];
  const plan = new FaultPlan();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = new Exchange(response);
    const form = readForm(request);
    const received = readRequest(request, exchange, typeof form === "string" ? form : await form, key);
    const index = requests.push(received) - 1;
    const fault = plan.faultFor(received, index);
    await exchange.wait(delayMilliseconds);
    const right = rightAnswer(received, options);
    if (right === undefined) {
      await sendAnswer(exchange, "", "", fault ?? { kind: "status", status: 404 });
      return;
    }
    const speak = (documented: JsonObject): string =>
      stringifyJson(dialect.answer ? dialect.answer(documented) : documented);
    const isError = right["Status"] === 0 && dialect.errorStatus !== undefined;
    const text = speak(right);
    const said: Fault | undefined = isError
      ? { kind: "status", status: dialect.errorStatus, body: text }
      : undefined;
    await sendAnswer(exchange, text, speak(keyRefused), fault ?? said);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A client that has gone needs no answer; anything else is a fault of the simulator's own.
      if (!response.destroyed) response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  let closing: Promise<unknown> | undefined;

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`,
    key,
    requests,
    get windows() {
      return requests.flatMap(windowOf);
    },
    failNext: (fault, times) => plan.failNext(fault, times),
    failWhen: (choose) => plan.failWhen(choose),
    clearFaults: () => plan.clear(),
    forgetRequests: () => void requests.splice(0),
    close: async () => {
      closing ??= once(server.close(), "close");
      server.closeAllConnections();
      await closing;
    },
  };
}

/** The documented answer; undefined when there is no such command. */
function rightAnswer(
  request: ReceivedRequest,
  { results, depth = {} }: SimulatorOptions,
): JsonObject | undefined {
  const command = commands.get(request.command);
  if (!command || !["GET", "POST"].includes(request.method)) return undefined;
  if (!request.keyAccepted) return keyRefused;
  const known = typeof results === "function" ? results() : (results ?? []);
  return command(request.parameters, known, depth);
}

function windowOf({ command, parameters }: ReceivedRequest): { start: number; end: number }[] {
  const start = wholeNumber(parameters["start"]);
  const end = wholeNumber(parameters["end"]);
  return command === "results" && start !== undefined && end !== undefined ? [{ start, end }] : [];
}
