import { fieldNamed } from "./fields";
import type { JsonObject, JsonValue } from "./json";
import { asSent, type LabResult } from "./labResult";

const nothing: readonly string[] = [];

/** A result with the names, the order and the values of its fields as they came. */
export function sentResult(result: LabResult): JsonObject {
  return result[asSent]?.fields ?? result;
}

/** What of a result was not as documented: names of documented fields, and `encoding` for the bytes of its texts. */
export function oddFields(result: LabResult): readonly string[] {
  return result[asSent]?.odd ?? nothing;
}

/**
 * What was sent in a field.
 * @param name a documented field's name, however it was spelled, or that of another as spelled.
 * @returns undefined when nothing was.
 */
export function sentValue(result: LabResult, name: string): JsonValue | undefined {
  const sent = result[asSent];
  if (!sent) return ownValue(result, name);
  const field = fieldNamed(name);
  const spelled = field ? sent.spelling.documented.get(field.name) : name;
  return spelled === undefined ? undefined : ownValue(sent.fields, spelled);
}

/** The names of the fields that were sent and are not documented, in their order. */
export function unknownNames(result: LabResult): readonly string[] {
  const sent = result[asSent];
  if (sent) return sent.spelling.unknown;
  return Object.keys(result).filter((name) => fieldNamed(name) === undefined && result[name] !== undefined);
}

/** Fields can have any name, `__proto__` and `constructor` too: only own ones were sent. */
function ownValue(fields: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
