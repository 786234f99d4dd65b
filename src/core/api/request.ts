import * as l10n from "@vscode/l10n";
import { Readable } from "node:stream";
import fetch, { AbortError, FetchError, type Response } from "node-fetch";
import { hostOf, type Connection } from "./connection";
import { describeKind } from "./describeKind";
import {
  ApiError,
  HttpStatusError,
  KeyRefusedError,
  NetworkError,
  NotJsonError,
  RedirectError,
  ResponseShapeError,
  TimeoutError,
} from "./errors";
import { isJsonObject, parseJson, type JsonObject, type JsonValue } from "./json";
import { readBody } from "./readBody";
import { retryAfterSeconds } from "./retryAfter";

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

/** What the log may know of a request: no key, and nothing of the answer but its size. */
export interface RequestTrace {
  /** The HTTP status, once there is one. */
  status?: number;
  /** The answer's size in bytes after decompression, as far as it arrived. */
  bytes: number;
}

/**
 * Sends one GET request and gives the answer's JSON object.
 *
 * The key travels in the `api_key` header only: an address would end up in logs. Redirects are refused,
 * because a redirect would carry the header along.
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
  const timeout = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(addressOf(connection, request), {
      headers: { api_key: key, accept: "application/json" },
      redirect: "manual",
      signal,
    });
    trace.status = response.status;
    checkStatus(response, connection);
    const text = await readBody(response, host, options.maxBytes, (bytes) => (trace.bytes = bytes));
    return checkAnswer(readJson(text, host), host);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted && isTransportError(error)) {
      throw new TimeoutError(host, options.timeoutSeconds, trace.bytes > 0);
    }
    throw isTransportError(error) ? new NetworkError(host, codeOf(error), { cause: error }) : error;
  }
}

function addressOf(connection: Connection, { command, parameters }: ApiRequest): string {
  return `${connection.url}/${command}?${new URLSearchParams({ ...parameters }).toString()}`;
}

function checkStatus(response: Response, connection: Connection): void {
  const host = hostOf(connection);
  const { status } = response;
  if (response.ok) return;
  discard(response);
  if (status === 401 || status === 403) throw new KeyRefusedError(host);
  if (status >= 300 && status < 400) throw new RedirectError(host, redirectTarget(response, connection));
  throw new HttpStatusError(host, status, retryAfter(response));
}

function retryAfter({ headers }: Response): number | undefined {
  return retryAfterSeconds(headers.get("retry-after"), headers.get("date"), Date.now() / 1000);
}

function redirectTarget(response: Response, connection: Connection): string {
  const location = response.headers.get("location");
  if (location === null || !URL.canParse(location, connection.url)) return l10n.t("another address");
  return new URL(location, connection.url).host;
}

/** Lets go of a body that nobody will read, so that its connection does not stay open. */
function discard({ body }: Response): void {
  if (!(body instanceof Readable)) return;
  body.on("error", () => undefined);
  body.destroy();
}

function readJson(text: string, host: string): JsonValue {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new NotJsonError(host, /^\s*<(!|html|head|body|\?xml)/i.test(text), { cause });
  }
}

/** Errors come with HTTP 200: what counts is `Status` (0 is an error), or `Error` where there is no Status. */
function checkAnswer(answer: JsonValue, host: string): JsonObject {
  if (!isJsonObject(answer)) {
    throw new ResponseShapeError(l10n.t("the answer"), l10n.t("an object"), describeKind(answer));
  }
  const errorText = typeof answer["Error"] === "string" ? answer["Error"].trim() : "";
  const failed = answer["Status"] === 0 || (answer["Status"] === undefined && errorText !== "");
  if (!failed) return answer;
  throw isAboutKey(errorText) ? new KeyRefusedError(host) : new ApiError(host, errorText);
}

/** The documented text is `Invalid integration key`; other wordings are likely for keys that expired or were disabled. */
function isAboutKey(errorText: string): boolean {
  return (
    /\bkey\b/i.test(errorText) &&
    /invalid|not valid|expired|disabled|revoked|missing|unknown/i.test(errorText)
  );
}

function isTransportError(error: unknown): error is Error {
  return (
    error instanceof FetchError ||
    error instanceof AbortError ||
    (error instanceof Error &&
      (error.name === "AbortError" || error.name === "TimeoutError" || "code" in error))
  );
}

function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" ? code : undefined;
}
