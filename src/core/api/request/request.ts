import { Agent } from "node:http";
import fetch, { AbortError, FetchError } from "node-fetch";
import { hostOf, isUnencrypted, type Connection } from "../connection";
import { decodeText } from "../text/decodeText";
import { checkEnvelope } from "../decode/envelope";
import { NotJsonError, TimeoutError } from "../errors/errors";
import { failureOf } from "../errors/failureOf";
import { withoutQuote } from "../../json/withoutQuote";
import { parseJson, type JsonObject, type JsonValue } from "../json";
import { KeyMask, type TextMask } from "../keyMask";
import { NetworkError } from "../errors/networkError";
import { charsetOf, readBody } from "./readBody";
import { takeTurn } from "./takeTurn";

/** One question to the API. */
export interface ApiRequest {
  /** A command of the API, such as `Results`. */
  readonly command: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface RequestOptions {
  /** Seconds until the whole answer must have arrived. */
  readonly timeoutSeconds: number;
  /** The largest answer to accept, in bytes after decompression. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** What the log may know of a request: no key, and nothing of the answer but its size and form. */
export interface RequestTrace {
  /** The HTTP status, once there is one. */
  status?: number;
  /** The answer's size in bytes after decompression, as far as it arrived. */
  bytes: number;
  /** The answer's encoding, where it is not UTF-8: such as `utf-16le` or `windows-1252`. */
  encoding?: string | undefined;
  /** Whether the answer was neither UTF-8 nor what it declares, and counts as windows-1252. */
  isOddlyEncoded?: boolean | undefined;
}

/** An answer with the status of a success, as it came. */
export interface RawAnswer {
  /** After decompression; in a buffer of its own. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** What the answer's `Content-Type` declares. */
  readonly charset: string | undefined;
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
    return withoutKey({ body: joinPieces(pieces), charset: charsetOf(response) }, mask);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted && isTransportError(error)) {
      throw new TimeoutError(host, options.timeoutSeconds, trace.bytes > 0);
    }
    throw isTransportError(error) ? networkErrorOf(error, host, mask) : error;
  }
}

/**
 * Reads the JSON object of an answer.
 * @param mask hides the key in what the server says of an error.
 * @throws NotJsonError, ApiError, KeyRefusedError, ResponseShapeError
 */
export async function readAnswer(
  { body, charset }: RawAnswer,
  host: string,
  mask: TextMask,
  trace: RequestTrace = { bytes: 0 },
): Promise<JsonObject> {
  const { text, encoding, isOdd } = decodeText(body, charset);
  if (encoding !== "utf-8") trace.encoding = encoding;
  if (isOdd) trace.isOddlyEncoded = true;
  // Decoding took this round of the event loop; parsing takes one of its own.
  await takeTurn();
  return checkEnvelope(readJson(text, host, mask), host, mask);
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
function withoutKey(answer: RawAnswer, mask: KeyMask): RawAnswer {
  if (!mask.mayBeIn(answer.body)) return answer;
  const { text } = decodeText(answer.body, answer.charset);
  return { body: new TextEncoder().encode(mask.hideInAnswer(text)), charset: "utf-8" };
}

function addressOf(connection: Connection, { command, parameters }: ApiRequest): string {
  return `${connection.url}/${command}?${new URLSearchParams({ ...parameters }).toString()}`;
}

function readJson(text: string, host: string, mask: TextMask): JsonValue {
  try {
    return parseJson(text);
  } catch (error) {
    const cause = mask.hideInError(withoutQuote(error));
    throw new NotJsonError(host, /^\s*<(!|html|head|body|\?xml)/i.test(text), { cause });
  }
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
