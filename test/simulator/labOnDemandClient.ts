import { ApiCommands } from "../../src/core/api/apiCommands";
import type { Connection } from "../../src/core/api/connection";
import { commandOptions, type ClientOptions } from "../../src/core/api/request/sender";

/** The same commands, sent from here with a key. */
export class LabOnDemandClient extends ApiCommands {
  /** @throws KeyRefusedError */
  constructor(connection: Connection, key: string, options: ClientOptions) {
    super(commandOptions(connection, key, options));
  }
}
