import * as vscode from "vscode";
import { resolveTimeZone } from "../../core/range/resolveTimeZone";
import { groupLevels, type GroupBy } from "../../core/results/view/grouping";
import { groupOrders, resultOrders } from "../../core/results/order/resultOrder";
import type { ViewArrangement } from "../../engine/contract";
import { numberInUse } from "../../core/settings/settingProblem";
import { settingsSection } from "../ids";

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
  const list = rawConnections();
  if (!Array.isArray(list)) return [];
  return list.filter((entry): entry is ConnectionSetting => typeof entry === "object" && entry !== null);
}

/** The same as it stands there, which may be no list. */
export function rawConnections(): unknown {
  const value = section().inspect<unknown>("connections");
  return value?.globalValue ?? value?.defaultValue;
}

/** The IANA name of the zone in which dates are read and shown. What is no zone counts as `local`, and SettingsCheck says so. */
export function timeZone(): string {
  try {
    return resolveTimeZone(section().get<string>("timeZone", "local"));
  } catch {
    return resolveTimeZone("local");
  }
}

/** How the tree is laid out; a word that means nothing counts as the default, and SettingsCheck says so. */
export function arrangement(): ViewArrangement {
  return {
    groupBy: oneOf("groupBy", Object.keys(groupLevels) as GroupBy[]),
    resultOrder: oneOf("sortResultsBy", resultOrders),
    groupOrder: oneOf("sortGroupsBy", groupOrders),
  };
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

/** Whether the details ask for activities and sessions by themselves; what means nothing counts as `whenOpened`. */
export function asksDetailsWhenOpened(): boolean {
  return section().get<unknown>("details") !== "onDemand";
}

/** Which names are asked for; a word that means nothing counts as the default, and SettingsCheck says so. */
export function wantedNames(): "none" | "labsAndClasses" | "everyone" {
  return oneOf("names", ["none", "labsAndClasses", "everyone"]);
}

/** From how many minutes without activity on a running lab counts as idle. */
export function idleMinutes(): number {
  return boundedInteger("idleMinutes", 1, 1440);
}

/** Above how many percent of platform failures a place is marked. */
export function failureThresholdPercent(): number {
  return boundedInteger("failureThresholdPercent", 0, 100);
}

/** The folder for exports, relative to a workspace folder. What is no text counts as the default, and SettingsCheck says so. */
export function exportFolder(scope: vscode.Uri): string {
  const configuration = vscode.workspace.getConfiguration(settingsSection, scope);
  const value = configuration.get<unknown>("exportFolder");
  return typeof value === "string"
    ? value
    : (configuration.inspect<string>("exportFolder")?.defaultValue ?? "");
}

/** Whether exports replace users and classes by pseudonyms and leave out places: if the user or the folder says so. */
export function exportWithoutNames(): boolean {
  return isProtecting("exportWithoutNames");
}

/** Whether texts in CSV that a spreadsheet would take for formulas are made harmless: if the user or the folder says so. */
export function escapeFormulas(): boolean {
  return isProtecting("csvEscapeFormulas");
}

/**
 * A setting that protects: a folder that somebody else made can turn it on, and not off. What is neither true nor
 * false protects, too, and SettingsCheck says so.
 */
function isProtecting(name: string): boolean {
  const { globalValue, defaultValue, workspaceValue, workspaceFolderValue } =
    section().inspect<unknown>(name) ?? {};
  const values = [globalValue ?? defaultValue, workspaceValue, workspaceFolderValue];
  return values.some((value) => (value ?? false) !== false);
}

/** What stands between the cells of CSV; `auto` goes by the language that VS Code speaks. */
export function csvDelimiter(): "," | ";" | "\t" {
  const value = section().get<unknown>("csvDelimiter");
  if (value === "," || value === ";" || value === "\t") return value;
  const hasDecimalComma = new Intl.NumberFormat(vscode.env.language).format(1.5).includes(",");
  return hasDecimalComma ? ";" : ",";
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

function oneOf<Value extends string>(name: ViewSetting | "names", values: readonly Value[]): Value {
  const value = section().get<string>(name);
  return values.find((known) => known === value) ?? (section().inspect<Value>(name)?.defaultValue as Value);
}

/** settings.json accepts anything; the editor only warns, and SettingsCheck says so. */
function boundedInteger(name: string, minimum: number, maximum: number): number {
  const fallback = section().inspect<number>(name)?.defaultValue;
  return numberInUse(section().get<unknown>(name), { minimum, maximum, default: fallback });
}
