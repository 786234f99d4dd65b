import * as vscode from "vscode";

/**
 * The tabs with panels of a type. After a reload of the window some may be asleep: VS Code shows a tab, and wakes
 * its panel when somebody looks at it.
 */
export function tabsOf(type: string): vscode.Tab[] {
  const isOfType = ({ input }: vscode.Tab): boolean =>
    // VS Code puts a word of its own before the type: mainThreadWebview-labResults.details.
    input instanceof vscode.TabInputWebview &&
    (input.viewType === type || input.viewType.endsWith(`-${type}`));
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOfType));
}

/** Closes tabs, and leaves the keyboard where it is. Those that are gone already need no closing. */
export function closeTabs(tabs: readonly vscode.Tab[]): void {
  for (const tab of tabs) {
    vscode.window.tabGroups.close(tab, true).then(undefined, () => undefined);
  }
}
