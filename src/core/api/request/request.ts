import { Agent } from "node:http";
import fetch, { AbortError, FetchError } from "node-fetch";
import { hostOf, isUnencrypted, type Connection } from "../connection";
import { decodeText } from "../text/decodeText";
import { TimeoutError } from "../errors/errors";
import { failureOf } from "../errors/failureOf";
import { KeyMask } from "../keyMask";
import { NetworkError } from "../errors/networkError";
import { charsetOf, readBody } from "./readBody";
import { takeTurn } from "./takeTurn";
import type { ApiRequest, RawAnswer, RequestTrace } from "./readAnswer";

export interface RequestOptions {
  /** Seconds until the whole answer must have arrived. */
  readonly timeoutSeconds: number;
  /** The largest answer to accept, in bytes after decompression. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one GET request and gives the answer's bytes.
 *
 * The key travels in the `api_key` header only: an address would end up in logs. Redirects are refused,
 * because a redirect would carry the header along. Whatever the server says comes without the key.
 * @param trace filled as the answer arrives, also when the request fails.
 * @throws LabOnDemandError, or the signal's reason when it is aborted.
 */
export async function sendForBytes(
  connection: Connection,
  key: string,
  request: ApiRequest,
  options: RequestOptions,
  trace: RequestTrace = { bytes: 0 },
): Promise<RawAnswer> {
  const host = hostOf(connection);
  const mask = new KeyMask(key);
  const timeout = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(addressOf(connection, request), {
      headers: { api_key: key, accept: "application/json" },
      redirect: "manual",
      signal,
      // Node's own agent may have a proxy from the environment; this one has none.
      ...(isUnencrypted(connection) && { agent: new Agent() }),
    });
    trace.status = response.status;
    if (!response.ok) throw await failureOf(response, connection, mask);
    const pieces = await readBody(response, host, options.maxBytes, (bytes) => (trace.bytes = bytes));
    return await withoutKey({ body: joinPieces(pieces), charset: charsetOf(response) }, mask);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted && isTransportError(error)) {
      throw new TimeoutError(host, options.timeoutSeconds, trace.bytes > 0);
    }
    throw isTransportError(error) ? networkErrorOf(error, host, mask) : error;
  }
}

/** Copied even where there is one piece only: what a stream hands out is a part of a buffer that it shares. */
function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}

/** The same answer, where the server has put the key into it without the key. */
async function withoutKey(answer: RawAnswer, mask: KeyMask): Promise<RawAnswer> {
  if (!(await isKeyIn(answer.body, mask))) return answer;
  const { text } = decodeText(answer.body, answer.charset);
  return { body: new TextEncoder().encode(mask.hideInAnswer(text)), charset: "utf-8" };
}

async function isKeyIn(body: Uint8Array<ArrayBuffer>, mask: KeyMask): Promise<boolean> {
  const bytes = Buffer.from(body.buffer);
  for (const form of mask.formsInAnswer()) {
    // Looking through a large answer takes a round of the event loop for each.
    if (bytes.length > 1_000_000) await takeTurn();
    if (bytes.includes(form)) return true;
  }
  return false;
}

function addressOf(connection: Connection, { command, parameters }: ApiRequest): string {
  return `${connection.url}/${command}?${new URLSearchParams({ ...parameters }).toString()}`;
}

function isTransportError(error: unknown): error is Error {
  return (
    error instanceof FetchError ||
    error instanceof AbortError ||
    (error instanceof Error &&
      (error.name === "AbortError" || error.name === "TimeoutError" || "code" in error))
  );
}

function networkErrorOf(error: Error, host: string, mask: KeyMask): NetworkError {
  const { code } = error as NodeJS.ErrnoException;
  return new NetworkError(host, typeof code === "string" ? code : undefined, {
    cause: mask.hideInError(error),
    proxy: unreachableProxy(error.message),
  });
}

/**
 * The proxy that VS Code could not connect to, from its own words (`… to proxies: PROXY proxy.example:8080`).
 * @returns empty when they do not say which; undefined when it was no proxy.
 */
function unreachableProxy(words: string): string | undefined {
  const proxies = /connection to prox(?:y|ies)\b(.*)/is.exec(words)?.[1];
  if (proxies === undefined) return undefined;
  return /\b(?:PROXY|HTTPS?|SOCKS\d?)\s+(?:[^\s@]*@)?([\w.:[\]-]+)/i.exec(proxies)?.[1] ?? "";
}
