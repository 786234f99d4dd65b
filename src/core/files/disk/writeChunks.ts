import { open } from "node:fs/promises";

/**
 * Writes chunks of text to a new file one after the other, giving everybody else their turn in between.
 * @param checkCancelled throws when nobody wants the file any more.
 */
export async function writeChunks(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
  checkCancelled: () => void,
): Promise<void> {
  const file = await open(path, "wx");
  try {
    for await (const chunk of chunks) {
      checkCancelled();
      // `write` may write only a part and not fail, on a disk that is nearly full.
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
}
