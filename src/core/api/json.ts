/** JSON in which every number's value is exact, whatever it is and however deep it lies. */
export { ExactNumber, numberOf } from "../json/exactNumber";
export { isJsonObject, type JsonObject, type JsonValue } from "../json/jsonValue";
export { parseJson } from "../json/parseJson";
export { stringifyJson } from "../json/stringifyJson";
