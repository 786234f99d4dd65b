import { Agent } from "node:http";
import fetch, { AbortError, FetchError, type Response } from "node-fetch";
import { hostOf, isUnencrypted, type Connection } from "./connection";
import { decodeText } from "./decodeText";
import { checkEnvelope } from "./envelope";
import { NotJsonError, TimeoutError } from "./errors";
import { failureOf } from "./failureOf";
import { withoutQuote } from "../json/withoutQuote";
import { parseJson, type JsonObject, type JsonValue } from "./json";
import { KeyMask } from "./keyMask";
import { NetworkError } from "./networkError";
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
  encoding?: string;
  /** Whether the answer was neither UTF-8 nor what it declares, and counts as windows-1252. */
  isOddlyEncoded?: boolean;
}

/**
 * Sends one GET request and gives the answer's JSON object.
 *
 * The key travels in the `api_key` header only: an address would end up in logs. Redirects are refused,
 * because a redirect would carry the header along. Whatever the server says comes without the key.
 * @param trace filled as the answer arrives, also when the request fails.
 * @throws LabOnDemandError, or the signal's reason when it is aborted.
 */
export async function sendRequest(
  connection: Connection,
  key: string,
  request: ApiRequest,
  options: RequestOptions,
  trace: RequestTrace = { bytes: 0 },
): Promise<JsonObject> {
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
    const text = await readText(response, host, options.maxBytes, trace);
    return checkEnvelope(readJson(mask.hideInAnswer(text), host, mask), host, mask);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted && isTransportError(error)) {
      throw new TimeoutError(host, options.timeoutSeconds, trace.bytes > 0);
    }
    throw isTransportError(error) ? networkErrorOf(error, host, mask) : error;
  }
}

function addressOf(connection: Connection, { command, parameters }: ApiRequest): string {
  return `${connection.url}/${command}?${new URLSearchParams({ ...parameters }).toString()}`;
}

/** Leaves the event loop a round before anybody parses the text. */
async function readText(
  response: Response,
  host: string,
  maxBytes: number,
  trace: RequestTrace,
): Promise<string> {
  const pieces = await readBody(response, host, maxBytes, (bytes) => (trace.bytes = bytes));
  const { text, encoding, isOdd } = decodeText(pieces, charsetOf(response));
  if (encoding !== "utf-8") trace.encoding = encoding;
  if (isOdd) trace.isOddlyEncoded = true;
  await takeTurn();
  return text;
}

function readJson(text: string, host: string, mask: KeyMask): JsonValue {
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
