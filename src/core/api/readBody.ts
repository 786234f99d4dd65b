import { setImmediate as nextRound } from "node:timers/promises";
import type { Response } from "node-fetch";
import { ResponseTooBigError } from "./errors";

/** Settles when the host has come round once more after everybody who waited before. */
let turn: Promise<unknown> = Promise.resolve();

/** Keeps answers that arrive at the same moment from being parsed in one go, which would stall the host. */
function takeTurn(): Promise<unknown> {
  turn = turn.then(() => nextRound());
  return turn;
}

/**
 * Reads an answer's body as UTF-8 text.
 * @param maxBytes how much to accept, in bytes after decompression.
 * @param onBytes told the bytes read so far.
 * @throws ResponseTooBigError once more than `maxBytes` have come; the rest is not read.
 */
export async function readBody(
  response: Response,
  host: string,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    onBytes(bytes);
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) throw new ResponseTooBigError(host, maxBytes);
    pieces.push(decoder.decode(buffer, { stream: true }));
  }
  pieces.push(decoder.decode());
  await takeTurn();
  return pieces.join("");
}
