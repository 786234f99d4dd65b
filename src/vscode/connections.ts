import * as vscode from "vscode";
import { checkConnection, InvalidConnectionError, originOf, type Connection } from "../core/api/connection";
import type { ResultSource } from "../core/results/resultStore";
import { RequestQueue } from "../core/fetching/requestQueue";
import { connectionSettings, maxConcurrentRequests, onDidChangeSetting } from "./settings";

const activeNameKey = "activeConnection";

/** The connections of the settings, which one is in use, and their keys. */
export class Connections implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  /** By name and URL. */
  private readonly queues = new Map<string, RequestQueue>();

  /** A key, the settings or the choice of connection changed, here or in another window. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly memento: vscode.Memento,
  ) {
    this.subscriptions = vscode.Disposable.from(
      secrets.onDidChange(() => this.changed.fire()),
      onDidChangeSetting("connections", () => this.changed.fire()),
      this.changed,
    );
  }

  /** Every connection that can be used; entries that cannot are left out. */
  all(): Connection[] {
    return connectionSettings().flatMap(({ name, url }) => {
      try {
        return [checkConnection(name, url)];
      } catch {
        return [];
      }
    });
  }

  /**
   * The connection in use: the one chosen last, else the first.
   * @throws InvalidConnectionError when the settings hold none that can be used, saying why.
   */
  active(): Connection {
    const connection = this.firstUsable();
    if (connection) return connection;
    const first = connectionSettings()[0];
    if (first) return checkConnection(first.name, first.url);
    throw new InvalidConnectionError(vscode.l10n.t("The settings name no connection."));
  }

  /**
   * The connection that results came from, or the active one for results that came from none.
   * @throws InvalidConnectionError when it is not in the settings any more.
   */
  of(source: ResultSource | undefined): Connection {
    if (source?.kind !== "connection") return this.active();
    const connection = this.all().find(({ name, url }) => name === source.name && url === source.url);
    if (connection) return connection;
    throw new InvalidConnectionError(
      vscode.l10n.t("The connection “{0}” is not in the settings any more.", source.name),
    );
  }

  /** Like {@link active}, but undefined where there is none. */
  firstUsable(): Connection | undefined {
    const all = this.all();
    const chosen = this.memento.get<string>(activeNameKey);
    return all.find(({ name }) => name === chosen) ?? all[0];
  }

  async use(connection: Connection): Promise<void> {
    await this.memento.update(activeNameKey, connection.name);
    this.changed.fire();
  }

  /** The way of every request to a connection, whoever sends it. */
  queue({ name, url }: Connection): RequestQueue {
    const id = JSON.stringify([name, url]);
    const queue = this.queues.get(id) ?? new RequestQueue(maxConcurrentRequests);
    this.queues.set(id, queue);
    return queue;
  }

  async key(connection: Connection): Promise<string | undefined> {
    return this.secrets.get(secretName(connection));
  }

  async setKey(connection: Connection, key: string): Promise<void> {
    await this.secrets.store(secretName(connection), key);
  }

  async removeKey(connection: Connection): Promise<void> {
    await this.secrets.delete(secretName(connection));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

/** Name and origin, so that a changed URL asks for a key anew. */
function secretName(connection: Connection): string {
  return `apiKey ${JSON.stringify([connection.name, originOf(connection)])}`;
}
