import * as l10n from "@vscode/l10n";
import { describeKind } from "./describeKind";
import { ResponseShapeError } from "./errors";
import { isLabResult } from "./isLabResult";
import { isJsonObject, type JsonObject, type JsonValue } from "./json";
import { labResultFields, type FieldSpecification, type LabResult } from "./labResult";
import { ValuePool } from "./valuePool";

const fieldEntries = Object.entries(labResultFields);

/**
 * Checks the `Results` of an answer: documented fields have the documented types, unknown fields and
 * unknown completion statuses pass.
 * @param pool what equal texts are shared through, with other answers as well.
 * @throws ResponseShapeError naming the first field that is wrong.
 */
export function decodeResults(answer: JsonObject, pool = new ValuePool()): LabResult[] {
  const results = answer["Results"];
  if (!Array.isArray(results))
    throw new ResponseShapeError("Results", l10n.t("a list"), describeKind(results));
  for (let index = 0; index < results.length; index += 1) {
    const result = results[index];
    if (isLabResult(result)) pool.share(result);
    else decodeResult(result, `Results[${index}]`);
  }
  return results as LabResult[];
}

/**
 * Checks one LabResult.
 * @param path where it stands, for the error.
 * @throws ResponseShapeError
 */
export function decodeResult(value: JsonValue | undefined, path: string): LabResult {
  if (!isJsonObject(value)) throw new ResponseShapeError(path, l10n.t("a lab result"), describeKind(value));
  for (const [name, specification] of fieldEntries) {
    const field = value[name];
    if (field === null || field === undefined) {
      if (specification.required) {
        throw new ResponseShapeError(`${path}.${name}`, expectation(specification), describeKind(field));
      }
    } else if (!fits(field, specification)) {
      throw new ResponseShapeError(`${path}.${name}`, expectation(specification), describeKind(field));
    }
  }
  return value as LabResult;
}

function fits(field: JsonValue, { type }: FieldSpecification): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(field) || typeof field === "bigint";
    case "decimal":
      return Number.isFinite(field) || typeof field === "bigint";
    case "boolean":
    case "string":
      return typeof field === type;
  }
}

function expectation({ type }: FieldSpecification): string {
  switch (type) {
    case "integer":
      return l10n.t("a whole number");
    case "decimal":
      return l10n.t("a number");
    case "boolean":
      return l10n.t("true or false");
    case "string":
      return l10n.t("a text");
  }
}
