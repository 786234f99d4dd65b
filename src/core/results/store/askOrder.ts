import type { Integer } from "../../api/labResult";

/**
 * When the answers behind results were asked for, as numbers that grow: of two answers that are equally fresh,
 * the one asked for later wins, whichever comes first. Needed only while an answer may still be overtaken.
 */
export class AskOrder {
  private readonly asked = new Map<Integer, number>();

  /** Whether what is held of a lab instance was asked for after that. */
  isAskedAfter(labInstanceId: Integer, asked: number): boolean {
    const before = this.asked.get(labInstanceId);
    return before !== undefined && before > asked;
  }

  /** Another result is held now. */
  note(labInstanceId: Integer, asked: number): void {
    this.asked.set(labInstanceId, asked);
  }

  /** The answer to what was asked then says the same as is held. */
  confirm(labInstanceId: Integer, asked: number): void {
    if (!this.isAskedAfter(labInstanceId, asked)) this.note(labInstanceId, asked);
  }

  /** What is asked from now on is asked after everything that has come. */
  forget(): void {
    this.asked.clear();
  }
}
