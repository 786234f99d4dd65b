import { hostOf, type Connection } from "../../core/api/connection";
import { isOfCommandAlone } from "../../core/api/depth/refusal";
import { KeyMask } from "../../core/api/keyMask";
import { sender } from "../../core/api/request/sender";
import type { RequestReport } from "../../core/api/request/askCommand";
import { readAnswer, type RequestTrace } from "../../core/api/request/readAnswer";
import type { FoundFiles } from "../open/resultFiles";
import type { Accompanied, AnswerOutcome, EngineHost, SentAnswer } from "../../engine/loadContract";
import type { Connections } from "../connection/connections";
import type { RequestLog } from "../connection/requestLog";
import { requestTimeoutSeconds } from "../settings/settings";

/** What a load's requests are sent with, whatever connection is in use by the time they leave. */
export interface LoadSender {
  readonly connection: Connection;
  /** The key; asked for once. @throws what keeps the requests from being sent. */
  key(): Promise<string>;
}

type SendQuestion = Parameters<EngineHost["send"]>[0];

/** A body that reports an error is shorter. */
const mostErrorBytes = 64 * 1024;

/** Does for the engine what needs the connection, the key and the files. */
export class ResultsHost implements EngineHost {
  private readonly senders = new Map<string, LoadSender>();
  private readonly chosen = new Map<string, readonly FoundFiles[]>();
  private readonly files = new Map<number, AsyncIterator<Uint8Array>>();
  /** Answers whose outcome is not told yet. */
  private readonly answered = new Map<
    number,
    { connection: Connection; report: RequestReport; started: number }
  >();
  private lastNumber = 0;

  constructor(
    private readonly connections: Connections,
    private readonly log: RequestLog,
  ) {}

  /** Takes note of what a load's requests are sent with. @returns what forgets it. */
  sendFor(load: string, sender: LoadSender): { dispose(): void } {
    this.senders.set(load, sender);
    return { dispose: () => this.senders.delete(load) };
  }

  /** Takes note of the files that a load opens. @returns what forgets them. */
  openFor(load: string, chosen: readonly FoundFiles[]): { dispose(): void } {
    this.chosen.set(load, chosen);
    return { dispose: () => this.chosen.delete(load) };
  }

  async send(question: SendQuestion, { signal, onProgress }: Accompanied<"sent">): Promise<SentAnswer> {
    const known = this.senders.get(question.load);
    if (!known) throw new Error(`Nobody sends requests for ${question.load}.`);
    const key = await known.key();
    signal?.throwIfAborted();
    const { connection } = known;
    return this.connections.queue(connection).run(() => {
      onProgress?.("sent");
      return this.sendNow(question, connection, key, signal);
    }, signal);
  }

  pause({ load, host, seconds }: Parameters<EngineHost["pause"]>[0]): void {
    const known = this.senders.get(load);
    if (known) this.connections.queue(known.connection).pause({ host, seconds });
  }

  tellOutcome({ answer, outcome }: { answer: number; outcome: AnswerOutcome }): void {
    const answered = this.answered.get(answer);
    if (!answered) return;
    this.answered.delete(answer);
    const { connection, report, started } = answered;
    this.tell(connection, { ...report, ...outcome, milliseconds: performance.now() - started });
  }

  async openFile({ load, choice, file }: Parameters<EngineHost["openFile"]>[0]): Promise<number> {
    const found = this.chosen.get(load)?.[choice]?.files[file];
    if (!found) throw new Error(`There is no file ${file} in ${choice} of ${load}.`);
    const handle = (this.lastNumber += 1);
    this.files.set(handle, found.open()[Symbol.asyncIterator]());
    return handle;
  }

  async nextChunk({ handle }: { handle: number }): Promise<Uint8Array | undefined> {
    const next = await this.files.get(handle)?.next();
    return next === undefined || next.done === true ? undefined : next.value;
  }

  async closeFile({ handle }: { handle: number }): Promise<void> {
    const file = this.files.get(handle);
    this.files.delete(handle);
    await file?.return?.();
  }

  private async sendNow(
    { request, attempt }: SendQuestion,
    connection: Connection,
    key: string,
    signal: AbortSignal | undefined,
  ): Promise<SentAnswer> {
    const started = performance.now();
    const trace: RequestTrace = { bytes: 0 };
    const reportOf = (): RequestReport => ({
      ...trace,
      request,
      attempt,
      milliseconds: performance.now() - started,
    });
    try {
      const send = sender(connection, key, { timeoutSeconds: requestTimeoutSeconds() });
      const answer = await send(request, attempt, signal, trace);
      // What the server says of an error may hold the key, which nobody but this side can hide.
      if (answer.body.length <= mostErrorBytes) {
        await readAnswer(answer, hostOf(connection), new KeyMask(key), trace);
      }
      const number = (this.lastNumber += 1);
      this.answered.set(number, { connection, report: reportOf(), started });
      return { ...answer, number };
    } catch (error) {
      this.tell(connection, { ...reportOf(), error });
      throw error;
    }
  }

  private tell(connection: Connection, report: RequestReport): void {
    const { request, error } = report;
    if (!isOfCommandAlone(request.command, error)) this.connections.outcomes.record(connection, error);
    this.log.request(report);
  }
}
