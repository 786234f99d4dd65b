import * as vscode from "vscode";
import { resolveTimeZone } from "../core/range/resolveTimeZone";
import { groupLevels, type GroupBy } from "../core/results/grouping";
import { groupOrders, resultOrders } from "../core/results/resultOrder";
import type { Arrangement, ShownResults } from "../core/results/shownResults";
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

/** How the tree is laid out; a word that means nothing counts as the default. */
export function arrangement(): Arrangement {
  return {
    groupBy: oneOf("groupBy", Object.keys(groupLevels) as GroupBy[]),
    resultOrder: oneOf("sortResultsBy", resultOrders),
    groupOrder: oneOf("sortGroupsBy", groupOrders),
    timeZone: timeZone(),
  };
}

/** Lays the results out anew when a setting that decides about it has changed. */
export function followSettings(shown: ShownResults): vscode.Disposable {
  const names = ["groupBy", "sortResultsBy", "sortGroupsBy", "timeZone"];
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${settingsSection}.${name}`)))
      shown.arrange(arrangement());
  });
}

/** Settings that people change from the view as well. */
export type ViewSetting = "groupBy" | "sortResultsBy" | "sortGroupsBy";

/** Changes a setting where it is set: in the workspace if it is there, else for the user. */
export async function changeSetting(name: ViewSetting, value: string): Promise<void> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const isInWorkspace = section().inspect(name)?.workspaceValue !== undefined;
  await section().update(name, value, isInWorkspace ? Workspace : Global);
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

/** From how many minutes without activity on a running lab counts as idle. */
export function idleMinutes(): number {
  return boundedInteger("idleMinutes", 1, 1440);
}

/** The folder for exports, relative to a workspace folder. */
export function exportFolder(scope: vscode.Uri): string {
  return vscode.workspace.getConfiguration(settingsSection, scope).get<string>("exportFolder", "");
}

/** Whether exports replace users and classes by pseudonyms and leave out places. */
export function exportWithoutNames(): boolean {
  return section().get<boolean>("exportWithoutNames", false);
}

/** Whether texts in CSV that a spreadsheet would take for formulas are made harmless. */
export function escapeFormulas(): boolean {
  return section().get<boolean>("csvEscapeFormulas", true);
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

function oneOf<Value extends string>(name: ViewSetting, values: readonly Value[]): Value {
  const value = section().get<string>(name);
  return values.find((known) => known === value) ?? (section().inspect<Value>(name)?.defaultValue as Value);
}

/** settings.json accepts any number; the editor only warns. */
function boundedInteger(name: string, lowest: number, highest: number): number {
  const value = section().get<number>(name);
  const fallback = section().inspect<number>(name)?.defaultValue ?? lowest;
  const number = typeof value === "number" && Number.isFinite(value) ? Math.round(value) : fallback;
  return Math.min(Math.max(number, lowest), highest);
}
