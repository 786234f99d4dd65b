import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { sentResult } from "../../../src/core/api/asSent";
import { ResponseTooBigError } from "../../../src/core/api/errors";
import { LabOnDemandClient, type RequestReport } from "../../../src/core/api/labOnDemandClient";
import type { LabResult } from "../../../src/core/api/labResult";
import { labResult } from "../labResult";

const window = { start: 1325376000, end: 1325980800 };

describe("the bytes of an answer", () => {
  let server: Server;
  let answer: (response: ServerResponse) => unknown;
  let report: RequestReport | undefined;

  before(async () => {
    server = createServer((_, response) => void answer(response)).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  function fetchResults(maxBytes = 1_000_000): Promise<LabResult[]> {
    const { port } = server.address() as AddressInfo;
    const connection = { name: "Test", url: `http://127.0.0.1:${port}` };
    const options = { timeoutSeconds: 30, maxBytes, onRequest: (made: RequestReport) => (report = made) };
    return new LabOnDemandClient(connection, "key-of-the-test", options).results(window);
  }

  const results = [labResult({ UserId: "Jürgen" }), labResult({ LabInstanceId: 2, UserId: "Jörgen" })];
  const text = JSON.stringify({ Results: results, Status: 1 });
  const mark = "\uFEFF";

  const encodings: [title: string, bytes: Buffer, type: string, encoding?: string, isOdd?: boolean][] = [
    ["UTF-8", Buffer.from(text), "application/json; charset=utf-8"],
    ["UTF-8 without a charset", Buffer.from(text), "application/json"],
    ["UTF-8 with a mark", Buffer.from(mark + text), "application/json"],
    [
      "UTF-16 with a mark",
      Buffer.from(mark + text, "utf16le"),
      "application/json; charset=utf-8",
      "utf-16le",
    ],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "application/json", "utf-16le"],
    ["big-endian UTF-16", Buffer.from(text, "utf16le").swap16(), 'text/json; Charset="UTF-16"', "utf-16be"],
    [
      "declared windows-1252",
      Buffer.from(text, "latin1"),
      "application/json; charset=iso-8859-1",
      "windows-1252",
    ],
    [
      "windows-1252 said to be UTF-8",
      Buffer.from(text, "latin1"),
      "application/json; charset=utf-8",
      "windows-1252",
      true,
    ],
  ];
  for (const [title, bytes, type, encoding, isOdd] of encodings) {
    it(`are read: ${title}`, async () => {
      answer = (response) => response.setHeader("content-type", type).end(bytes);
      assert.deepEqual((await fetchResults()).map(sentResult), results);
      assert.equal(report?.encoding, encoding);
      assert.equal(report?.isOddlyEncoded, isOdd);
    });
  }

  it("are read when letters are cut by the boundaries of chunks, one byte a chunk", async () => {
    const [first] = results;
    const bytes = Buffer.from(JSON.stringify({ Results: [{ ...first, City: "Zürich 北京 😀" }] }));
    answer = async (response) => {
      response.socket?.setNoDelay(true);
      const letters = bytes.indexOf("Zürich");
      response.write(bytes.subarray(0, letters));
      for (const byte of bytes.subarray(letters, letters + 20)) {
        await new Promise((resolve) => response.write(Uint8Array.of(byte), resolve));
        // A round of the event loop each, so that the client reads them one by one.
        await delay(1);
      }
      response.end(bytes.subarray(letters + 20));
    };
    const [arrived] = await fetchResults();
    assert.equal(arrived?.City, "Zürich 北京 😀");
  });

  it("are unpacked no further than the limit, however much a small answer would become", async () => {
    // Members of a gzip stream one after the other are one text: 4 GB of white space here.
    const member = gzipSync(" ".repeat(4_000_000));
    let sent = 0;
    answer = (response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const more = (): void => {
        while (sent < 1000 && !response.destroyed) {
          sent += 1;
          if (!response.write(member)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    };
    const limit = 8_000_000;
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(fetchResults(limit), ResponseTooBigError);
    const bytes = report?.bytes ?? 0;
    assert.ok(bytes > limit && bytes <= limit + 1_000_000, `${bytes} bytes were unpacked`);
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.ok(grown < 5 * limit, `${grown} bytes are held`);
  });

  it("are not even read when the server announces more than the limit", async () => {
    answer = (response) => response.writeHead(200, { "content-length": 2_000_000 }).write("{");
    await assert.rejects(fetchResults(), ResponseTooBigError);
    assert.equal(report?.bytes, 0);
  });
});
