import * as l10n from "@vscode/l10n";
import { LabOnDemandError } from "./errors";

/** No connection, or it broke off, or what came is no HTTP. */
export class NetworkError extends LabOnDemandError {
  override readonly name = "NetworkError";

  /**
   * @param code the operating system's code, such as ECONNREFUSED, or that of Node's libraries.
   * @param proxy the proxy that could not be reached, such as `proxy.example:8080`, where it was one.
   */
  constructor(
    readonly host: string,
    readonly code: string | undefined,
    options: ErrorOptions & { readonly proxy?: string | undefined } = {},
  ) {
    super(networkSentence(host, code, options.proxy), options);
    this.proxy = options.proxy;
  }

  readonly proxy: string | undefined;

  /** Whether it may work the next time. A certificate that is not trusted now will not be trusted in a second either. */
  get isPassing(): boolean {
    const { code } = this;
    if (this.proxy !== undefined || isCertificateCode(code) || isTlsCode(code)) return false;
    return !(code?.startsWith("HPE_") ?? false) || code === "HPE_INVALID_EOF_STATE";
  }
}

function networkSentence(host: string, code: string | undefined, proxy: string | undefined): string {
  if (proxy !== undefined) {
    return proxy === ""
      ? l10n.t("The proxy on the way to {0} cannot be reached. Check the setting http.proxy.", host)
      : l10n.t(
          "The proxy {0} on the way to {1} cannot be reached. Check the setting http.proxy.",
          proxy,
          host,
        );
  }
  switch (code) {
    case "ECONNREFUSED":
      return l10n.t("{0} refuses connections.", host);
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return l10n.t("{0} was not found. Check the internet connection and the connection's URL.", host);
    case "ECONNRESET":
    case "ECONNABORTED":
    case "EPIPE":
    case "ERR_STREAM_PREMATURE_CLOSE":
    case "HPE_INVALID_EOF_STATE":
      return l10n.t("The connection to {0} broke off before the answer was complete.", host);
    case "EACCES":
    case "EPERM":
      return l10n.t(
        "This computer does not allow a connection to {0}. A firewall may stand in between.",
        host,
      );
    case "EMFILE":
    case "ENFILE":
    case "ENOBUFS":
    case "EADDRNOTAVAIL":
      return l10n.t(
        "This computer has too many connections open for one to {0}. Close some programs and try again.",
        host,
      );
    case "ETIMEDOUT":
    case "EHOSTDOWN":
    case "EHOSTUNREACH":
    case "ENETDOWN":
    case "ENETUNREACH":
      return l10n.t("{0} cannot be reached. Check the internet connection.", host);
    case "HPE_HEADER_OVERFLOW":
      return l10n.t(
        "{0} sends more headers than can be read. A proxy may stand in between, or the connection's URL is wrong.",
        host,
      );
    case undefined:
      return l10n.t("{0} cannot be reached. Check the internet connection.", host);
    default:
      return sentenceOfKind(host, code);
  }
}

function sentenceOfKind(host: string, code: string): string {
  // ERR__ERROR_ is how Node spells the errors of Brotli.
  if (/^(Z_|ERR_ZLIB|ERR__ERROR_|ERR_BROTLI|ZSTD_)/.test(code)) {
    return l10n.t("The answer of {0} came damaged and cannot be unpacked ({1}). Try again.", host, code);
  }
  if (code.startsWith("HPE_")) {
    return l10n.t(
      "{0} answered with something that is not HTTP ({1}). Check the connection's URL and its port.",
      host,
      code,
    );
  }
  if (isCertificateCode(code)) return certificateSentence(host, code);
  if (isTlsCode(code)) {
    return l10n.t(
      "No secure connection to {0} came about ({1}). Check the connection's URL and its port.",
      host,
      code,
    );
  }
  return l10n.t("{0} cannot be reached ({1}). Check the internet connection.", host, code);
}

function certificateSentence(host: string, code: string): string {
  switch (code) {
    case "CERT_HAS_EXPIRED":
    case "CERT_NOT_YET_VALID":
      return l10n.t(
        "The certificate of {0} is not valid today ({1}). Check this computer's date, or ask who runs {0}.",
        host,
        code,
      );
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return l10n.t(
        "The certificate of {0} is for another name ({1}). Check the connection's URL.",
        host,
        code,
      );
    default:
      return l10n.t(
        "The certificate of {0} is not trusted ({1}). Add the one of your organization to this computer's certificates.",
        host,
        code,
      );
  }
}

function isCertificateCode(code: string | undefined): boolean {
  return code !== undefined && /CERT|SELF_SIGNED|ALTNAME/.test(code);
}

function isTlsCode(code: string | undefined): boolean {
  return code !== undefined && (code === "EPROTO" || /^ERR_(SSL|TLS)_/.test(code));
}
