import assert from "node:assert/strict";
import {
  ApiError,
  HttpStatusError,
  KeyRefusedError,
  NotJsonError,
  RedirectError,
  ResponseTooBigError,
  TimeoutError,
} from "../../../src/core/api/errors/errors";
import { NetworkError } from "../../../src/core/api/errors/networkError";
import { failureKind, type FailureKind } from "../../../src/core/fetching/failureKind";

const host = "labondemand.com";

describe("the kind of a failure", () => {
  const kinds: [error: Error, kind: FailureKind | undefined][] = [
    [new KeyRefusedError(host), "keyRefused"],
    [new NetworkError(host, "ECONNREFUSED"), "unreachable"],
    [new TimeoutError(host, 60, false), "unreachable"],
    [new HttpStatusError(host, 404), "wrongAddress"],
    [new RedirectError(host, "example.com"), "wrongAddress"],
    [new NotJsonError(host, true), "wrongAddress"],
    [new NotJsonError(host, false), "other"],
    [new HttpStatusError(host, 500), "other"],
    [new ApiError(host, "Class not found"), "other"],
    [new ResponseTooBigError(host, 1), "other"],
    [new DOMException("This operation was aborted", "AbortError"), undefined],
    [new TypeError("not a function"), undefined],
  ];
  for (const [error, kind] of kinds) {
    it(`is ${kind ?? "none"} where it says “${error.message}”`, () => {
      assert.equal(failureKind(error), kind);
    });
  }

  it("is none for nothing", () => assert.equal(failureKind(undefined), undefined));
});
