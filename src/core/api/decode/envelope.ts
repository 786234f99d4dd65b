import * as l10n from "@vscode/l10n";
import { describeKind } from "./describeKind";
import { ApiError, KeyRefusedError, ResponseShapeError, type LabOnDemandError } from "../errors/errors";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { TextMask } from "../keyMask";
import { isAboutKey, plainWords, wordsIn } from "../errors/serverWords";

/**
 * A field's value, whatever case of letters its name is in; the exact spelling wins.
 * @returns undefined where no field has that name.
 */
export function fieldOf(object: JsonObject, name: string): JsonValue | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = name.toLowerCase();
  const found = Object.keys(object).find((known) => known.toLowerCase() === wanted);
  return found === undefined ? undefined : object[found];
}

/** What an answer carries beside `Status` and `Error`, in whatever case of letters these are. */
export function withoutEnvelope(answer: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(answer).filter(([name]) => !["status", "error"].includes(name.toLowerCase())),
  );
}

/**
 * Checks that an answer reports no error. Errors come with HTTP 200 as well: what counts is `Status` (0 is an
 * error), or a text in `Error` where `Status` does not say that all is well.
 * @throws ApiError, KeyRefusedError; ResponseShapeError for what is no object.
 */
export function checkEnvelope(answer: JsonValue, host: string, mask: TextMask): JsonObject {
  if (typeof answer === "string") throw reportedError(host, plainWords(answer, mask));
  if (!isJsonObject(answer)) {
    throw new ResponseShapeError(l10n.t("the answer"), l10n.t("an object"), describeKind(answer));
  }
  const status = fieldOf(answer, "Status");
  const words = plainWords(wordsIn(fieldOf(answer, "Error")), mask);
  if (meansFailure(status) || (words !== "" && !meansSuccess(status))) throw reportedError(host, words);
  return answer;
}

function reportedError(host: string, words: string): LabOnDemandError {
  return isAboutKey(words) ? new KeyRefusedError(host, words) : new ApiError(host, words);
}

function meansFailure(status: JsonValue | undefined): boolean {
  return status === false || status === 0 || /^\s*([+-]?0+(\.0*)?|false)\s*$/i.test(textOf(status));
}

function meansSuccess(status: JsonValue | undefined): boolean {
  return status === true || status === 1 || /^\s*(\+?0*1(\.0*)?|true|ok|success)\s*$/i.test(textOf(status));
}

function textOf(status: JsonValue | undefined): string {
  return typeof status === "string" ? status : "";
}
