import type { LabResult } from "../../../src/core/api/labResult";
import type { ResultsClient } from "../../../src/core/fetching/patientClient";
import { weekSeconds } from "./weeks";
import { labResult } from "../labResult";

/** A request that waits until a test answers it. */
export interface WaitingRequest {
  /** Grows with each request, whoever sends it. */
  readonly number: number;
  /** Who sent it. */
  readonly by: object;
  /** The stretch asked for, or the lab instance. */
  readonly asked: { readonly start: number; readonly end: number } | { readonly id: number };
  readonly signal: AbortSignal;
  /** What a server would answer; stands for what it knew when it was asked. */
  answer(): LabResult[];
  resolve(results: LabResult[]): void;
  reject(error: Error): void;
}

/** Answers nothing by itself: tests decide what is answered when, and whether abandoned requests are answered as well. */
export class GatedServer {
  readonly waiting: WaitingRequest[] = [];
  private sent = 0;

  /** @param by who sends the requests. */
  client(by: object): ResultsClient {
    return { results: (window, signal) => this.receive(by, window, signal) };
  }

  async one(by: object, id: number, signal: AbortSignal): Promise<LabResult> {
    const [result] = await this.receive(by, { id }, signal);
    return result ?? labResult({ LabInstanceId: id });
  }

  take(index: number): WaitingRequest | undefined {
    return this.waiting.splice(index % Math.max(1, this.waiting.length), 1)[0];
  }

  private receive(by: object, asked: WaitingRequest["asked"], signal: AbortSignal): Promise<LabResult[]> {
    this.sent += 1;
    const number = this.sent;
    const answer = (): LabResult[] => idsOf(asked).map((id) => stateOf(id, number));
    return new Promise((resolve, reject) => {
      this.waiting.push({ number, by, asked, signal, answer, resolve, reject });
    });
  }
}

/** Two lab instances of each week, and one that started in it and ended in the next. */
function idsOf(asked: WaitingRequest["asked"]): number[] {
  if ("id" in asked) return [asked.id];
  const week = asked.start / weekSeconds;
  // No lab instance has a negative id, so nothing comes from before the first week.
  return [10 * week - 1, 10 * week + 1, 10 * week + 2, 10 * week + 9].filter((id) => id > 0);
}

/** All states are equally fresh: which one counts is only a question of when it was asked for. */
function stateOf(LabInstanceId: number, request: number): LabResult {
  const ClassId = LabInstanceId % 2 === 0 ? "even" : "odd";
  return labResult({ LabInstanceId, UserId: `u${LabInstanceId}`, ClassId, TotalRunTimeSeconds: request });
}
