import type { SearchPage } from "../../api/depth/searchPage";
import { pageSize, type SoughtStretch } from "./searchStretches";

/** One page to ask for. */
export interface PageTurn {
  readonly stretch: StretchPages;
  /** From 0. */
  readonly pageIndex: number;
}

/**
 * Which pages of a stretch are to be asked for. Nothing is known until its first page is there; then the server
 * says how many there are, by its own size of a page, and may say otherwise later.
 */
export class StretchPages {
  private next = 0;
  private known: number | undefined;
  private isAtEnd = false;

  constructor(readonly range: SoughtStretch) {}

  /** How many pages there are, or are likely to be. */
  get pages(): number {
    return this.known ?? Math.max(1, Math.ceil(this.range.instances / pageSize));
  }

  /** @returns undefined while there is none to ask for, be it that another one must come first. */
  turn(): PageTurn | undefined {
    if (this.isAtEnd || this.next >= (this.known ?? 1)) return undefined;
    return { stretch: this, pageIndex: this.next++ };
  }

  came({ results, skipped, totalPages, totalResults }: SearchPage<unknown>, pageIndex: number): void {
    const rows = results.length + skipped;
    if (rows === 0) {
      // Whatever was said of further pages: there is nothing on them.
      this.isAtEnd = true;
      this.known = Math.max(pageIndex + 1, 1);
      return;
    }
    const told = totalPages ?? (totalResults === undefined ? pageIndex + 2 : Math.ceil(totalResults / rows));
    if (totalPages !== undefined || this.known === undefined || totalResults === undefined) {
      this.known = Math.max(this.known ?? 0, told, pageIndex + 1);
    }
  }
}
