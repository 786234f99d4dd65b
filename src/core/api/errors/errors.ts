import * as l10n from "@vscode/l10n";
import { pauseSentence } from "./pauseSentence";

/**
 * What can go wrong between here and Lab on Demand. Every message is one sentence for people;
 * what only a log should say is in the error's other properties and its `cause`.
 */
export abstract class LabOnDemandError extends Error {
  /** Stands in the log. A literal in each class, because their names do not survive minifying. */
  abstract override readonly name: string;
}

/** HTTP 401 or 403, or the API says that the key is wrong. */
export class KeyRefusedError extends LabOnDemandError {
  override readonly name = "KeyRefusedError";

  /**
   * @param words what the server says of it, without the key.
   * @param mayBeCommand whether the key may be good for other commands: HTTP 403, and nothing that is about the key.
   */
  constructor(
    readonly host: string,
    words = "",
    readonly mayBeCommand = false,
  ) {
    // The documented text says no more than we do.
    super(
      words === "" || /^invalid integration key\W*$/i.test(words)
        ? l10n.t("The API key was not accepted by {0}.", host)
        : l10n.t("The API key was not accepted by {0}, which says: {1}", host, words),
    );
  }
}

/** The API answered with Status 0 and a text of its own. */
export class ApiError extends LabOnDemandError {
  override readonly name = "ApiError";

  constructor(
    readonly host: string,
    readonly apiText: string,
  ) {
    super(
      apiText
        ? l10n.t("{0} says: {1}", host, apiText)
        : l10n.t("{0} reported an error without saying which.", host),
    );
  }
}

export interface HttpStatusDetails {
  /** What the server says of it, without the key. */
  readonly words?: string;
  /** How long it asks to wait, if it does. */
  readonly retryAfterSeconds?: number | undefined;
}

/** An HTTP status other than success. */
export class HttpStatusError extends LabOnDemandError {
  override readonly name = "HttpStatusError";
  /** How long the server asks to wait, if it does. */
  readonly retryAfterSeconds: number | undefined;
  /** What the server says of it, without the key; empty where it says nothing. */
  readonly words: string;

  constructor(
    readonly host: string,
    readonly status: number,
    { words = "", retryAfterSeconds }: HttpStatusDetails = {},
  ) {
    super(httpStatusSentence(host, status, words, retryAfterSeconds));
    this.retryAfterSeconds = retryAfterSeconds;
    this.words = words;
  }
}

/** The server wants the request, and with it the key, to go elsewhere. It never does. */
export class RedirectError extends LabOnDemandError {
  override readonly name = "RedirectError";

  constructor(
    readonly host: string,
    readonly target: string,
  ) {
    super(
      l10n.t(
        "{0} redirects to {1}. The API key is never sent on to another address: check the connection's URL.",
        host,
        target,
      ),
    );
  }
}

/** Nothing, or not everything, came in time. */
export class TimeoutError extends LabOnDemandError {
  override readonly name = "TimeoutError";

  /** @param bodyStarted whether part of the answer had arrived. */
  constructor(
    readonly host: string,
    readonly seconds: number,
    readonly bodyStarted: boolean,
  ) {
    super(
      bodyStarted
        ? l10n.t("The answer of {0} did not arrive in full within {1} seconds.", host, seconds)
        : l10n.t("{0} did not answer within {1} seconds.", host, seconds),
    );
  }
}

/** Something that is not JSON: often the page of a proxy or of a sign-in. */
export class NotJsonError extends LabOnDemandError {
  override readonly name = "NotJsonError";

  constructor(
    readonly host: string,
    readonly looksLikeHtml: boolean,
    options?: ErrorOptions,
  ) {
    super(
      looksLikeHtml
        ? l10n.t(
            "{0} answered with a web page instead of results. A proxy or a sign-in page may stand in between, or the connection's URL is wrong.",
            host,
          )
        : l10n.t("The answer of {0} is incomplete or not JSON.", host),
      options,
    );
  }
}

/** More bytes than this extension is willing to hold at once. */
export class ResponseTooBigError extends LabOnDemandError {
  override readonly name = "ResponseTooBigError";

  constructor(
    readonly host: string,
    readonly limitBytes: number,
  ) {
    super(l10n.t("The answer of {0} is larger than {1} MB.", host, Math.round(limitBytes / 1_048_576)));
  }
}

/** A body made to become huge, which shorter windows would not make smaller. */
export class PackedTooTightError extends LabOnDemandError {
  override readonly name = "PackedTooTightError";

  constructor(
    readonly host: string,
    readonly times: number,
  ) {
    super(
      l10n.t(
        "{0} sent something that is no results: it unpacks to more than {1} times its size. Check the connection's URL.",
        host,
        times,
      ),
    );
  }
}

/** JSON, but not what the API documents. */
export class ResponseShapeError extends LabOnDemandError {
  override readonly name = "ResponseShapeError";

  /** @param path where in the answer, such as `Results[3].Start`. */
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(l10n.t("The answer is not as documented: {0} should be {1} but is {2}.", path, expected, got));
  }
}

/** Shorter waits are over before anybody has read of them. */
const worthTelling = 60;

function httpStatusSentence(
  host: string,
  status: number,
  words: string,
  retryAfterSeconds: number | undefined,
): string {
  if (status === 407) return l10n.t("The proxy in front of {0} asks for a sign-in (HTTP 407).", host);
  if (words !== "") return l10n.t("{0} says: {1} (HTTP {2})", host, words, status);
  if (status === 404)
    return l10n.t("{0} has no API at this address (HTTP 404): check the connection's URL.", host);
  if (status === 304) {
    return l10n.t(
      "{0} says that nothing has changed (HTTP 304), which nobody asked. A cache may stand in between.",
      host,
    );
  }
  if (retryAfterSeconds !== undefined && retryAfterSeconds >= worthTelling) {
    return l10n.t("{0} (HTTP {1}).", pauseSentence(host, retryAfterSeconds), status);
  }
  if (status === 429) return l10n.t("{0} asks to send fewer requests (HTTP 429).", host);
  if (status >= 500) return l10n.t("{0} has a problem of its own (HTTP {1}). Try again later.", host, status);
  return l10n.t("{0} refused the request (HTTP {1}).", host, status);
}
