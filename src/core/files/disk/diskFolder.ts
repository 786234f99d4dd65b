import { link, lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import pRetry from "p-retry";
import type { Folder } from "./folder";

/** A folder on this computer's disk. */
export class DiskFolder implements Folder {
  /** @param linkFile gives a file one more name. */
  constructor(
    private readonly path: string,
    readonly label: string,
    private readonly linkFile: (from: string, to: string) => Promise<void> = link,
  ) {}

  get id(): string {
    return this.path;
  }

  async make(): Promise<void> {
    await mkdir(this.path, { recursive: true });
  }

  async names(): Promise<string[]> {
    try {
      return await readdir(this.path);
    } catch {
      return [];
    }
  }

  async modifiedAt(name: string): Promise<number> {
    return (await lstat(join(this.path, name))).mtimeMs;
  }

  /**
   * A second name for a file is given only where no other has it, in one step. Disks without such names, and
   * folders, are renamed: a folder never takes the place of one that holds something, a file might, if another
   * process made one in this very moment.
   */
  async settle(unfinished: string, name: string): Promise<boolean> {
    const [from, to] = [join(this.path, unfinished), join(this.path, name)];
    if ((await lstat(from)).isDirectory()) return renameUnlessTaken(from, to);
    try {
      await this.linkFile(from, to);
    } catch (error) {
      return codeOf(error) === "EEXIST" ? false : renameUnlessTaken(from, to);
    }
    await rm(from, { force: true }).catch(() => undefined);
    return true;
  }

  async replace(unfinished: string, name: string): Promise<void> {
    await rename(join(this.path, unfinished), join(this.path, name));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { recursive: true, force: true });
  }
}

async function renameUnlessTaken(from: string, to: string): Promise<boolean> {
  if (await isTaken(to)) return false;
  try {
    await renamePatiently(from, to);
    return true;
  } catch (error) {
    if (await isTaken(to)) return false;
    throw error;
  }
}

/** On Windows, whoever watches or scans what has just been made holds it for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const isHeld = (error: Error): boolean =>
    process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(String(codeOf(error)));
  await pRetry(() => rename(from, to), {
    retries: 5,
    minTimeout: 50,
    shouldRetry: ({ error }) => isHeld(error),
  });
}

/** Whatever has the name: a link that leads nowhere has it, too. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
