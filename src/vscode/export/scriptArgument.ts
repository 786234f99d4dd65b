import * as vscode from "vscode";

/** Whether an argument is a script's: an object with at least one of some names, or without any. */
export function isArgumentOf(names: readonly string[], argument: unknown): boolean {
  if (typeof argument !== "object" || argument === null) return false;
  const given = Object.keys(argument);
  return given.length === 0 || names.some((name) => given.includes(name));
}

/** @throws Error when an argument says something unknown: a misspelled request to leave names out would let them out. */
export function refuseOtherNames(names: readonly string[], argument: object): void {
  const unknown = Object.keys(argument).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new Error(vscode.l10n.t("The argument's “{0}” is not known.", unknown.slice(0, 60)));
}

/** @throws Error when a value is neither, and is there. */
export function trueOrFalse(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw new Error(vscode.l10n.t("The argument's “{0}” must be true or false.", name));
}
