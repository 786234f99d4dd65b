import * as l10n from "@vscode/l10n";
import { overtaken } from "../../core/files/read/openError";
import { nameChosen } from "../../core/files/read/nameChosen";
import { readResultsFiles, type ReadFiles } from "../../core/files/read/readResultsFiles";
import { uncoveredParts } from "../../core/range/coverage";
import { displayText } from "../../core/results/words/displayText";
import type { WholeContent } from "../../core/results/store/content";
import type { HeldResults } from "../heldResults";
import type { Accompanied, EngineHost, FilesChoice, OpenAnswer } from "../loadContract";

export interface Opening {
  /** The store's. */
  readonly number: number;
  /** By what the host knows it. */
  readonly load: string;
  readonly chosen: readonly FilesChoice[];
}

/**
 * Takes the results of files in place of those held.
 * @throws OpenError, also when something else was asked for meanwhile; MemoryFullError; the signal's reason.
 */
export async function openFiles(
  { store, memory }: HeldResults,
  { number, load, chosen }: Opening,
  host: EngineHost,
  { signal, onProgress }: Accompanied<number>,
): Promise<OpenAnswer> {
  const files = chosen.map(({ name, files: inside }, choice) => ({
    name,
    files: inside.map((file, index) => ({
      ...file,
      open: () => chunksOf(host, { load, choice, file: index }),
    })),
  }));
  let bytesRead = 0;
  const read = await readResultsFiles(files, {
    ...(signal && { signal }),
    onRead: (bytes) => {
      // What is held stays until the files have proved to be right.
      memory.check(store.size, bytes, bytesRead);
      bytesRead += bytes;
      onProgress?.(bytes);
    },
  });
  signal?.throwIfAborted();
  if (store.replace(number, contentOf(read)) === "void") throw overtaken(nameChosen(files));
  const { results, odd, oddFields, told } = read;
  memory.forget();
  memory.note(bytesRead, results.length);
  return { count: results.length, odd, oddFields: [...oddFields], told };
}

async function* chunksOf(
  host: EngineHost,
  file: Parameters<EngineHost["openFile"]>[0],
): AsyncGenerator<Uint8Array> {
  const handle = await host.openFile(file);
  try {
    for (;;) {
      const chunk = await host.nextChunk({ handle });
      if (!chunk) return;
      yield chunk;
    }
  } finally {
    await host.closeFile({ handle });
  }
}

/** @throws Error when there is nothing to show. */
function contentOf({ results, covered, name, source, pseudonyms, skipped }: ReadFiles): WholeContent {
  const [first, last] = [covered[0], covered.at(-1)];
  if (results.length === 0 && !first) {
    throw new Error(l10n.t("“{0}” holds no results.", displayText(name, { maxLength: 80 })));
  }
  const range = first && last && { start: first.start, end: last.end };
  const missing = range ? uncoveredParts(range, covered) : [];
  const error = l10n.t("Missing in the file.");
  return {
    source: { kind: "file", name, url: source ?? name, pseudonyms },
    range,
    missing: missing.map((stretch) => ({ ...stretch, error })),
    results,
    skipped,
  };
}
