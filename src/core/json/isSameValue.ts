import { ExactNumber, isSameNumber } from "./exactNumber";
import { isJsonObject, type JsonObject, type JsonValue } from "./jsonValue";

type Given = JsonValue | undefined;

/** Whether two values are equal all the way down, whatever the order of the fields and however deep they are. */
export function isSameValue(a: Given, b: Given): boolean {
  const waiting: [Given, Given][] = [[a, b]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    if (!isSameSoFar(pair[0], pair[1], waiting)) return false;
  }
  return true;
}

/** Compares all but what lists and objects hold, which has to wait. */
function isSameSoFar(a: Given, b: Given, waiting: [Given, Given][]): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    a.forEach((item, index) => waiting.push([item, b[index]]));
    return true;
  }
  if (a instanceof ExactNumber) return b instanceof ExactNumber && isSameNumber(a, b);
  return isJsonObject(a) && isJsonObject(b) && haveSameNames(a, b, waiting);
}

function haveSameNames(a: JsonObject, b: JsonObject, waiting: [Given, Given][]): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(b, name)) return false;
    if (a[name] !== b[name]) waiting.push([a[name], b[name]]);
  }
  return true;
}
