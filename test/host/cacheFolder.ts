import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where the VS Code servers and the browser are kept between runs: `LAB_RESULTS_TEST_CACHE` or the user's cache. */
export function cacheFolder(): string {
  const userCache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return process.env["LAB_RESULTS_TEST_CACHE"] || join(userCache, "lab-on-demand-results-test");
}

/**
 * Resolves to the cached folder of that name, filled by `install` the first time.
 * Only a whole installation gets the name: `install` works in `staging`, which is renamed to `final` when it is done.
 * Two processes may install the same at once; the first to finish wins and the other uses its work.
 */
export async function installOnce(
  name: string,
  install: (staging: string, final: string) => Promise<void>,
): Promise<string> {
  const final = join(cacheFolder(), name);
  if (existsSync(final)) return final;
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  const staging = join(cacheFolder(), `.installing-${process.pid}-${name}`);
  await mkdir(staging);
  try {
    await install(staging, final);
    await rename(staging, final);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(final)) throw error;
  }
  return final;
}

/** Removes what installations left behind that were interrupted. */
async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(cacheFolder())) {
    const pid = /^\.installing-(\d+)-/.exec(entry)?.[1];
    if (pid && !isRunning(Number(pid)))
      await rm(join(cacheFolder(), entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
