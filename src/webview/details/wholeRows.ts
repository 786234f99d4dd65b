import type { Row } from "../../core/results/details/types";

/** @returns undefined when that has failed or was aborted; null when there is no such field any more. */
type AskWholeRow = (field: string, signal: AbortSignal) => Promise<Row | null | undefined>;

/** The rows of long values that a person wants to see whole. They are asked for one by one, and again after changes. */
export class WholeRows {
  /** By field; undefined while there was no answer yet. */
  private readonly rows = new Map<string, Row | undefined>();
  private asking = new AbortController();

  constructor(
    private readonly ask: AskWholeRow,
    private readonly onChange: () => void,
  ) {}

  get(field: string | undefined): Row | undefined {
    return field === undefined ? undefined : this.rows.get(field);
  }

  toggle(field: string): void {
    if (this.rows.has(field)) {
      this.rows.delete(field);
      this.onChange();
    } else {
      this.rows.set(field, undefined);
      void this.find(field);
    }
  }

  /** The result may have changed. What is there stays until there is an answer. */
  askAgain(): void {
    this.stop();
    for (const field of this.rows.keys()) void this.find(field);
  }

  /** Another result is shown. */
  forget(): void {
    this.stop();
    this.rows.clear();
  }

  private stop(): void {
    this.asking.abort();
    this.asking = new AbortController();
  }

  private async find(field: string): Promise<void> {
    const { signal } = this.asking;
    const row = await this.ask(field, signal);
    if (signal.aborted || !this.rows.has(field)) return;
    if (row) this.rows.set(field, row);
    else this.rows.delete(field);
    this.onChange();
  }
}
