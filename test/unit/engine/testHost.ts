import { KeyMask } from "../../../src/core/api/keyMask";
import { sender } from "../../../src/core/api/request/sender";
import type { SendForBytes } from "../../../src/core/api/request/askCommand";
import { readAnswer } from "../../../src/core/api/request/readAnswer";
import type { Accompanied, AnswerOutcome, EngineHost, SentAnswer } from "../../../src/engine/loadContract";

type Question = Parameters<EngineHost["send"]>[0];

/** Sends the engine's requests to a server on this computer, and has files of a few chunks each. */
export class TestHost implements EngineHost {
  readonly sent: Question[] = [];
  readonly pauses: Parameters<EngineHost["pause"]>[0][] = [];
  readonly outcomes: AnswerOutcome[] = [];
  /** The chunks of each file, by load. */
  readonly files = new Map<string, readonly Uint8Array[]>();
  private readonly open = new Map<number, Uint8Array[]>();
  private readonly sendForBytes: SendForBytes;
  private last = 0;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    this.sendForBytes = sender({ name: "A", url }, key, { timeoutSeconds: 60 });
  }

  async send(question: Question, { signal, onProgress }: Accompanied<"sent">): Promise<SentAnswer> {
    this.sent.push(question);
    onProgress?.("sent");
    const answer = await this.sendForBytes(question.request, question.attempt, signal, { bytes: 0 });
    if (answer.body.length < 65_536) await readAnswer(answer, "127.0.0.1", new KeyMask(this.key));
    return { ...answer, number: (this.last += 1) };
  }

  pause(pause: Parameters<EngineHost["pause"]>[0]): void {
    this.pauses.push(pause);
  }

  tellOutcome({ outcome }: { outcome: AnswerOutcome }): void {
    this.outcomes.push(outcome);
  }

  async openFile({ load }: Parameters<EngineHost["openFile"]>[0]): Promise<number> {
    const handle = (this.last += 1);
    this.open.set(handle, [...(this.files.get(load) ?? [])]);
    return handle;
  }

  async nextChunk({ handle }: { handle: number }): Promise<Uint8Array | undefined> {
    return this.open.get(handle)?.shift();
  }

  async closeFile({ handle }: { handle: number }): Promise<void> {
    this.open.delete(handle);
  }

  /** How many files are open. */
  get openFiles(): number {
    return this.open.size;
  }
}
