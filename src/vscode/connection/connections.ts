import * as vscode from "vscode";
import {
  checkConnection,
  InvalidConnectionError,
  originOf,
  type Connection,
} from "../../core/api/connection";
import { GuardedSecrets } from "../../core/api/guardedSecrets";
import type { ResultSource } from "../../core/results/store/resultSource";
import { RequestQueue } from "../../core/fetching/requestQueue";
import { RequestOutcomes } from "./requestOutcomes";
import { connectionSettings, maxConcurrentRequests, onDidChangeSetting } from "../settings/settings";

const activeNameKey = "activeConnection";

/** The connections of the settings, which one is in use, and their keys. */
export class Connections implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  /** By name and URL. */
  private readonly queues = new Map<string, RequestQueue>();
  /** The secrets whose keys are being tried, by how often at the same time. */
  private readonly tried = new Map<string, number>();

  /** How the last request to each connection ended. */
  readonly outcomes = new RequestOutcomes();

  /** A key, the settings or the choice of connection changed, here or in another window. */
  readonly onDidChange = this.changed.event;

  private readonly secrets: GuardedSecrets;

  constructor(
    secrets: vscode.SecretStorage,
    private readonly memento: vscode.Memento,
  ) {
    this.secrets = new GuardedSecrets(secrets);
    this.subscriptions = vscode.Disposable.from(
      secrets.onDidChange(({ key }) => this.followSecret(key)),
      this.outcomes,
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

  /**
   * The connection of that name.
   * @throws InvalidConnectionError when the settings have none that can be used.
   */
  named(name: string): Connection {
    const connection = this.all().find((candidate) => candidate.name === name);
    if (connection) return connection;
    throw new InvalidConnectionError(
      vscode.l10n.t("The settings have no usable connection named “{0}”.", name),
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

  /** @throws SecretStorageError, as do the next two. */
  async key(connection: Connection): Promise<string | undefined> {
    return this.secrets.get(secretName(connection));
  }

  async setKey(connection: Connection, key: string): Promise<void> {
    await this.secrets.store(secretName(connection), key);
  }

  async removeKey(connection: Connection): Promise<void> {
    await this.secrets.delete(secretName(connection));
  }

  /** Whether a key for the connection is being tried, so that nobody knows yet whether it has one. */
  isTrying(connection: Connection): boolean {
    return this.tried.has(secretName(connection));
  }

  /** Does something that tries a key for a connection. */
  async whileTrying<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
    const name = secretName(connection);
    this.tried.set(name, (this.tried.get(name) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const others = (this.tried.get(name) ?? 1) - 1;
      if (others > 0) this.tried.set(name, others);
      else this.tried.delete(name);
      this.changed.fire();
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Another key may be accepted where the last one was not. */
  private followSecret(name: string): void {
    for (const connection of this.all()) {
      if (secretName(connection) === name) this.outcomes.forget(connection);
    }
    this.changed.fire();
  }
}

/** Name and origin, so that a changed URL asks for a key anew. */
function secretName(connection: Connection): string {
  return `apiKey ${JSON.stringify([connection.name, originOf(connection)])}`;
}
