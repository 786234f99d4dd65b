import type { Response } from "node-fetch";
import { ResponseTooBigError } from "./errors";
import { takeTurn } from "./takeTurn";

/**
 * Reads an answer's body as UTF-8 text, and leaves the event loop a round before anybody parses it.
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
