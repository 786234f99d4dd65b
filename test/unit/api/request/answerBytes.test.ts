import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { sentResult } from "../../../../src/core/api/asSent";
import { PackedTooTightError, ResponseTooBigError } from "../../../../src/core/api/errors/errors";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../../src/core/api/request/askCommand";
import type { LabResult } from "../../../../src/core/api/labResult";
import { labResult } from "../../labResult";

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

  /** Sends a gzip stream of so many members, which one after the other are one text, until the client has enough. */
  function sendMembers(response: ServerResponse, member: Buffer, count: number): void {
    let sent = 0;
    response.writeHead(200, { "content-encoding": "gzip" });
    const more = (): void => {
      while (sent < count && !response.destroyed) {
        sent += 1;
        if (!response.write(member)) return void response.once("drain", more);
      }
      response.end();
    };
    more();
  }

  it("are unpacked no further than the limit", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      labResult({ LabInstanceId: index, Start: index * 77 }),
    );
    const member = gzipSync(JSON.stringify(rows));
    answer = (response) => sendMembers(response, member, 1000);
    const limit = 8_000_000;
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(fetchResults(limit), ResponseTooBigError);
    const bytes = report?.bytes ?? 0;
    assert.ok(bytes > limit && bytes <= limit + 1_000_000, `${bytes} bytes were unpacked`);
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.ok(grown < 10 * limit, `${grown} bytes are held`);
  });

  for (const [name, pack] of [
    ["gzip", gzipSync],
    ["br", quickBrotli],
    ["deflate", deflateSync],
  ] as const) {
    it(`are not unpacked any further when ${name} makes far too much of them`, async () => {
      const packed = pack(" ".repeat(40_000_000));
      answer = (response) => response.writeHead(200, { "content-encoding": name }).end(packed);
      await assert.rejects(fetchResults(64_000_000), PackedTooTightError);
      assert.ok((report?.bytes ?? 0) < 8_000_000, `${report?.bytes} bytes were unpacked`);
    });
  }

  it("of ordinary results are never taken for such, however well they are packed", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => labResult({ LabInstanceId: 400_000 + index }));
    const packed = quickBrotli(JSON.stringify({ Results: rows, Status: 1 }));
    answer = (response) => response.writeHead(200, { "content-encoding": "br" }).end(packed);
    assert.equal((await fetchResults(64_000_000)).length, rows.length);
  });

  it("are not even read when the server announces more than the limit", async () => {
    answer = (response) => response.writeHead(200, { "content-length": 2_000_000 }).write("{");
    await assert.rejects(fetchResults(), ResponseTooBigError);
    assert.equal(report?.bytes, 0);
  });
});

function quickBrotli(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
