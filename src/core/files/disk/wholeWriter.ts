import { numberedFileName } from "../write/exportName";
import type { Folder } from "./folder";
import { removeLeftovers } from "./leftovers";
import { writeErrorOf } from "./writeError";
import { thisWriter, unfinishedName, type Writer } from "./unfinishedName";

export interface WholeOptions {
  /** Whether a file that has the name gives way, because a person agreed to it. */
  readonly mayReplace?: boolean;
}

/**
 * Makes files and folders whole or not at all: under another name first, which becomes the real one at the end.
 * Nothing that is there is overwritten: where the name is taken, a number is added. One object writes all that a
 * process writes, so that what it does at the same time does not get in each other's way.
 */
export class WholeWriter {
  /** Names that are being given at this moment, where a folder cannot do that by itself. */
  private readonly reserved = new Set<string>();
  private readonly unfinished = new Set<string>();

  constructor(private readonly here: Writer = thisWriter()) {}

  /**
   * @param write makes the file or folder in the given folder under the name it is told.
   * @returns the name it has in the end.
   * @throws WriteError when the folder cannot be written to; what `write` throws. Nothing is left then.
   */
  async write(
    folder: Folder,
    name: string,
    write: (unfinished: string) => Promise<void>,
    options: WholeOptions = {},
  ): Promise<string> {
    try {
      return await this.writeAndName(folder, name, write, options);
    } catch (error) {
      throw writeErrorOf(error, folder.label);
    }
  }

  private async writeAndName(
    folder: Folder,
    name: string,
    write: (unfinished: string) => Promise<void>,
    { mayReplace = false }: WholeOptions,
  ): Promise<string> {
    await folder.make();
    await removeLeftovers(folder, await folder.names(), { here: this.here, own: this.unfinished });
    const unfinished = unfinishedName(this.here);
    this.unfinished.add(unfinished);
    try {
      await write(unfinished);
      if (!mayReplace) return await this.settle(folder, unfinished, name);
      await folder.replace(unfinished, name);
      return name;
    } catch (error) {
      await folder.remove(unfinished).catch(() => undefined);
      throw error;
    } finally {
      this.unfinished.delete(unfinished);
    }
  }

  /** Looks once at what is there, and then tries only names that seem to be free. */
  private async settle(folder: Folder, unfinished: string, name: string): Promise<string> {
    const taken = new Set(await folder.names());
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : numberedFileName(name, number);
      const place = JSON.stringify([folder.id, candidate]);
      if (taken.has(candidate) || this.reserved.has(place)) continue;
      this.reserved.add(place);
      try {
        if (await folder.settle(unfinished, candidate)) return candidate;
      } finally {
        this.reserved.delete(place);
      }
    }
  }
}
