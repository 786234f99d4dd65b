import { type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runQuietly } from "../childProcess";
import { ProcessGroup } from "../processGroup";
import { quietSettings, type UserSettings } from "./userSettings";
import { installVSCode, type VSCodeVersion } from "./install";

const startMilliseconds = 60_000;

export interface VSCodeServerOptions {
  version: VSCodeVersion;
  /**
   * Absolute path of an extension's folder that counts as installed, so that windows have it and behave as everywhere.
   * None: a server for extension tests, whose windows load what their address says, and hide some of VS Code's life.
   */
  extensionPath?: string;
  /** Absolute path of a package to install as people do, instead of an extension's folder. */
  vsix?: string;
  /** What the extension host's environment has beside our own. */
  env?: Record<string, string>;
  /** On top of the quiet defaults. */
  userSettings?: UserSettings;
  /** Where VS Code keeps its state; none: a new folder that is removed at the end. */
  dataFolder?: string;
  /** How much it writes to its logs; `info` unless told. */
  logLevel?: "trace";
  /** The loopback port to listen on; none: a free one. */
  port?: number;
}

/** A running VS Code server. Windows on it share its user settings and the environment of its extension hosts. */
export class VSCodeServer {
  private constructor(
    readonly version: VSCodeVersion,
    /** The address of the workbench, without a path. */
    readonly url: string,
    private readonly group: ProcessGroup,
    private readonly dataFolder: string,
  ) {}

  /** Installs that VS Code if need be and starts it; resolves when it listens. */
  static async start(options: VSCodeServerOptions): Promise<VSCodeServer> {
    const { node, serverMain } = await installVSCode(options.version);
    const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "lab-results-vscode-")));
    await writeSettings(dataFolder, { ...quietSettings, ...options.userSettings });
    if (options.extensionPath !== undefined) await installExtension(dataFolder, options.extensionPath);
    if (options.vsix !== undefined) await installPackage(node, serverMain, dataFolder, options.vsix);
    const args = [
      ...["mintKey.cjs", "writeGate.cjs"].flatMap((file) => [
        "--require",
        join(import.meta.dirname, "..", "preload", file),
      ]),
      serverMain,
      ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
      ...["--without-connection-token", "--accept-server-license-terms", "--telemetry-level", "off"],
      ...["--server-data-dir", dataFolder],
      ...(options.logLevel === undefined ? [] : ["--log", options.logLevel]),
      // Without this builds ignore which extension and tests to load; with it newer ones show no notifications.
      ...(options.extensionPath === undefined && options.vsix === undefined
        ? ["--enable-smoke-test-driver"]
        : []),
    ];
    const group = new ProcessGroup(node, args, {
      env: extensionHostEnvironment(options.env),
      ...(options.dataFolder === undefined && { temporaryFolder: dataFolder }),
    });
    try {
      const url = `http://127.0.0.1:${await listeningPort(group.leader)}`;
      return new VSCodeServer(options.version, url, group, dataFolder);
    } catch (error) {
      await group.stop();
      throw error;
    }
  }

  /** Merges settings into the user's. Windows of newer versions take them up at once, those of 1.100 when reloaded. */
  async updateUserSettings(changes: UserSettings): Promise<void> {
    const settings: unknown = JSON.parse(await readFile(settingsFile(this.dataFolder), "utf8"));
    await writeSettings(this.dataFolder, { ...(settings as UserSettings), ...changes });
  }

  /** Calls back with the exit code when the server ends, by itself or by `stop`. */
  onDidExit(listener: (code: number | null) => void): void {
    this.group.leader.once("exit", listener);
  }

  /** Stops the server and every extension host, and removes its temporary folder. */
  stop(): Promise<void> {
    return this.group.stop();
  }
}

function settingsFile(dataFolder: string): string {
  return join(dataFolder, "data", "User", "settings.json");
}

async function writeSettings(dataFolder: string, settings: UserSettings): Promise<void> {
  const file = settingsFile(dataFolder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** Registers an extension where it lies, without packing or copying it. */
async function installExtension(dataFolder: string, extensionPath: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionPath, "package.json"), "utf8"));
  const { publisher, name, version } = manifest as Record<string, string>;
  const folder = join(dataFolder, "extensions");
  const installed = [
    {
      identifier: { id: `${publisher}.${name}` },
      version,
      location: { $mid: 1, path: extensionPath, scheme: "file" },
    },
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "extensions.json"), JSON.stringify(installed));
}

/** Has VS Code itself unpack and register a package. */
async function installPackage(
  node: string,
  serverMain: string,
  dataFolder: string,
  vsix: string,
): Promise<void> {
  const args = ["--install-extension", vsix, "--server-data-dir", dataFolder];
  await runQuietly(node, [serverMain, ...args, "--accept-server-license-terms"], {
    env: extensionHostEnvironment(),
  });
}

/** Our environment without what a surrounding VS Code, a loader or a debugger put there. */
function extensionHostEnvironment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...env };
}

/** The port the server says it listens on; throws with what it said instead when it ends or takes too long. */
function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string): void => {
      clearTimeout(patience);
      reject(new Error(`The VS Code server ${why}. It said:\n${output.trim()}`));
    };
    const patience = setTimeout(
      () => fail(`did not listen within ${startMilliseconds / 1000} s`),
      startMilliseconds,
    );
    const read = (chunk: Buffer): void => {
      // It keeps talking for as long as it runs, and its pipe must be read; only its first words matter.
      if (output.length < 100_000) output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(patience);
      resolve(Number(port));
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("error", (error) => fail(`could not be started (${error.message})`));
    server.once("exit", (code) => fail(`ended with ${code}`));
  });
}
