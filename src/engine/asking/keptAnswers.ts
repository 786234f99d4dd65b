import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { Integer, LabResult } from "../../core/api/labResult";
import { QuestionBook } from "../../core/results/questions/questionBook";
import type { AnsweredInstance } from "../../core/results/questions/types";

interface Kept {
  readonly instance: AnsweredInstance;
  /** What was held of it by then; undefined when nothing was. */
  readonly stamp: string | undefined;
}

/** What is known of the answers in one connection's lab instances. */
export class KeptAnswersOf {
  /** Whether the server does not answer searches. */
  lacksSearch = false;
  private readonly book = new QuestionBook();
  private readonly kept = new Map<string, Kept>();
  /** Searches beyond what is held that found nothing that may change any more. */
  private readonly searched = new Set<string>();

  /** @param most so many instances are kept; those that came first give way. */
  constructor(private readonly most: number) {}

  /** @param result what is held of the instance. */
  keep(details: InstanceDetails, result: LabResult | undefined): AnsweredInstance {
    const id = String(details.labInstanceId);
    const instance = this.book.take(details);
    this.kept.delete(id);
    this.kept.set(id, { instance, stamp: result && stampOf(result) });
    if (this.kept.size > this.most) {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined) this.kept.delete(oldest);
    }
    return instance;
  }

  get(id: Integer): AnsweredInstance | undefined {
    return this.kept.get(String(id))?.instance;
  }

  /** Whether what is known of a result's instance is all there will ever be. */
  isGood(result: LabResult): boolean {
    const kept = this.kept.get(String(result.LabInstanceId));
    if (!kept?.instance.isSettled) return false;
    return kept.stamp === undefined || kept.stamp === stampOf(result);
  }

  all(): AnsweredInstance[] {
    return [...this.kept.values()].map(({ instance }) => instance);
  }

  noteSearched(search: string): void {
    this.searched.add(search);
  }

  wasSearched(search: string): boolean {
    return this.searched.has(search);
  }
}

/** Changes when an instance was scored anew. */
function stampOf({ End, CompletionStatus, ExamScore, ExamPassed, TaskCompletePercent }: LabResult): string {
  return [End, CompletionStatus, ExamScore, ExamPassed, TaskCompletePercent].map(String).join(" ");
}
