import * as vscode from "vscode";
import { resolveTimeZone } from "../core/range/resolveTimeZone";
import { settingsSection } from "./ids";

/** One entry of `labResults.connections`, as it stands there: not checked. */
export interface ConnectionSetting {
  readonly name?: unknown;
  readonly url?: unknown;
}

/**
 * The connections of the user's own settings. Workspace values are passed over even if VS Code would
 * hand them out: a folder that somebody else made must never decide where a key is sent.
 */
export function connectionSettings(): readonly ConnectionSetting[] {
  const value = section().inspect<readonly ConnectionSetting[]>("connections");
  const list: unknown = value?.globalValue ?? value?.defaultValue;
  if (!Array.isArray(list)) return [];
  return list.filter((entry): entry is ConnectionSetting => typeof entry === "object" && entry !== null);
}

/** The IANA name of the zone in which dates are read and shown. A name that is no zone counts as `local`. */
export function timeZone(): string {
  try {
    return resolveTimeZone(section().get<string>("timeZone", "local"));
  } catch {
    return resolveTimeZone("local");
  }
}

/** 1 to 16. */
export function maxConcurrentRequests(): number {
  return boundedInteger("maxConcurrentRequests", 1, 16);
}

/** 5 to 600 seconds. */
export function requestTimeoutSeconds(): number {
  return boundedInteger("requestTimeoutSeconds", 5, 600);
}

/** Minutes between refreshes; 0 is off. */
export function autoRefreshMinutes(): number {
  return boundedInteger("autoRefreshMinutes", 0, 1440);
}

/** The folder for exports, relative to a workspace folder. */
export function exportFolder(scope: vscode.Uri): string {
  return vscode.workspace.getConfiguration(settingsSection, scope).get<string>("exportFolder", "");
}

/** Calls back when one of the settings has changed. */
export function onDidChangeSetting(name: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settingsSection}.${name}`)) listener();
  });
}

function section(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(settingsSection);
}

/** settings.json accepts any number; the editor only warns. */
function boundedInteger(name: string, lowest: number, highest: number): number {
  const value = section().get<number>(name);
  const fallback = section().inspect<number>(name)?.defaultValue ?? lowest;
  const number = typeof value === "number" && Number.isFinite(value) ? Math.round(value) : fallback;
  return Math.min(Math.max(number, lowest), highest);
}
