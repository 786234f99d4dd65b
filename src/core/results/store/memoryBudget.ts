import * as l10n from "@vscode/l10n";
import { formatNumber } from "../words/numbers";

/** What was to be held does not fit beside what is. Nothing was lost. */
export class MemoryFullError extends Error {
  override readonly name = "MemoryFullError";

  /**
   * @param held how many results are held.
   * @param fitting how many there is room for in all, as far as can be told.
   */
  constructor(
    readonly held: number,
    readonly fitting: number,
  ) {
    super(
      held === 0
        ? l10n.t(
            "There is no room in memory for so many results: about {0} fit. Choose a shorter time.",
            formatNumber(fitting),
          )
        : l10n.t(
            "There is no room in memory for more results: {0} are held, and about {1} fit. Choose a shorter time, or clear the results first.",
            formatNumber(held),
            formatNumber(fitting),
          ),
    );
  }
}

/** So many bytes of JSON a result has where none has come yet. */
const usualBytes = 520;

/**
 * What a result takes in memory with everything that finds and groups it, for each byte of its JSON. Measured: 0.5
 * to 0.8; where texts are not Latin letters, more.
 */
const heldPerByte = 1;

/** What an answer takes while it is read, for each of its bytes: itself, its text and what is read of it. */
const readPerByte = 4;

/**
 * Keeps what is held, and what is read to be held, within a number of bytes. Memory that runs out ends more than the
 * thread that wanted it: so it is counted beforehand what something will take.
 */
export class MemoryBudget {
  private bytes = 0;
  private results = 0;
  /** How many bytes of answers are there and not read yet. */
  private reading = 0;

  /** @param limit in bytes. */
  constructor(public limit: number) {}

  /**
   * Takes note of an answer that has come and is to be read.
   * @param held how many results are held.
   * @throws MemoryFullError when there is no room for it; it is to be ended all the same.
   */
  begin(bytes: number, held: number): void {
    this.reading += bytes;
    this.check(held, this.reading);
  }

  /** Takes note that an answer has been read, or was not. @param results how many were in it. */
  end(bytes: number, results = 0): void {
    this.reading -= bytes;
    this.note(bytes, results);
  }

  /** Takes note of how large the JSON of some results was. */
  note(bytes: number, results: number): void {
    if (results === 0) return;
    this.bytes += bytes;
    this.results += results;
  }

  /** Forgets how large results were: others than before are held. */
  forget(): void {
    this.bytes = 0;
    this.results = 0;
  }

  /**
   * Looks whether there is room for an answer beside what is held.
   * @param held how many results are held.
   * @param reading how many bytes of JSON are to be read at once.
   * @param waiting how many bytes of JSON have been read and are not held yet.
   * @throws MemoryFullError
   */
  check(held: number, reading: number, waiting = 0): void {
    const needed = heldPerByte * (held * this.bytesEach + waiting) + readPerByte * reading;
    if (needed > this.limit) throw new MemoryFullError(held, this.fitting);
  }

  /** About how many results can be held. */
  private get fitting(): number {
    return Math.max(0, Math.floor(this.limit / (heldPerByte * this.bytesEach)));
  }

  private get bytesEach(): number {
    return this.results === 0 ? usualBytes : this.bytes / this.results;
  }
}
