import type { Folder } from "./folder";
import { readUnfinishedName, type Writer } from "./unfinishedName";

/** In milliseconds. No export takes a day, so what another computer has not written to for so long is left over. */
const longestExport = 24 * 60 * 60 * 1000;

/**
 * Removes what exports left unfinished whose process ended before them. What a running process of this computer
 * or, lately, another computer writes stays. What cannot be removed stays as well.
 * @param names the names in the folder.
 * @param own names of what this process is writing.
 */
export async function removeLeftovers(
  folder: Folder,
  names: readonly string[],
  { here, own }: { here: Writer; own: ReadonlySet<string> },
): Promise<void> {
  for (const name of names) {
    const writer = readUnfinishedName(name);
    if (!writer || own.has(name)) continue;
    try {
      const isLeftOver =
        writer.host === here.host
          ? !isRunning(writer.process, here)
          : Date.now() - (await folder.modifiedAt(name)) > longestExport;
      if (isLeftOver) await folder.remove(name);
    } catch {
      // Somebody else may have removed it, or may not let us: this export goes on all the same.
    }
  }
}

/** A process of another time may have had our own number: what we write ourselves is known. */
function isRunning(id: number, here: Writer): boolean {
  if (id === here.process) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
