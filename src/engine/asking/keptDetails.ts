import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { LabResult } from "../../core/api/labResult";

/** An answer to Details, and what must be known to tell whether it is still good. */
export interface KeptDetails {
  readonly details: InstanceDetails;
  /** When it was asked for, in Unix seconds. */
  readonly askedAt: number;
  /** Grows with each request: of two answers, that to the later one counts. */
  readonly asked: number;
  /** What was held of the instance by then. */
  readonly result: LabResult | undefined;
  /** How large the answer was. */
  readonly bytes: number;
}

const mostEntries = 300;
/** What is kept of an answer takes about as much as its text did. */
const mostBytes = 32 * 1024 * 1024;

/** Keeps as many answers as there is room for; those that nobody has looked at for longest give way. */
export class KeptAnswers {
  /** The one that was looked at last is last. */
  private readonly kept = new Map<string, KeptDetails>();
  private bytes = 0;

  get(name: string): KeptDetails | undefined {
    const found = this.kept.get(name);
    if (!found) return undefined;
    this.kept.delete(name);
    this.kept.set(name, found);
    return found;
  }

  /** Keeps an answer, unless one to a later request is kept. The last one stays, however large it is. */
  keep(name: string, answer: KeptDetails): void {
    const before = this.kept.get(name);
    if (before && before.asked > answer.asked) return;
    this.drop(name);
    this.kept.set(name, answer);
    this.bytes += answer.bytes;
    for (const [oldest] of this.kept) {
      if (this.kept.size === 1 || (this.kept.size <= mostEntries && this.bytes <= mostBytes)) return;
      this.drop(oldest);
    }
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private drop(name: string): void {
    this.bytes -= this.kept.get(name)?.bytes ?? 0;
    this.kept.delete(name);
  }
}
