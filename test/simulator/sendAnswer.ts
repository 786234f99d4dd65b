import { gzipSync } from "node:zlib";
import type { Exchange } from "./exchange";
import type { Fault } from "./fault";

const page =
  "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>\n";
const whiteSpace = " ".repeat(64 * 1024);

/**
 * Sends an answer, properly or with a fault.
 * @param right the text of the right answer.
 * @param keyRefused the text that a wrong key would get.
 * @throws AbortError when the client lets go while there is something to wait for.
 */
export async function sendAnswer(
  exchange: Exchange,
  right: string,
  keyRefused: string,
  fault?: Fault,
): Promise<void> {
  const body = Buffer.from(right);
  const half = Math.floor(body.length / 2);
  switch (fault?.kind) {
    case undefined:
      return exchange.send(200, {}, body);
    case "status":
      return exchange.send(fault.status, { ...fault.headers }, fault.body ?? "");
    case "html":
      return exchange.send(200, { "content-type": "text/html; charset=utf-8" }, page);
    case "body":
      return exchange.send(200, { ...fault.headers }, fault.body);
    case "refuseKey":
      return exchange.send(200, {}, keyRefused);
    case "redirect":
      return exchange.send(fault.status ?? 302, { location: fault.to }, "");
    case "gzip":
      return exchange.send(200, { "content-encoding": "gzip" }, gzipSync(body));
    case "gzipCutShort":
      return exchange.send(200, { "content-encoding": "gzip" }, cutShort(gzipSync(body)));
    case "slowHeaders":
      await exchange.wait(fault.milliseconds);
      return exchange.send(200, {}, body);
    case "gate":
      await exchange.waitFor(fault.gate.pass());
      return exchange.send(200, {}, body);
    case "slowBody":
      exchange.begin(200, {}, body.length);
      await exchange.write(body.subarray(0, half));
      await exchange.wait(fault.milliseconds);
      return exchange.end(body.subarray(half));
    case "chunked":
      exchange.begin(200, {});
      for (let at = 0; at < body.length; at += fault.bytes) {
        await exchange.write(body.subarray(at, at + fault.bytes));
      }
      return exchange.end("");
    case "halfBody":
      exchange.begin(200, {}, body.length);
      await exchange.write(body.subarray(0, half));
      return exchange.hangUp();
    case "endlessBody":
      exchange.begin(fault.status ?? 200, {});
      await exchange.write('{"Results":[');
      for (;;) await exchange.write(whiteSpace);
    case "resetBeforeHeaders":
      return exchange.reset();
    case "resetInHeaders":
      await exchange.writeRaw("HTTP/1.1 200 OK\r\nContent-Type: applic");
      return exchange.reset();
    case "resetAfterHeaders":
      exchange.begin(200, {}, body.length);
      await exchange.writeRaw("");
      return exchange.reset();
  }
}

function cutShort(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
