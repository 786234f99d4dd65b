import { ChannelClosedError, QuestionRefusedError } from "./channelErrors";
import type { ArgumentCheck } from "./checkedArguments";
import type {
  Answer,
  Argument,
  Asked,
  Contract,
  Given,
  Handlers,
  NoticeArgument,
  NoticeName,
  Progress,
  QuestionName,
} from "./contract";
import { readChannelMessage, type ChannelMessage } from "./messages";
import type { Listening, Port } from "./port";
import { rebuiltError, sentError, type ErrorKinds } from "./sentError";

export interface ChannelOptions {
  /** Checks what the other end says; to be given where that cannot be trusted. */
  readonly check?: ArgumentCheck;
  /** The classes that errors of the other end get back, by their names. */
  readonly errorKinds?: ErrorKinds;
  /**
   * Takes what a handler threw, also when nobody waits for its answer any more; that it was aborted is no error.
   * Whoever waits for the answer learns it too.
   */
  readonly onError?: (error: unknown, of: "question" | "notice") => void;
  /**
   * The number of the first question. An end that is loaded anew, while the other one goes on, must not take
   * for its own what answers the one before: it begins where that one cannot have been.
   */
  readonly firstId?: number;
}

export interface AskOptions<Progress> {
  /** Aborting it rejects the question with its reason, and tells the other end. */
  readonly signal?: AbortSignal | undefined;
  /** Whether aborting only tells the other end, which answers with what it has by then. */
  readonly isAnswered?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Buffers of the argument that go away with it rather than be copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** What a handler does. */
interface Running {
  readonly controller: AbortController;
  /** Whether its answer is wanted although it was aborted. */
  isAnswered: boolean;
}

/** A question of this end that has no answer yet. */
interface Pending {
  readonly onProgress: ((progress: never) => void) | undefined;
  /** Ends it; what comes after is void. */
  settle(outcome: { readonly value: unknown } | { readonly error: unknown }): void;
}

type AnyHandler = (argument: unknown, asked?: Asked<unknown>) => unknown;

/**
 * One end of a conversation of two, each of which may ask and tell. `Local` is what this end can be asked and
 * told, `Remote` what the other one can. Of what arrives, only what the handlers have a name for is dispatched.
 */
export class Channel<Local extends Contract, Remote extends Contract> {
  private readonly listening: Listening[];
  private readonly pending = new Map<number, Pending>();
  /** What handlers are doing, by the numbers of the other end's questions. */
  private readonly running = new Map<number, Running>();
  private nextId: number;
  private isClosed = false;

  constructor(
    private readonly port: Port,
    private readonly handlers: Handlers<Local>,
    private readonly options: ChannelOptions = {},
  ) {
    this.nextId = options.firstId ?? 1;
    this.listening = [port.listen((message) => this.receive(message))];
    const closing = port.onClose?.(() => this.end());
    if (closing) this.listening.push(closing);
  }

  /**
   * Asks the other end.
   * @returns the answer. Rejects with what the other end threw, rebuilt; the signal's reason when it is aborted;
   * {@link ChannelClosedError} when an end closes first; what the port throws when it cannot carry the argument.
   */
  ask<Name extends QuestionName<Remote>>(
    name: Name,
    ...[argument, options]: Given<Argument<Remote, Name>, [AskOptions<Progress<Remote, Name>>]>
  ): Promise<Answer<Remote, Name>> {
    const { signal, isAnswered = false, onProgress, transfer } = options ?? {};
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.isClosed) return reject(new ChannelClosedError());
      const id = this.nextId;
      this.nextId += 1;
      const abort = (): void => {
        if (!isAnswered) pending.settle({ error: signal?.reason });
        this.post({ type: "cancel", id, ...(isAnswered && { isAnswered }) });
      };
      const pending: Pending = {
        onProgress,
        settle: (outcome) => {
          this.pending.delete(id);
          signal?.removeEventListener("abort", abort);
          if ("error" in outcome) reject(reasonOf(outcome.error, signal));
          else resolve(outcome.value as Answer<Remote, Name>);
        },
      };
      this.pending.set(id, pending);
      signal?.addEventListener("abort", abort);
      try {
        this.post({ type: "ask", id, name, argument }, transfer);
      } catch (error) {
        pending.settle({ error });
      }
    });
  }

  /**
   * Tells the other end something that has no answer; nothing once an end has closed.
   * @throws what the port throws when it cannot carry the argument.
   */
  tell<Name extends NoticeName<Remote>>(
    name: Name,
    ...[argument, transfer]: Given<NoticeArgument<Remote, Name>, [readonly ArrayBuffer[]]>
  ): void {
    this.post({ type: "tell", name, argument }, transfer);
  }

  /** Closes both ends: what is pending is rejected, what handlers do is aborted. */
  dispose(): void {
    this.end();
    this.port.close?.();
  }

  private end(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const listening of this.listening) listening.dispose();
    const error = new ChannelClosedError();
    for (const pending of [...this.pending.values()]) pending.settle({ error });
    for (const { controller } of this.running.values()) controller.abort(error);
    this.running.clear();
  }

  private receive(received: unknown): void {
    const message = this.isClosed ? undefined : readChannelMessage(received);
    switch (message?.type) {
      case "ask":
        return void this.answer(message);
      case "cancel":
        return this.cancel(message);
      case "progress":
        return this.pending.get(message.id)?.onProgress?.(message.value as never);
      case "answer":
        return this.pending.get(message.id)?.settle({ value: message.value });
      case "failure": {
        const error = rebuiltError(message.error, { ...ownKinds, ...this.options.errorKinds });
        return this.pending.get(message.id)?.settle({ error });
      }
      case "tell":
        return void this.take(message);
      case undefined:
    }
  }

  private cancel({ id, isAnswered = false }: ChannelMessage & { type: "cancel" }): void {
    const running = this.running.get(id);
    if (!running) return;
    running.isAnswered = isAnswered;
    running.controller.abort();
  }

  private async answer({ id, name, argument }: ChannelMessage & { type: "ask" }): Promise<void> {
    // The number of a question that is not over belongs to that one.
    if (this.running.has(id)) return;
    const controller = new AbortController();
    const running: Running = { controller, isAnswered: false };
    const isOver = (): boolean =>
      this.running.get(id) !== running || (controller.signal.aborted && !running.isAnswered);
    this.running.set(id, running);
    const transfer: ArrayBuffer[] = [];
    const asked: Asked<unknown> = {
      signal: controller.signal,
      progress: (value) => {
        if (!isOver()) this.post({ type: "progress", id, value });
      },
      transfer: (...buffers) => void transfer.push(...buffers),
    };
    try {
      const dispatch = this.handlerOf("questions", name, argument);
      if (!dispatch) throw new QuestionRefusedError(name);
      const value = await dispatch(asked);
      if (!isOver()) this.post({ type: "answer", id, value }, transfer);
    } catch (error) {
      if (!isOver()) this.post({ type: "failure", id, error: sentError(error) });
      if (controller.signal.aborted && isAbort(error, controller.signal)) return;
      if (!(error instanceof QuestionRefusedError)) this.options.onError?.(error, "question");
    } finally {
      if (this.running.get(id) === running) this.running.delete(id);
    }
  }

  private async take({ name, argument }: ChannelMessage & { type: "tell" }): Promise<void> {
    try {
      await this.handlerOf("notices", name, argument)?.();
    } catch (error) {
      if (!this.options.onError) throw error;
      this.options.onError(error, "notice");
    }
  }

  /** @returns undefined for what has no handler, and for what the check refuses. */
  private handlerOf(
    kind: "questions" | "notices",
    name: string,
    argument: unknown,
  ): ((asked?: Asked<unknown>) => unknown) | undefined {
    const handlers = this.handlers[kind] as Readonly<Record<string, AnyHandler>>;
    // Names such as "constructor" stand for something in every object.
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    const checked = this.options.check ? this.options.check.check(kind, name, argument) : { argument };
    if (!handler || !checked) return undefined;
    return (asked) => handler.call(handlers, checked.argument, asked);
  }

  private post(message: ChannelMessage, transfer?: readonly ArrayBuffer[]): void {
    if (this.isClosed) return;
    if (transfer) this.port.post(message, transfer);
    else this.port.post(message);
  }
}

/** That a question ended because its signal was aborted, the signal itself says best. */
function reasonOf(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted && error instanceof Error && error.name === "AbortError" ? signal.reason : error;
}

function isAbort(error: unknown, { reason }: AbortSignal): boolean {
  return error === reason || (error instanceof Error && error.name === "AbortError");
}

const ownKinds: ErrorKinds = { QuestionRefusedError };
