import { hostOf, type Connection } from "../connection";
import { KeyRefusedError } from "../errors/errors";
import { KeyMask } from "../keyMask";
import type { CommandOptions, RequestReport, SendForBytes } from "./askCommand";
import { sendForBytes, type RequestOptions } from "./request";

/** The largest answer accepted, in bytes: about 130,000 results. */
const defaultMaxBytes = 64 * 1024 * 1024;

export interface ClientOptions {
  readonly timeoutSeconds: number;
  readonly maxBytes?: number;
  readonly onRequest?: (report: RequestReport) => void;
}

/**
 * How commands are asked from here, with a key.
 * @throws KeyRefusedError
 */
export function commandOptions(
  connection: Connection,
  key: string,
  { onRequest, ...options }: ClientOptions,
): CommandOptions {
  return {
    host: hostOf(connection),
    send: sender(connection, key, options),
    mask: new KeyMask(key),
    onRequest,
  };
}

/**
 * What sends requests to a connection with a key.
 * @throws KeyRefusedError for a key that no server can have given out.
 */
export function sender(
  connection: Connection,
  key: string,
  { timeoutSeconds, maxBytes = defaultMaxBytes }: Omit<ClientOptions, "onRequest">,
): SendForBytes {
  // A header cannot carry anything else.
  if (!/^[\x20-\x7e]+$/.test(key)) throw new KeyRefusedError(hostOf(connection));
  return (request, _attempt, signal, trace) => {
    const options: RequestOptions = { timeoutSeconds, maxBytes, signal };
    return sendForBytes(connection, key, request, options, trace);
  };
}
