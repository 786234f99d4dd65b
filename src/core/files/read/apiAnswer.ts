import { isForbiddenName } from "../../api/decode/forbiddenFields";
import { isJsonObject, type JsonObject, type JsonValue } from "../../api/json";
import { spellingOf } from "../../api/decode/spelling";

/** A field's name as an object spells it, whatever the case of its letters; the exact spelling wins. */
function spelledName(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  for (const known in object)
    if (known.length === wanted.length && known.toLowerCase() === wanted) return known;
  return undefined;
}

/** A field's value, whatever the case of its name's letters; undefined where no field has that name. */
export function fieldOf(object: JsonObject, name: string): JsonValue | undefined {
  const spelled = spelledName(object, name);
  return spelled === undefined ? undefined : object[spelled];
}

/** The field under which answers and exports have their results, and the one under which PowerShell puts lists. */
const listNames = ["Results", "value"] as const;

/** Whether a field of this name holds a list that results stand in. */
export function isListName(name: string): boolean {
  return listNames.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Whether a field of this name holds an answer's own list of results. */
export function isResultsName(name: string): boolean {
  return name.toLowerCase() === "results";
}

/** Lists of lab instances that run: they have no result yet. Forbidden fields are not looked into either. */
export function isPassedOver(name: string): boolean {
  return ["runninglabs", "savedlabs"].includes(name.toLowerCase()) || isForbiddenName(name);
}

/** The name of the list, or of what PowerShell makes of one, that results stand in. */
export function listIn(object: JsonObject): string | undefined {
  return listNames
    .map((name) => spelledName(object, name))
    .find((spelled) => spelled !== undefined && isList(object[spelled]));
}

/** PowerShell unpacks a list of one, and packs a list into an object. */
function isList(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return true;
  return isJsonObject(value) && (namesLabInstance(value) || Array.isArray(fieldOf(value, "value")));
}

/**
 * Whether an object says which lab instance it is about. Other commands of the API say it as `Id`, which
 * classes and lab profiles have as well: beside that something must stand that only lab instances have.
 * @param isInResults whether the object stands in an answer's list of results, which has nothing else.
 */
export function namesLabInstance(object: JsonObject, isInResults = false): boolean {
  if (Object.hasOwn(object, "LabInstanceId")) return true;
  if (spelledName(object, "LabInstanceId") !== undefined) return true;
  if (spelledName(object, "Id") === undefined) return false;
  return isInResults || marks.some((name) => spelledName(object, name) !== undefined);
}

/** Fields that neither a class nor a lab profile has. */
const marks = ["LabProfileId", "UserId", "CompletionStatus", "TotalRunTimeSeconds", "TaskCompletePercent"];

/** Whether an object is what the command Result answers, which leaves out the lab instance's id. */
export function isResultAnswer(object: JsonObject): boolean {
  const { documented } = spellingOf(Object.keys(object));
  return documented.has("CompletionStatus") && marks.filter((name) => documented.has(name)).length >= 3;
}

/**
 * The text of the error that an answer reports, empty where it does not say which; undefined where it
 * reports none.
 * @param isSurelyAnswer whether the object is an answer; else it must have both fields of an answer to be one.
 */
export function errorIn(object: JsonObject, isSurelyAnswer: boolean): string | undefined {
  const status = fieldOf(object, "Status");
  const error = fieldOf(object, "Error");
  if (!isSurelyAnswer && (status === undefined || error === undefined)) return undefined;
  const text = typeof error === "string" ? error.trim() : "";
  if (status === 0 || status === false || status === "0") return text;
  return status === undefined && text !== "" ? text : undefined;
}

/** Lists that only the answers of other commands have. */
const otherAnswers: readonly [list: string, command: string][] = [
  ["LabProfiles", "Catalog"],
  ["LabSeries", "Catalog"],
  ["RunningLabs", "RunningAndSavedLabs"],
  ["SavedLabs", "RunningAndSavedLabs"],
  ["DeliveryRegions", "DeliveryRegions"],
];

/** The command of which an object is the answer, where that is one without results. */
export function otherCommand(answer: JsonObject): string | undefined {
  return otherAnswers.find(([list]) => Array.isArray(fieldOf(answer, list)))?.[1];
}
