import { parseJson } from "../api/json";

/**
 * Whether a text of several lines is an object on each rather than one value over all of them. A first line
 * that is broken counts if another object follows without anything that would lead to it.
 */
export function isNdjson(content: string): boolean {
  const start = content.search(/\S/);
  const lineEnd = content.indexOf("\n", start);
  if (content[start] !== "{" || lineEnd === -1) return false;
  const next = /\S/.exec(content.slice(lineEnd))?.[0];
  if (next === undefined) return false;
  const line = content.slice(start, lineEnd).trimEnd();
  return (next === "{" && !/[,:[{]$/.test(line)) || isJson(line);
}

function isJson(line: string): boolean {
  try {
    parseJson(line);
    return true;
  } catch {
    return false;
  }
}
