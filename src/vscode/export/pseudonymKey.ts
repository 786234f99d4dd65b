import { randomBytes } from "node:crypto";
import type * as vscode from "vscode";
import { Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";

const secretName = "pseudonymKey";

/** Pseudonyms by this computer's own key, which is made when it is first needed: always the same for the same id. */
export async function loadPseudonyms(secrets: vscode.SecretStorage): Promise<Pseudonyms> {
  let key = await secrets.get(secretName);
  if (key === undefined) {
    key = randomBytes(32).toString("hex");
    await secrets.store(secretName, key);
  }
  return new Pseudonyms(key);
}
