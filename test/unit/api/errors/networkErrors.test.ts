import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import { NetworkError } from "../../../../src/core/api/errors/networkError";

const window = { start: 1325376000, end: 1325980800 };

describe("faults of the network, in words", () => {
  let server: Server | undefined;

  afterEach(async () => {
    server?.close();
    server = undefined;
  });

  /** The error of a request to a server that answers a connection in its own way. */
  async function failure(answer: (socket: Socket) => void, scheme = "http"): Promise<NetworkError> {
    server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => answer(socket));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return failureAt(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async function failureAt(url: string): Promise<NetworkError> {
    const client = new LabOnDemandClient({ name: "Test", url }, "key-of-the-test", { timeoutSeconds: 10 });
    const error: unknown = await client.results(window).then(
      () => assert.fail("it worked"),
      (caught: unknown) => caught,
    );
    assert.ok(error instanceof NetworkError, String(error));
    return error;
  }

  const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  const answers: [title: string, answer: string, says: RegExp, isPassing: boolean][] = [
    [
      "too many headers",
      `${head}X-Long: ${"x".repeat(200_000)}\r\n\r\n{}`,
      /sends more headers than can be read/,
      false,
    ],
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n", /answered with something that is not HTTP \(HPE_/, false],
    ["a broken status line", "HTTP/1.1 two hundred OK\r\n\r\n", /not HTTP \(HPE_/, false],
    ["a length that is none", `${head}Content-Length: many\r\n\r\n{}`, /not HTTP \(HPE_/, false],
    [
      "what is no gzip",
      `${head}Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot a gzip  `,
      /came damaged and cannot be unpacked \(Z_DATA_ERROR\)/,
      true,
    ],
    [
      "what is no deflate",
      `${head}Content-Encoding: deflate\r\nContent-Length: 12\r\n\r\n\x08ot deflate `,
      /came damaged and cannot be unpacked \(Z_/,
      true,
    ],
    [
      "what is no brotli",
      `${head}Content-Encoding: br\r\nContent-Length: 12\r\n\r\nnot brotli!!`,
      /came damaged and cannot be unpacked \(/,
      true,
    ],
    [
      "half an answer",
      `${head}Content-Length: 100\r\n\r\n{"Results":[`,
      /broke off before the answer was complete/,
      true,
    ],
    ["nothing", "", /broke off before the answer was complete/, true],
  ];
  for (const [title, answer, says, isPassing] of answers) {
    it(`are told: ${title}`, async () => {
      const error = await failure((socket) => socket.end(answer, "latin1"));
      assert.match(error.message, /127\.0\.0\.1:\d+/);
      assert.match(error.message, says);
      assert.equal(error.isPassing, isPassing);
      assert.ok(error.cause instanceof Error, "the log gets no cause");
    });
  }

  it("are told: https: where only http: is spoken", async () => {
    const error = await failure((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"), "https");
    assert.match(error.message, /^No secure connection to 127\.0\.0\.1:\d+ came about \(E/);
    assert.equal(error.isPassing, false);
  });

  it("are told: a server that was there and is gone", async () => {
    const gone = createHttpServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    const error = await failureAt(`http://127.0.0.1:${port}`);
    assert.match(error.message, /refuses connections\.$/);
    assert.equal(error.isPassing, true);
  });

  const codes: [code: string | undefined, says: RegExp][] = [
    ["EACCES", /does not allow a connection to a\.example/],
    ["EMFILE", /too many connections open/],
    ["ENETUNREACH", /cannot be reached\. Check the internet connection/],
    ["EHOSTDOWN", /cannot be reached\. Check the internet connection/],
    ["EAI_AGAIN", /was not found/],
    ["CERT_HAS_EXPIRED", /not valid today/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", /is for another name/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /is not trusted/],
    ["EWHATEVER", /cannot be reached \(EWHATEVER\)\. Check/],
    [undefined, /cannot be reached\. Check/],
  ];
  for (const [code, says] of codes) {
    it(`have a sentence for ${code ?? "no code"}`, () => {
      const { message } = new NetworkError("a.example", code);
      assert.match(message, says);
      assert.match(message, /^[^.]*a\.example/);
    });
  }
});
