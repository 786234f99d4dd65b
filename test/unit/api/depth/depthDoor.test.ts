import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import {
  askClass,
  askDetails,
  askInstanceResults,
  askInstances,
  askOpenLabs,
  type Question,
} from "../../../../src/core/api/depth/questions";
import { stringifyJson, type JsonObject, type JsonValue } from "../../../../src/core/api/json";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../../src/core/api/request/askCommand";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { canaryPassword } from "../../../simulator/depthCommands";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";

const results = generateSample({ count: 40 });
const questions: [title: string, question: Question<object>][] = [
  ["Details", askDetails(results[0]?.LabInstanceId ?? 0)],
  ["a search in mode 5", askInstances({}, 5)],
  ["a search in mode 10", askInstances({}, 10)],
  ["a search in mode 0", askInstanceResults({})],
  ["RunningAndSavedLabs", askOpenLabs()],
  ["Class", askClass("c")],
];

describe("passwords and addresses of running labs", () => {
  let simulator: Simulator;
  let client: LabOnDemandClient;
  let reports: RequestReport[];

  before(async () => {
    simulator = await startSimulator({ results });
    const onRequest = (report: RequestReport): unknown => reports.push(report);
    client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
      timeoutSeconds: 5,
      onRequest,
    });
  });
  beforeEach(() => (reports = []));
  afterEach(() => simulator.clearFaults());
  after(() => simulator.close());

  function assertNone(...things: unknown[]): void {
    for (const thing of things) {
      assert.doesNotMatch(inspect(thing, { depth: Infinity, maxStringLength: null }), /canary/);
    }
  }

  for (const [title, question] of questions.slice(0, 4)) {
    it(`are in nothing that is read of what the simulator sends with ${title}`, async () => {
      assertNone(await client.answer(question), reports);
    });
  }

  const names = [
    ...[
      "CloudCredentials",
      "cloudportalcredentials",
      "VIRTUALMACHINECREDENTIALS",
      "virtualMachineCredentials",
    ],
    ...["MonitorUrl", "clienturl", "CLIENTURL"],
  ];
  /** Objects and lists in each other, with something forbidden at any depth. */
  const { value: anything } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<JsonValue>(null, 5, "text", true),
      fc.array(tie("value"), { maxLength: 3 }),
      fc
        .tuple(
          fc.dictionary(
            fc.constantFrom(
              ...[
                "Id",
                "ActivityResults",
                "ActivityGroupResults",
                "Errors",
                "Sessions",
                "Notes",
                "Message",
                "Text",
              ],
              ...["ScriptResults", "AnswerTexts", "Instructor", "Results", "RunningLabs", "UserId", "City"],
            ),
            tie("value"),
            { maxKeys: 5 },
          ),
          fc.option(fc.constantFrom(...names)),
        )
        .map(([fields, forbidden]): JsonObject => ({
          ...fields,
          ...(forbidden && { [forbidden]: [{ Password: canaryPassword, Users: [canaryPassword] }] }),
        })),
    ),
  }));

  for (const [title, question] of questions) {
    it(`are in nothing that is read of ${title}, however deep they lie and however spelled`, async () => {
      await fc.assert(
        fc.asyncProperty(anything, fc.constantFrom(...names), async (value, name) => {
          const sent: JsonObject = {
            ...{
              Id: 1,
              Status: 1,
              Results: [{ Id: 2, Notes: value, Text: value }, value],
              RunningLabs: [value],
            },
            ...{
              ActivityResults: [value],
              Errors: [value],
              Instructor: value,
              UserFirstName: value,
              Name: value,
            },
            [name]: canaryPassword,
          };
          simulator.failNext({ kind: "body", body: stringifyJson(sent) });
          const read = await client.answer(question).catch((error: unknown) => error);
          assertNone(read, reports);
        }),
        { numRuns: 40 },
      );
    });
  }

  it("are in no error of an answer that breaks off, nor in what is logged of it", async () => {
    const whole = stringifyJson({ Id: 1, ClientUrl: canaryPassword, Status: 1 });
    for (const body of [whole.slice(0, -1), `${whole}x`, whole.replace("1,", "NaN,")]) {
      simulator.failNext({ kind: "body", body });
      const error = await client.answer(askDetails(1)).catch((each: unknown) => each);
      assert.ok(error instanceof Error, String(error));
      assertNone(error, error.stack, reports);
    }
  });
});
