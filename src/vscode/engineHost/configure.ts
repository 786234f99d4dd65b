import * as vscode from "vscode";
import type { EngineContract } from "../../engine/contract";
import {
  failureThresholdPercent,
  idleMinutes,
  onDidChangeSetting,
  timeZone,
  wantedNames,
} from "../settings/settings";

/**
 * Tells the engine how to speak of results: now, and again when that changes.
 * @param note takes why it could not be told.
 */
export function configureEngine(engine: EngineContract, note: (error: unknown) => void): vscode.Disposable {
  const configure = (): void => {
    const namesSample = wantedNames() !== "none";
    engine
      .configure({
        timeZone: timeZone(),
        idleMinutes: idleMinutes(),
        failureThresholdPercent: failureThresholdPercent(),
        namesSample,
      })
      .catch(note);
  };
  configure();
  const names = ["timeZone", "idleMinutes", "failureThresholdPercent", "names"];
  return vscode.Disposable.from(...names.map((name) => onDidChangeSetting(name, configure)));
}
