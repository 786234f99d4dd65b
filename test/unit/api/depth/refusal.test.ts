import assert from "node:assert/strict";
import { askCatalog, askClass } from "../../../../src/core/api/depth/questions";
import { isOfCommandAlone, refusalOf, type Refusal } from "../../../../src/core/api/depth/refusal";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import { startSimulator, type Fault, type Simulator } from "../../../simulator/startSimulator";

describe("a server that does not answer a question about names", () => {
  let simulator: Simulator;
  let client: LabOnDemandClient;
  before(async () => {
    simulator = await startSimulator();
    client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
      timeoutSeconds: 1,
    });
  });
  after(() => simulator.close());

  async function errorOf(fault: Fault): Promise<unknown> {
    simulator.failNext(fault);
    return client.answer(askClass("c1")).then(
      () => assert.fail("it was answered"),
      (error: unknown) => error,
    );
  }

  const body = (Error: string): string => JSON.stringify({ Status: 0, Error });
  const cases: [title: string, fault: Fault, refusal: Refusal | undefined][] = [
    ["HTTP 403", { kind: "status", status: 403 }, "notAllowed"],
    ["HTTP 403 with words", { kind: "status", status: 403, body: body("Access denied.") }, "notAllowed"],
    [
      "Status 0 that does not allow it",
      { kind: "body", body: body("You are not authorized.") },
      "notAllowed",
    ],
    ["Class not found", { kind: "body", body: body("Class not found") }, "notFound"],
    [
      "HTTP 400 that says the same",
      { kind: "status", status: 400, body: body("Class not found") },
      "notFound",
    ],
    [
      "HTTP 404 that says the same",
      { kind: "status", status: 404, body: body("Class not found") },
      "notFound",
    ],
    ["HTTP 404", { kind: "status", status: 404 }, "noCommand"],
    ["HTTP 405", { kind: "status", status: 405 }, "noCommand"],
    ["HTTP 501", { kind: "status", status: 501 }, "noCommand"],
    ["an unknown command", { kind: "body", body: body("Unknown command: Class") }, "noCommand"],
    ["a command that is not found", { kind: "body", body: body("The method was not found.") }, "noCommand"],
    ["a list", { kind: "body", body: "[]" }, "noCommand"],
    ["a web page", { kind: "html" }, "webPage"],
    ["a redirect to a sign-in", { kind: "redirect", to: "https://login.example/" }, "webPage"],
    ["HTTP 401", { kind: "status", status: 401 }, undefined],
    ["a wrong key", { kind: "refuseKey" }, undefined],
    [
      "HTTP 403 about the key",
      { kind: "status", status: 403, body: body("Invalid integration key") },
      undefined,
    ],
    ["HTTP 500", { kind: "status", status: 500 }, undefined],
    ["HTTP 429", { kind: "status", status: 429 }, undefined],
    ["a broken connection", { kind: "resetBeforeHeaders" }, undefined],
    ["half an answer", { kind: "body", body: '{"Status":1,' }, undefined],
    ["another error", { kind: "body", body: body("Something broke") }, undefined],
  ];
  for (const [title, fault, refusal] of cases) {
    it(`${refusal === undefined ? "may do so another time" : `will not: ${refusal}`}, after ${title}`, async () => {
      assert.equal(refusalOf(await errorOf(fault)), refusal);
    });
  }

  it("is told from one that refuses the key, which is an error of its own", async () => {
    for (const fault of [{ kind: "refuseKey" }, { kind: "status", status: 401 }] as const) {
      const error = await errorOf(fault);
      assert.ok(error instanceof KeyRefusedError && !error.mayBeCommand, String(error));
    }
    const forbidden = await errorOf({ kind: "status", status: 403 });
    assert.ok(forbidden instanceof KeyRefusedError && forbidden.mayBeCommand, String(forbidden));
  });

  it("lacks the command where it has other lists under its name, and nothing is its fault who cancelled", async () => {
    simulator.failNext({ kind: "body", body: '{"Status":1,"Results":[]}' });
    assert.equal(refusalOf(await client.answer(askCatalog()).catch((error: unknown) => error)), "noCommand");
    assert.equal(refusalOf(new DOMException("cancelled", "AbortError")), undefined);
    assert.equal(refusalOf(undefined), undefined);
  });

  it("says nothing of the key or the way to it where it only lacks or refuses that command", async () => {
    const errors: [fault: Fault, isOfDetailsAlone: boolean][] = [
      [{ kind: "status", status: 403 }, true],
      [{ kind: "status", status: 404 }, true],
      [{ kind: "html" }, true],
      [{ kind: "status", status: 401 }, false],
      [{ kind: "resetBeforeHeaders" }, false],
    ];
    for (const [fault, isOfDetailsAlone] of errors) {
      const error = await errorOf(fault);
      assert.equal(isOfCommandAlone("Details", error), isOfDetailsAlone, String(error));
      assert.equal(isOfCommandAlone("Results", error), false, String(error));
    }
    assert.equal(isOfCommandAlone("Details", undefined), false);
  });
});
