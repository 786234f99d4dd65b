import * as vscode from "vscode";
import type { EngineContract } from "../../engine/contract";
import { idleMinutes, onDidChangeSetting, timeZone } from "../settings/settings";

/**
 * Tells the engine how to speak of results: now, and again when that changes.
 * @param note takes why it could not be told.
 */
export function configureEngine(engine: EngineContract, note: (error: unknown) => void): vscode.Disposable {
  const configure = (): void => {
    engine.configure({ timeZone: timeZone(), idleMinutes: idleMinutes() }).catch(note);
  };
  configure();
  const names = ["timeZone", "idleMinutes"];
  return vscode.Disposable.from(...names.map((name) => onDidChangeSetting(name, configure)));
}
