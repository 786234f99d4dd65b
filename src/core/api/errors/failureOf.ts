import * as l10n from "@vscode/l10n";
import type { Response } from "node-fetch";
import { hostOf, type Connection } from "../connection";
import { decodeText } from "../text/decodeText";
import { HttpStatusError, KeyRefusedError, RedirectError, type LabOnDemandError } from "./errors";
import type { KeyMask } from "../keyMask";
import { charsetOf, discardBody, readBody } from "../request/readBody";
import { retryAfterSeconds } from "../request/retryAfter";
import { isAboutKey, plainWords, wordsOfBody } from "./serverWords";

/** A body that explains a failure is short. */
const maxBytes = 64 * 1024;
/** Nobody waits longer for the explanation of what has failed already. */
const maxMilliseconds = 5000;

const redirects = new Set([301, 302, 303, 307, 308]);

/** What an answer with another HTTP status than success means, with the server's own words where it has any. */
export async function failureOf(
  response: Response,
  connection: Connection,
  mask: KeyMask,
): Promise<LabOnDemandError> {
  const host = hostOf(connection);
  const { status, headers } = response;
  if (redirects.has(status)) {
    discardBody(response);
    return new RedirectError(host, redirectTarget(response, host, mask));
  }
  const words = wordsOfBody(await readExplanation(response, host), mask);
  if (isAboutKey(words)) return new KeyRefusedError(host, words);
  if (status === 401 || status === 403) return new KeyRefusedError(host, words, status === 403);
  const seconds = retryAfterSeconds(headers.get("retry-after"), headers.get("date"), Date.now() / 1000);
  return new HttpStatusError(host, status, { words, retryAfterSeconds: seconds });
}

/** The body's text; empty when it is long, or does not come: the failure itself is known without it. */
async function readExplanation(response: Response, host: string): Promise<string> {
  const patience = setTimeout(() => discardBody(response), maxMilliseconds);
  try {
    return decodeText(await readBody(response, host, maxBytes), charsetOf(response)).text;
  } catch {
    return "";
  } finally {
    clearTimeout(patience);
  }
}

/** Where a redirect leads, for people: another host by its name, the same one with the path. */
function redirectTarget({ headers, url }: Response, from: string, mask: KeyMask): string {
  const location = headers.get("location");
  if (location === null || !URL.canParse(location, url)) return l10n.t("another address");
  const { host, origin, pathname } = new URL(location, url);
  return plainWords(host === from ? origin + pathname : host || location, mask);
}
