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
    super(`The API key was not accepted by ${host}.`);
  }
}

/** The API answered with Status 0 and a text of its own. */
export class ApiError extends LabOnDemandError {
  constructor(
    readonly host: string,
    readonly apiText: string,
  ) {
    super(apiText ? `${host} says: ${apiText}` : `${host} reported an error without saying which.`);
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
      `${host} redirects to ${target}. The API key is never sent on to another address: check the connection's URL.`,
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
        ? `The answer of ${host} did not arrive in full within ${seconds} seconds.`
        : `${host} did not answer within ${seconds} seconds.`,
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
        ? `${host} answered with a web page instead of results. A proxy or a sign-in page may stand in between, or the connection's URL is wrong.`
        : `The answer of ${host} is incomplete or not JSON.`,
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
    super(`The answer of ${host} is larger than ${Math.round(limitBytes / 1_048_576)} MB.`);
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
    super(`The answer is not as documented: ${path} should be ${expected} but is ${got}.`);
  }
}

function httpStatusSentence(host: string, status: number): string {
  if (status === 404) return `${host} has no API at this address (HTTP 404): check the connection's URL.`;
  if (status === 407) return `The proxy in front of ${host} asks for a sign-in (HTTP 407).`;
  if (status === 429) return `${host} asks to send fewer requests (HTTP 429).`;
  if (status >= 500) return `${host} has a problem of its own (HTTP ${status}). Try again later.`;
  return `${host} refused the request (HTTP ${status}).`;
}

function networkSentence(host: string, code: string | undefined): string {
  switch (code) {
    case "ECONNREFUSED":
      return `${host} refuses connections.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} was not found. Check the internet connection and the connection's URL.`;
    case "ECONNRESET":
    case "EPIPE":
    case "ERR_STREAM_PREMATURE_CLOSE":
      return `The connection to ${host} broke off before the answer was complete.`;
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `${host} cannot be reached. Check the internet connection.`;
    default:
      return isCertificateCode(code)
        ? `The certificate of ${host} is not trusted (${code ?? ""}).`
        : `${host} cannot be reached${code ? ` (${code})` : ""}.`;
  }
}

function isCertificateCode(code: string | undefined): boolean {
  return code !== undefined && /CERT|SELF_SIGNED|ALTNAME/.test(code);
}
