import { takeTurn } from "../../api/request/takeTurn";
import { TextReader } from "../../api/text/decodeText";
import { FileText, type ReadFile, type ReadFileOptions } from "./fileText";
import { checkBytes, tellingBytes } from "./kind";

/**
 * Reads results from a file, in memory for little more than the results. It may hold an export, answers of the
 * API as any tool may have saved them, lists or lines of results, in whatever layout and number. Of two
 * results of one lab instance, the fresher one counts. Gives everybody else their turn in between.
 * @param open gives the file's bytes in chunks, from the first one on; asked once more for a file whose
 * encoding shows late.
 * @throws OpenError that says what the file is and what would help; the signal's reason when it is
 * aborted; whatever the chunks throw.
 */
export async function readResultsFile(
  open: () => AsyncIterable<Uint8Array>,
  options: ReadFileOptions = {},
): Promise<ReadFile> {
  const { signal, onRead } = options;
  let reader = new TextReader();
  for (;;) {
    const text = new FileText(options);
    for await (const chunk of withLongStart(open())) {
      signal?.throwIfAborted();
      text.write(reader.write(chunk), reader.isOdd);
      if (reader.isMixed) break;
      onRead?.(chunk.length);
      await takeTurn();
    }
    signal?.throwIfAborted();
    if (!reader.isMixed) text.write(reader.end(), reader.isOdd);
    if (!reader.isMixed) return text.end();
    reader = reader.toReread();
  }
}

/** The same chunks, the first of them long enough to tell by it what a file is. */
async function* withLongStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start) {
      start = Buffer.concat([start, chunk]);
      if (start.length < tellingBytes) continue;
      checkBytes(start);
      yield start;
      start = undefined;
    } else {
      yield chunk;
    }
  }
  if (start) {
    checkBytes(start);
    yield start;
  }
}
