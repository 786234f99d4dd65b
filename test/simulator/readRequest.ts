import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Exchange } from "./exchange";
import type { ReceivedRequest } from "./types";

const root = "/api/v3/";

/**
 * Makes out what is asked for. The names of commands and parameters are not case sensitive.
 * @param form the body of a POST, as a form.
 * @param key the key to accept.
 */
export function readRequest(
  request: IncomingMessage,
  exchange: Exchange,
  form: string,
  key: string,
): ReceivedRequest {
  const { url = "", method = "", headers } = request;
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  const parameters = new Map<string, string>();
  for (const [name, value] of [...searchParams, ...new URLSearchParams(form)]) {
    parameters.set(name.toLowerCase(), value);
  }
  return {
    command: commandOf(pathname),
    parameters: Object.fromEntries(parameters),
    url,
    method,
    headers,
    keyAccepted: headers["api_key"] === key,
    closed: exchange.closed,
    get closedEarly() {
      return exchange.closedEarly;
    },
  };
}

/** The form that a POST carries; nothing for any other method. */
export function readForm(request: IncomingMessage): Promise<string> | string {
  if (request.method === "POST") return text(request);
  request.resume();
  return "";
}

/** In lower case; empty for a path outside the API. */
function commandOf(pathname: string): string {
  const path = pathname.toLowerCase();
  return path.startsWith(root) ? path.slice(root.length).replace(/\/$/, "") : "";
}
