import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../../src/core/api/request/askCommand";
import { startSimulator, type Fault, type Simulator } from "../../../simulator/startSimulator";
import { documentedResults } from "../../labResult";

const key = "canary-7f3a-91c2-55de";
const window = { start: 1325376000, end: 1325980800 };

describe("what a server says", () => {
  let simulator: Simulator;
  let reports: RequestReport[];

  before(async () => {
    simulator = await startSimulator({ results: documentedResults, key });
  });
  beforeEach(() => (reports = []));
  after(() => simulator.close());

  function client(): LabOnDemandClient {
    const onRequest = (report: RequestReport): unknown => reports.push(report);
    return new LabOnDemandClient({ name: "Test", url: simulator.url }, key, { timeoutSeconds: 5, onRequest });
  }

  async function failure(fault: Fault): Promise<Error> {
    simulator.failNext(fault);
    const error: unknown = await client()
      .results(window)
      .then(
        () => assert.fail("it worked"),
        (caught: unknown) => caught,
      );
    assert.ok(error instanceof Error, `it is ${String(error)}`);
    return error;
  }

  const status = (code: number, body: string | Uint8Array, type = "application/json"): Fault => ({
    kind: "status",
    status: code,
    body,
    headers: { "content-type": type },
  });
  const ok = (body: string): Fault => ({ kind: "body", body });

  const said: [title: string, fault: Fault, name: string, says: RegExp][] = [
    [
      "HTTP 400 with the API's error",
      status(400, '{"Status":0,"Error":"Timeframe cannot exceed 7 days"}'),
      "HttpStatusError",
      /^127\.0\.0\.1:\d+ says: Timeframe cannot exceed 7 days \(HTTP 400\)$/,
    ],
    [
      "HTTP 500 about the key",
      status(500, '{"Error":"Invalid integration key"}'),
      "KeyRefusedError",
      /not accepted by 127\.0\.0\.1:\d+\.$/,
    ],
    [
      "HTTP 500 about the key as text",
      status(500, "Integration key has expired", "text/plain"),
      "KeyRefusedError",
      /which says: Integration key has expired$/,
    ],
    [
      "HTTP 401 with a reason",
      status(401, '{"error":{"message":"Key is disabled"}}'),
      "KeyRefusedError",
      /which says: Key is disabled$/,
    ],
    [
      "HTTP 500 with ASP.NET's message",
      status(500, '{"Message":"An error has occurred."}'),
      "HttpStatusError",
      /says: An error has occurred\. \(HTTP 500\)/,
    ],
    [
      "HTTP 422 with problem details",
      status(422, '{"type":"about:blank","title":"Bad range","status":422}'),
      "HttpStatusError",
      /says: Bad range \(HTTP 422\)/,
    ],
    [
      "HTTP 400 with a JSON text",
      status(400, '"start is missing"'),
      "HttpStatusError",
      /says: start is missing \(HTTP 400\)/,
    ],
    [
      "HTTP 400 with letters of windows-1252",
      status(400, Buffer.from('{"Error":"Ung\u00fcltig"}', "latin1")),
      "HttpStatusError",
      /says: Ungültig \(HTTP 400\)/,
    ],
    [
      "HTTP 500 about a dictionary's key",
      status(500, '{"Message":"The given key was not present in the dictionary."}'),
      "HttpStatusError",
      /given key/,
    ],
    [
      "HTTP 500 about a database's key",
      status(500, '{"Message":"Violation of PRIMARY KEY constraint: invalid"}'),
      "HttpStatusError",
      /PRIMARY KEY/,
    ],
    [
      "HTTP 502 with a web page",
      status(502, "<html><body>Bad gateway</body></html>", "text/html"),
      "HttpStatusError",
      /has a problem of its own \(HTTP 502\)/,
    ],
    ["HTTP 400 with nothing", status(400, ""), "HttpStatusError", /refused the request \(HTTP 400\)/],
    [
      "HTTP 400 with a lot",
      status(400, `{"Error":"${"x".repeat(200_000)}"}`),
      "HttpStatusError",
      /refused the request \(HTTP 400\)/,
    ],
    [
      "HTTP 400 with a long text",
      status(400, `{"Error":"${"long ".repeat(500)}"}`),
      "HttpStatusError",
      /^.{0,340}…\s\(HTTP 400\)$/,
    ],
    [
      "lines and signs that turn the direction",
      status(400, '{"Error":"one\\r\\n\\u202etwo\\u0007"}'),
      "HttpStatusError",
      /says: one two \(HTTP 400\)/,
    ],
    [
      "Status as text",
      ok('{"Status":"0","Error":"Class not found","Results":[]}'),
      "ApiError",
      /says: Class not found$/,
    ],
    [
      "Status as false",
      ok('{"Status":false,"Error":null,"Results":[]}'),
      "ApiError",
      /reported an error without saying which/,
    ],
    ["an error without a status", ok('{"Error":"Class not found"}'), "ApiError", /says: Class not found$/],
    [
      "an error with a status that is none",
      ok('{"Status":null,"Error":"Class not found"}'),
      "ApiError",
      /says: Class not found$/,
    ],
    [
      "an error with an unknown status",
      ok('{"Status":7,"Error":"Class not found"}'),
      "ApiError",
      /says: Class not found$/,
    ],
    [
      "an envelope in small letters",
      ok('{"status":0,"error":"Class not found"}'),
      "ApiError",
      /says: Class not found$/,
    ],
    [
      "a key refused in capitals",
      ok('{"STATUS":"0","ERROR":"Invalid integration key"}'),
      "KeyRefusedError",
      /not accepted/,
    ],
    ["an answer that is just a text", ok('"Invalid integration key"'), "KeyRefusedError", /not accepted/],
    ["HTTP 304", { kind: "status", status: 304 }, "HttpStatusError", /nothing has changed \(HTTP 304\)/],
    [
      "a redirect on the same host",
      { kind: "redirect", to: "/login?from=api" },
      "RedirectError",
      /redirects to http:\/\/127\.0\.0\.1:\d+\/login\. The API key/,
    ],
    [
      "a redirect to another host",
      { kind: "redirect", to: "https://sign-in.example/x" },
      "RedirectError",
      /redirects to sign-in\.example\. The API key/,
    ],
    ["a redirect to nowhere", status(302, ""), "RedirectError", /redirects to another address/],
    [
      "a wait of an hour",
      { kind: "status", status: 503, headers: { "retry-after": "5400" } },
      "HttpStatusError",
      /asks to wait 2 hours \(HTTP 503\)\.$/,
    ],
  ];
  for (const [title, fault, name, says] of said) {
    it(`is told: ${title}`, async () => {
      const error = await failure(fault);
      assert.equal(error.name, name);
      assert.match(error.message, says);
    });
  }

  it("counts where the exact spelling is, whatever stands beside it", async () => {
    simulator.failNext(ok('{"status":0,"error":"no","results":[1],"Status":1,"Error":null,"Results":[]}'));
    assert.deepEqual(await client().results(window), []);
  });

  it("is read in any case of letters", async () => {
    const [first] = documentedResults;
    const json = JSON.stringify({ results: [first], status: 1, ERROR: null });
    simulator.failNext(ok(json));
    assert.deepEqual(await client().results(window), [first]);
  });

  it("keeps no envelope in a single result, in whatever case of letters", async () => {
    const { LabInstanceId, ...fields } = documentedResults[0]!;
    simulator.failNext(ok(JSON.stringify({ ...fields, status: "1", ERROR: "" })));
    assert.deepEqual(await client().result(BigInt(LabInstanceId)), documentedResults[0]);
  });

  it("does not hold up a failure whose explanation never ends", async () => {
    const error = await failure({ kind: "endlessBody", status: 500 });
    assert.match(error.message, /has a problem of its own \(HTTP 500\)/);
    assert.deepEqual(await simulator.requests.at(-1)?.closed, { early: true });
  });

  const base64 = Buffer.from(key).toString("base64");
  const echoes: [title: string, fault: Fault][] = [
    ["an error", ok(`{"Status":0,"Error":"Key ${key} may not"}`)],
    ["an error of another kind", ok(`{"Status":0,"Error":"Class ${key.toUpperCase()} unknown"}`)],
    ["a failure", status(400, `{"Error":"header api_key: ${key}"}`)],
    ["a failure's text", status(500, `you sent ${encodeURIComponent(key)}`, "text/plain")],
    ["a refusal", status(403, `{"Message":"${base64} is blocked"}`)],
    ["a redirect's host", { kind: "redirect", to: `https://${key}.example/` }],
    ["a redirect's path", { kind: "redirect", to: `/${base64}` }],
    ["an address that is none", { kind: "redirect", to: `${key}:x` }],
    ["text that is no JSON", ok(`${key} is not JSON`)],
    ["JSON that breaks off", ok(`{"Results":[{"City":"${key}`)],
    ["what is no list", ok(`{"Results":"${key}"}`)],
  ];
  for (const [title, fault] of echoes) {
    it(`never has the key in it: ${title}`, async () => {
      const error = await failure(fault);
      const { cause, stack } = error as { cause?: { message: string; stack: string }; stack: string };
      const everything = [error.message, stack, cause?.message, cause?.stack, JSON.stringify(error)];
      const text = [...everything, JSON.stringify(reports)].join("\n").toLowerCase();
      for (const secret of [key, base64.toLowerCase(), key.slice(0, 12)]) {
        assert.ok(!text.includes(secret), `${secret} is in ${text}`);
      }
    });
  }

  it("never has what breaks an answer in it, which can be a password or a person's name", async () => {
    for (const broken of ['{"Password":Pa55word}', '[{"City":"x"}, Pa55word', "Pa55word"]) {
      const error = await failure(ok(broken));
      assert.equal(error.name, "NotJsonError");
      const { cause } = error as { cause?: Error };
      const said = [error.message, error.stack, cause?.message, cause?.stack].join("\n");
      assert.match(cause?.message ?? "", /not valid JSON|JSON at position/);
      assert.ok(!/Pa55|word}/.test(said), said);
    }
  });

  it("never has the key in it, among results", async () => {
    const echoed = { ...documentedResults[0]!, City: `from ${key}`, ApiKey: key };
    simulator.failNext(ok(JSON.stringify({ Results: [echoed], Status: 1 })));
    const results = await client().results(window);
    assert.deepEqual(results, [{ ...echoed, City: "from •••", ApiKey: "•••" }]);
  });
});
