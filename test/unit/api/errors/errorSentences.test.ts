import assert from "node:assert/strict";
import { InvalidConnectionError } from "../../../../src/core/api/connection";
import {
  ApiError,
  HttpStatusError,
  KeyRefusedError,
  NotJsonError,
  PackedTooTightError,
  RedirectError,
  ResponseShapeError,
  ResponseTooBigError,
  TimeoutError,
} from "../../../../src/core/api/errors/errors";
import { NetworkError } from "../../../../src/core/api/errors/networkError";
import { pauseSentence } from "../../../../src/core/api/errors/pauseSentence";
import { SecretStorageError } from "../../../../src/core/api/guardedSecrets";
import { WriteError } from "../../../../src/core/files/disk/writeError";
import { DiskError } from "../../../../src/core/files/diskError";
import { OpenError, overtaken } from "../../../../src/core/files/read/openError";
import { PseudonymKeyError } from "../../../../src/core/files/write/withoutNames/pseudonymKey";
import { UnknownTimeZoneError } from "../../../../src/core/range/resolveTimeZone";
import { InvalidRangeError } from "../../../../src/core/range/timeRange";
import { InvalidFilterError } from "../../../../src/core/results/filter/readFilter";
import { LoadEndedError } from "../../../../src/core/results/store/endedLoads";
import { MemoryFullError } from "../../../../src/core/results/store/memoryBudget";

describe("the name of an error, by which the log tells it", () => {
  const errors: [error: Error, name: string][] = [
    [new KeyRefusedError("a"), "KeyRefusedError"],
    [new ApiError("a", ""), "ApiError"],
    [new HttpStatusError("a", 500), "HttpStatusError"],
    [new RedirectError("a", "b"), "RedirectError"],
    [new TimeoutError("a", 1, false), "TimeoutError"],
    [new NotJsonError("a", false), "NotJsonError"],
    [new ResponseTooBigError("a", 1), "ResponseTooBigError"],
    [new PackedTooTightError("a", 1), "PackedTooTightError"],
    [new ResponseShapeError("a", "b", "c"), "ResponseShapeError"],
    [new NetworkError("a", undefined), "NetworkError"],
    [new SecretStorageError("read", "locked"), "SecretStorageError"],
    [new InvalidConnectionError("a"), "InvalidConnectionError"],
    [new DiskError("a"), "DiskError"],
    [new WriteError("a"), "WriteError"],
    [new OpenError("a"), "OpenError"],
    [new PseudonymKeyError("a"), "PseudonymKeyError"],
    [new LoadEndedError("cleared"), "LoadEndedError"],
    [new MemoryFullError(0, 0), "MemoryFullError"],
    [new InvalidFilterError("a"), "InvalidFilterError"],
    [new UnknownTimeZoneError("a"), "UnknownTimeZoneError"],
    [new InvalidRangeError("a"), "InvalidRangeError"],
  ];
  for (const [error, name] of errors) {
    it(`is literally ${name}`, () => assert.equal(error.name, name));
  }
});

describe("the sentence of an error", () => {
  const status = (code: number, words = "", retryAfterSeconds?: number): string =>
    new HttpStatusError("a.example", code, { words, retryAfterSeconds }).message;

  const sentences: [says: string, expected: string][] = [
    [new KeyRefusedError("a.example").message, "The API key was not accepted by a.example."],
    [
      new KeyRefusedError("a.example", "Invalid Integration Key.").message,
      "The API key was not accepted by a.example.",
    ],
    [
      new KeyRefusedError("a.example", "Locked").message,
      "The API key was not accepted by a.example, which says: Locked",
    ],
    [new ApiError("a.example", "No").message, "a.example says: No"],
    [new ApiError("a.example", "").message, "a.example reported an error without saying which."],
    [
      new RedirectError("a.example", "b.example").message,
      "a.example redirects to b.example. The API key is never sent on to another address: check the connection's URL.",
    ],
    [
      new TimeoutError("a.example", 30, true).message,
      "The answer of a.example did not arrive in full within 30 seconds.",
    ],
    [new TimeoutError("a.example", 30, false).message, "a.example did not answer within 30 seconds."],
    [
      new NotJsonError("a.example", true).message,
      "a.example answered with a web page instead of results. A proxy or a sign-in page may stand in between, or the connection's URL is wrong.",
    ],
    [new NotJsonError("a.example", false).message, "The answer of a.example is incomplete or not JSON."],
    [
      new ResponseTooBigError("a.example", 100 * 1024 * 1024).message,
      "The answer of a.example is larger than 100 MB.",
    ],
    [
      new PackedTooTightError("a.example", 50).message,
      "a.example sent something that is no results: it unpacks to more than 50 times its size. Check the connection's URL.",
    ],
    [
      new ResponseShapeError("Results", "a list", "missing").message,
      "The answer is not as documented: Results should be a list but is missing.",
    ],
    [status(407, "No"), "The proxy in front of a.example asks for a sign-in (HTTP 407)."],
    [status(500, "No"), "a.example says: No (HTTP 500)"],
    [status(404), "a.example has no API at this address (HTTP 404): check the connection's URL."],
    [
      status(304),
      "a.example says that nothing has changed (HTTP 304), which nobody asked. A cache may stand in between.",
    ],
    [status(429, "", 59), "a.example asks to send fewer requests (HTTP 429)."],
    [status(429, "", 60), "a.example asks to wait 60 seconds (HTTP 429)."],
    [pauseSentence("a.example", 0.5), "a.example asks to wait 1 second"],
    [pauseSentence("a.example", 89), "a.example asks to wait 89 seconds"],
    [pauseSentence("a.example", 5340), "a.example asks to wait 89 minutes"],
    [pauseSentence("a.example", 5341), "a.example asks to wait 2 hours"],
    [pauseSentence("a.example", 60 * 3600), "a.example asks to wait 60 hours"],
    [pauseSentence("a.example", 60 * 3600 + 1), "a.example asks to wait 61 hours"],
    [status(503, "", 120), "a.example asks to wait 2 minutes (HTTP 503)."],
    [status(499), "a.example refused the request (HTTP 499)."],
    [status(500), "a.example has a problem of its own (HTTP 500). Try again later."],
    [
      overtaken(`${"x".repeat(80)}.json`).message,
      `“${"x".repeat(79)}…” was not opened, because something else was asked for meanwhile.`,
    ],
    [
      overtaken("x".repeat(80)).message,
      `“${"x".repeat(80)}” was not opened, because something else was asked for meanwhile.`,
    ],
    [
      new MemoryFullError(0, 1234).message,
      "There is no room in memory for so many results: about 1,234 fit. Choose a shorter time.",
    ],
    [
      new MemoryFullError(1, 1234).message,
      "There is no room in memory for more results: 1 are held, and about 1,234 fit. Choose a shorter time, or clear the results first.",
    ],
  ];
  for (const [says, expected] of sentences) {
    it(`is “${expected.slice(0, 80)}”`, () => assert.equal(says, expected));
  }
});
