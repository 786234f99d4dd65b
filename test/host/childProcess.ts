import { createInterface } from "node:readline";
import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";

/** Runs a command to its end without showing it; throws with its whole output when it fails. */
export async function runQuietly(command: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output.trim()}`);
}

/**
 * Runs a command with its output shown, each line after a name by which it is told from those of others.
 * Resolves to its exit code, 1 when a signal ended it.
 */
export function runShown(
  command: string,
  args: string[],
  options: SpawnOptions,
  name: string,
): Promise<number> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  for (const output of [child.stdout, child.stderr]) {
    createInterface(output).on("line", (line) => console.log(`${name} │ ${line}`));
  }
  return exitCode(child);
}

/** Resolves when the process and its output have ended; rejects when it could not be started. */
function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** A command line for npm that works under npm, where `npm_execpath` is set, and without it. */
export function npmCommand(args: string[]): [string, string[]] {
  const npm = process.env["npm_execpath"];
  return npm?.endsWith("js") ? [process.execPath, [npm, ...args]] : ["npm", args];
}
