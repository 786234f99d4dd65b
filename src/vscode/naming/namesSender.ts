import type { ResultSource } from "../../core/results/store/resultSource";
import { namesLoad } from "../../engine/naming/namingContract";
import type { Connections } from "../connection/connections";
import type { ResultsHost } from "../engineHost/resultsHost";
import { MissingKeyError } from "../fetching/resultFetcher";

/** Has the questions for names sent: to the connection whose names they are, with the key that it has by then. */
export class NamesSender {
  private readonly sending = new Map<string, { dispose(): void }>();

  constructor(
    private readonly host: ResultsHost,
    private readonly connections: Connections,
  ) {}

  /**
   * Gets ready to send. No person is ever asked for a key.
   * @returns whether there is anybody to ask: the connection is still in the settings and has a key.
   */
  async prepare(source: ResultSource): Promise<boolean> {
    try {
      const connection = this.connections.of(source);
      if ((await this.connections.key(connection)) === undefined) return false;
      const key = async (): Promise<string> => {
        const known = await this.connections.key(connection);
        if (known === undefined) throw new MissingKeyError(connection);
        return known;
      };
      const load = namesLoad(source);
      if (!this.sending.has(load)) this.sending.set(load, this.host.sendFor(load, { connection, key }));
      return true;
    } catch {
      // Whoever fetches is told what is wrong with the connection or the secret storage.
      return false;
    }
  }

  dispose(): void {
    for (const sending of this.sending.values()) sending.dispose();
  }
}
