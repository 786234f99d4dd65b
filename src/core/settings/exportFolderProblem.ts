import { posix } from "node:path";
import * as l10n from "@vscode/l10n";

/** What begins elsewhere, and variables, which VS Code fills in for its own settings alone. */
const isNoWay = /^\s*([/\\~]|[A-Za-z]:)|:\/\/|\$\{/;

/** What is wrong with the setting `labResults.exportFolder`, in a sentence; undefined when nothing can be seen. */
export function exportFolderProblem(path: string): string | undefined {
  if (isNoWay.test(path)) {
    return l10n.t(
      "The setting labResults.exportFolder must be a path inside the workspace folder, such as lab-results, not {0}.",
      JSON.stringify(path),
    );
  }
  return posix.normalize(path.replaceAll("\\", "/")).split("/")[0] === ".." ? leadsOut() : undefined;
}

/** Says that the folder for exports lies outside of the workspace folder. */
export function leadsOut(): string {
  return l10n.t("The setting “labResults.exportFolder” leads out of the workspace folder.");
}
