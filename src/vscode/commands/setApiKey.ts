import type { Connections } from "../connections";
import { commandIds } from "../ids";
import { askForKey } from "../keyInput";
import type { Command } from "./command";

/** Asks for the active connection's key. Resolves to whether there is a new one. */
export function setApiKeyCommand(connections: Connections): Command {
  return {
    id: commandIds.setApiKey,
    run: async () => (await askForKey(connections, connections.active())) !== undefined,
  };
}
