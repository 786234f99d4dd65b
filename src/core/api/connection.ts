import * as l10n from "@vscode/l10n";

/** Where results are fetched from: one organisation's access to one API address. */
export interface Connection {
  readonly name: string;
  /** The API's base, such as `https://labondemand.com/api/v3`, without a slash at the end. */
  readonly url: string;
}

/** A connection that cannot be used; the message says why. */
export class InvalidConnectionError extends Error {
  override readonly name = "InvalidConnectionError";
}

/**
 * The hosts that VS Code itself never reaches through a proxy, whatever `http.proxy` says. Others that lead to
 * this computer, such as 127.0.0.2, would send a key in clear to the proxy.
 */
const neverProxied = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Checks one connection as it stands in the settings.
 * A key travels with every request, so plain `http:` is only good enough where nothing stands between here and there.
 * @throws InvalidConnectionError
 */
export function checkConnection(name: unknown, url: unknown): Connection {
  if (typeof name !== "string" || name.trim() === "") {
    throw new InvalidConnectionError(l10n.t("A connection has no name."));
  }
  if (typeof url !== "string" || !URL.canParse(url.trim())) {
    throw new InvalidConnectionError(l10n.t("The URL of the connection “{0}” is not a URL.", name));
  }
  const parsed = new URL(url.trim());
  const isSafe =
    parsed.protocol === "https:" || (parsed.protocol === "http:" && neverProxied.has(parsed.hostname));
  if (!isSafe) {
    throw new InvalidConnectionError(
      l10n.t(
        "The URL of the connection “{0}” must start with https:, or with http: for localhost, 127.0.0.1 or [::1], so that the API key cannot be read on the way.",
        name,
      ),
    );
  }
  // A bare ? or # is no query to a parser, but whatever is put behind it would be.
  if (parsed.username || parsed.password || /[?#]/.test(url)) {
    throw new InvalidConnectionError(
      l10n.t("The URL of the connection “{0}” must not contain a user name, a query or a fragment.", name),
    );
  }
  return { name: name.trim(), url: parsed.href.replace(/\/+$/, "") };
}

/** The part of a connection's URL that decides who receives the key, such as `https://labondemand.com`. */
export function originOf(connection: Connection): string {
  return new URL(connection.url).origin;
}

/** The host a person would recognise, such as `labondemand.com` or `127.0.0.1:8080`. */
export function hostOf(connection: Connection): string {
  return new URL(connection.url).host;
}

/** Whether the connection leads to this computer without encryption; no other one is accepted without it. */
export function isUnencrypted(connection: Connection): boolean {
  return new URL(connection.url).protocol === "http:";
}
