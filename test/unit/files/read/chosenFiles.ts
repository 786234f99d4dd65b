import type { ChosenFiles, FileToRead } from "../../../../src/core/files/read/readResultsFiles";
import { inPieces } from "./inPieces";

/** A file that was chosen by itself. */
export function file(name: string, content: string | Uint8Array, savedAt?: number): ChosenFiles {
  return { name, files: [{ ...fileOf(name, content), ...(savedAt !== undefined && { savedAt }) }] };
}

/** A file of some bytes. */
export function fileOf(name: string, content: string | Uint8Array): FileToRead {
  return { name, open: () => inPieces(Buffer.from(content), 1000) };
}
