import assert from "node:assert/strict";
import { NetworkError } from "../../../../src/core/api/errors/networkError";

const unreachable = "lab.example cannot be reached. Check the internet connection.";
const missing = "lab.example was not found. Check the internet connection and the connection's URL.";
const broken = "The connection to lab.example broke off before the answer was complete.";
const forbidden =
  "This computer does not allow a connection to lab.example. A firewall may stand in between.";
const many =
  "This computer has too many connections open for one to lab.example. Close some programs and try again.";
const damaged = (code: string): string =>
  `The answer of lab.example came damaged and cannot be unpacked (${code}). Try again.`;
const invalid = (code: string): string =>
  `The certificate of lab.example is not valid today (${code}). Check this computer's date, or ask who runs lab.example.`;
const distrusted = (code: string): string =>
  `The certificate of lab.example is not trusted (${code}). Add the one of your organization to this computer's certificates.`;
const insecure = (code: string): string =>
  `No secure connection to lab.example came about (${code}). Check the connection's URL and its port.`;

/** What is said of each code, and whether it may work the next time. */
const codes: [code: string | undefined, says: string, isPassing: boolean][] = [
  [undefined, unreachable, true],
  ["ECONNREFUSED", "lab.example refuses connections.", true],
  ["ENOTFOUND", missing, true],
  ["EAI_AGAIN", missing, true],
  ["ECONNRESET", broken, true],
  ["ECONNABORTED", broken, true],
  ["EPIPE", broken, true],
  ["ERR_STREAM_PREMATURE_CLOSE", broken, true],
  ["HPE_INVALID_EOF_STATE", broken, true],
  ["EACCES", forbidden, true],
  ["EPERM", forbidden, true],
  ["EMFILE", many, true],
  ["ENFILE", many, true],
  ["ENOBUFS", many, true],
  ["EADDRNOTAVAIL", many, true],
  ["ETIMEDOUT", unreachable, true],
  ["EHOSTDOWN", unreachable, true],
  ["EHOSTUNREACH", unreachable, true],
  ["ENETDOWN", unreachable, true],
  ["ENETUNREACH", unreachable, true],
  [
    "HPE_HEADER_OVERFLOW",
    "lab.example sends more headers than can be read. A proxy may stand in between, or the connection's URL is wrong.",
    false,
  ],
  [
    "HPE_INVALID_CONSTANT",
    "lab.example answered with something that is not HTTP (HPE_INVALID_CONSTANT). Check the connection's URL and its port.",
    false,
  ],
  ["Z_DATA_ERROR", damaged("Z_DATA_ERROR"), true],
  ["ERR__ERROR_FORMAT_PADDING_1", damaged("ERR__ERROR_FORMAT_PADDING_1"), true],
  ["CERT_HAS_EXPIRED", invalid("CERT_HAS_EXPIRED"), false],
  ["CERT_NOT_YET_VALID", invalid("CERT_NOT_YET_VALID"), false],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "The certificate of lab.example is for another name (ERR_TLS_CERT_ALTNAME_INVALID). Check the connection's URL.",
    false,
  ],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", distrusted("DEPTH_ZERO_SELF_SIGNED_CERT"), false],
  ["EPROTO", insecure("EPROTO"), false],
  ["ERR_SSL_WRONG_VERSION_NUMBER", insecure("ERR_SSL_WRONG_VERSION_NUMBER"), false],
  ["EODD", "lab.example cannot be reached (EODD). Check the internet connection.", true],
];

describe("an error of the network", () => {
  for (const [code, says, isPassing] of codes) {
    it(`says what ${code ?? "no code"} means, and ${isPassing ? "may pass" : "does not pass"}`, () => {
      const error = new NetworkError("lab.example", code);
      assert.deepEqual([error.message, error.isPassing], [says, isPassing]);
    });
  }

  for (const [proxy, says] of [
    ["", "The proxy on the way to lab.example cannot be reached. Check the setting http.proxy."],
    [
      "proxy.example:8080",
      "The proxy proxy.example:8080 on the way to lab.example cannot be reached. Check the setting http.proxy.",
    ],
  ] as const) {
    it(`says which proxy cannot be reached, and does not pass: ${proxy || "one without a name"}`, () => {
      const error = new NetworkError("lab.example", "ECONNREFUSED", { proxy });
      assert.deepEqual([error.message, error.proxy, error.isPassing], [says, proxy, false]);
    });
  }
});
