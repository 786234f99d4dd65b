import * as l10n from "@vscode/l10n";
/**
 * What can go wrong between here and Lab on Demand. Every message is one sentence for people;
 * what only a log should say is in the error's other properties and its `cause`.
 */
export abstract class LabOnDemandError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** HTTP 401 or 403, or the API says that the key is wrong. */
export class KeyRefusedError extends LabOnDemandError {
  constructor(readonly host: string) {
    super(l10n.t("The API key was not accepted by {0}.", host));
  }
}

/** The API answered with Status 0 and a text of its own. */
export class ApiError extends LabOnDemandError {
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

/** An HTTP status other than success. */
export class HttpStatusError extends LabOnDemandError {
  /** @param retryAfterSeconds how long the server asks to wait, if it does. */
  constructor(
    readonly host: string,
    readonly status: number,
    readonly retryAfterSeconds?: number,
  ) {
    super(httpStatusSentence(host, status));
  }
}

/** The server wants the request, and with it the key, to go elsewhere. It never does. */
export class RedirectError extends LabOnDemandError {
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

/** No connection, or it broke off. */
export class NetworkError extends LabOnDemandError {
  /** @param code the operating system's code, such as ECONNREFUSED. */
  constructor(
    readonly host: string,
    readonly code: string | undefined,
    options?: ErrorOptions,
  ) {
    super(networkSentence(host, code), options);
  }

  /** A certificate that is not trusted now will not be trusted in a second either. */
  get isAboutCertificate(): boolean {
    return isCertificateCode(this.code);
  }
}

/** Nothing, or not everything, came in time. */
export class TimeoutError extends LabOnDemandError {
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
  constructor(
    readonly host: string,
    readonly limitBytes: number,
  ) {
    super(l10n.t("The answer of {0} is larger than {1} MB.", host, Math.round(limitBytes / 1_048_576)));
  }
}

/** JSON, but not what the API documents. */
export class ResponseShapeError extends LabOnDemandError {
  /** @param path where in the answer, such as `Results[3].Start`. */
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(l10n.t("The answer is not as documented: {0} should be {1} but is {2}.", path, expected, got));
  }
}

function httpStatusSentence(host: string, status: number): string {
  if (status === 404)
    return l10n.t("{0} has no API at this address (HTTP 404): check the connection's URL.", host);
  if (status === 407) return l10n.t("The proxy in front of {0} asks for a sign-in (HTTP 407).", host);
  if (status === 429) return l10n.t("{0} asks to send fewer requests (HTTP 429).", host);
  if (status >= 500) return l10n.t("{0} has a problem of its own (HTTP {1}). Try again later.", host, status);
  return l10n.t("{0} refused the request (HTTP {1}).", host, status);
}

function networkSentence(host: string, code: string | undefined): string {
  switch (code) {
    case "ECONNREFUSED":
      return l10n.t("{0} refuses connections.", host);
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return l10n.t("{0} was not found. Check the internet connection and the connection's URL.", host);
    case "ECONNRESET":
    case "EPIPE":
    case "ERR_STREAM_PREMATURE_CLOSE":
      return l10n.t("The connection to {0} broke off before the answer was complete.", host);
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return l10n.t("{0} cannot be reached. Check the internet connection.", host);
    default:
      if (!code) return l10n.t("{0} cannot be reached.", host);
      return isCertificateCode(code)
        ? l10n.t("The certificate of {0} is not trusted ({1}).", host, code)
        : l10n.t("{0} cannot be reached ({1}).", host, code);
  }
}

function isCertificateCode(code: string | undefined): boolean {
  return code !== undefined && /CERT|SELF_SIGNED|ALTNAME/.test(code);
}
