import * as vscode from "vscode";
import { resolveTimeZone } from "../../core/range/resolveTimeZone";
import { linkSafe } from "../../core/results/words/displayText";
import { connectionProblems } from "../../core/settings/connectionProblems";
import { exportFolderProblem } from "../../core/settings/exportFolderProblem";
import { settingProblem, type SettingSchema } from "../../core/settings/settingProblem";
import { openSettings } from "../errorReporter";
import { settingsSection } from "../ids";
import { rawConnections } from "./settings";

interface Problem {
  /** In full. */
  readonly name: string;
  readonly sentence: string;
}

/** Tells about settings whose value cannot be used, each once: when it is set, else with the first command. */
export class SettingsCheck implements vscode.Disposable {
  private readonly told = new Set<string>();
  private readonly listening: vscode.Disposable;

  /** @param schemas of all settings, from the manifest, by their full names. */
  constructor(
    private readonly schemas: Readonly<Record<string, SettingSchema>>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listening = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingsSection)) this.tell();
    });
  }

  /** Shows what has not been told yet, and does not wait for answers. */
  tell(): void {
    const problems = this.problems();
    // What was mended may be told again should it come back.
    for (const sentence of this.told) {
      if (!problems.some((problem) => problem.sentence === sentence)) this.told.delete(sentence);
    }
    for (const { name, sentence } of problems) {
      if (this.told.has(sentence)) continue;
      this.told.add(sentence);
      this.log.warn(sentence);
      const { title, go } = openSettings(name);
      void vscode.window
        .showWarningMessage(linkSafe(sentence), title)
        .then((chosen) => (chosen === title ? go() : undefined));
    }
  }

  dispose(): void {
    this.listening.dispose();
  }

  private problems(): Problem[] {
    return Object.entries(this.schemas).flatMap(([name, schema]) =>
      this.problemsOf(name, schema).map((sentence) => ({ name, sentence })),
    );
  }

  private problemsOf(name: string, schema: SettingSchema): string[] {
    const isConnections = name === `${settingsSection}.connections`;
    const value = isConnections ? rawConnections() : vscode.workspace.getConfiguration().get<unknown>(name);
    const problem = settingProblem(name, value, schema);
    if (problem !== undefined) return [problem];
    if (isConnections && Array.isArray(value)) return connectionProblems(value);
    if (name === `${settingsSection}.timeZone`) return timeZoneProblems(value);
    if (name === `${settingsSection}.exportFolder`) return [exportFolderProblem(String(value)) ?? []].flat();
    return [];
  }
}

function timeZoneProblems(value: unknown): string[] {
  try {
    resolveTimeZone(String(value));
    return [];
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return [vscode.l10n.t("{0} Until then, this computer's time zone is used.", sentence)];
  }
}

/** What the extension's own manifest says of its settings. */
export function settingSchemas({
  extension,
}: vscode.ExtensionContext): Readonly<Record<string, SettingSchema>> {
  const manifest = extension.packageJSON as {
    readonly contributes: { readonly configuration: { readonly properties: Record<string, SettingSchema> } };
  };
  return manifest.contributes.configuration.properties;
}
