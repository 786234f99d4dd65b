/** In UTF-16 units: a file of ordinary results has as many bytes. */
const chunkLength = 65_536;

/**
 * Joins pieces of text to chunks that are worth a write each, of 64 KB or one piece more.
 * @returns chunks in order; none is empty.
 */
export function* joinChunks(pieces: Iterable<string>): Generator<string, void, undefined> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < chunkLength) continue;
    yield waiting.join("");
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join("");
}
