import { isJsonObject, type JsonObject, type JsonValue } from "../json";

/** Addresses that let anybody who has them into a running lab. */
const addresses = new Set(["monitorurl", "clienturl"]);

/**
 * Whether a field of this name must never be let in. The API sends passwords in clear in CloudCredentials,
 * CloudPortalCredentials and VirtualMachineCredentials; further kinds are taken for the same.
 */
export function isForbiddenName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, "");
  return letters.endsWith("credentials") || addresses.has(letters);
}

/**
 * Drops what must never be let in, however deep it lies. Goes from level to level in a loop, since nobody
 * knows how deep that is.
 * @returns the value itself when there is nothing to drop, else a copy without it.
 */
export function withoutForbidden<Value extends JsonValue>(value: Value): Value {
  return holdsForbidden(value) ? (copyWithout(value) as Value) : value;
}

function holdsForbidden(value: JsonValue): boolean {
  const waiting: JsonValue[] = [value];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (Array.isArray(item)) for (const each of item) pushNested(waiting, each);
    else if (isJsonObject(item)) {
      for (const name of Object.keys(item)) {
        if (isForbiddenName(name)) return true;
        pushNested(waiting, item[name]);
      }
    }
  }
  return false;
}

function pushNested(waiting: JsonValue[], value: JsonValue | undefined): void {
  if (typeof value === "object" && value !== null) waiting.push(value);
}

/** A list or an object that is to be copied, and what the copies of its parts are put into. */
type Copying = readonly [from: JsonValue[], to: JsonValue[]] | readonly [from: JsonObject, to: JsonObject];

function copyWithout(value: JsonValue): JsonValue {
  const waiting: Copying[] = [];
  const begin = (from: JsonValue): JsonValue => {
    if (Array.isArray(from)) {
      const to: JsonValue[] = [];
      waiting.push([from, to]);
      return to;
    }
    if (!isJsonObject(from)) return from;
    const to: JsonObject = {};
    waiting.push([from, to]);
    return to;
  };
  const copy = begin(value);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to] = next;
    if (Array.isArray(from)) for (const item of from) (to as JsonValue[]).push(begin(item));
    else
      for (const name of Object.keys(from)) {
        if (isForbiddenName(name)) continue;
        const value = begin(from[name] ?? null);
        // Assigning to __proto__ would not make a field; defining each field takes far longer.
        if (name !== "__proto__") (to as JsonObject)[name] = value;
        else Object.defineProperty(to, name, { value, enumerable: true, writable: true, configurable: true });
      }
  }
  return copy;
}
