import { Readable } from "node:stream";
import type { Response } from "node-fetch";
import { ResponseTooBigError } from "./errors";

/**
 * Reads an answer's body, and stops unpacking it where it gets larger than anybody wants.
 * @param maxBytes how much to accept, in bytes after decompression.
 * @param onBytes told the bytes read so far.
 * @returns the bytes in the pieces in which they came.
 * @throws ResponseTooBigError once more than `maxBytes` have come or are announced; the rest is not read.
 */
export async function readBody(
  response: Response,
  host: string,
  maxBytes: number,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Uint8Array[]> {
  if (announcedBytes(response) > maxBytes) {
    discardBody(response);
    throw new ResponseTooBigError(host, maxBytes);
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    const piece = chunk as Buffer;
    bytes += piece.length;
    onBytes(bytes);
    // Leaving the loop destroys the stream, and with it the unpacking and the connection.
    if (bytes > maxBytes) throw new ResponseTooBigError(host, maxBytes);
    pieces.push(piece);
  }
  return pieces;
}

/** Lets go of a body that nobody will read, so that its connection does not stay open. */
export function discardBody({ body }: Response): void {
  if (!(body instanceof Readable)) return;
  // What the end of the connection says then is of no interest to anybody.
  body.on("error", () => undefined);
  body.destroy();
}

/** The charset that the answer's `Content-Type` declares. */
export function charsetOf({ headers }: Response): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1];
}

/** 0 where the length is not told, or tells nothing because the body is compressed. */
function announcedBytes({ headers }: Response): number {
  return headers.has("content-encoding") ? 0 : Number(headers.get("content-length") ?? 0);
}
