import { Channel } from "../../protocol/channel/channel";
import { ChannelClosedError } from "../../protocol/channel/channelErrors";
import { rebuiltError } from "../../protocol/channel/sentError";
import type { EngineContract, EngineNotices, EngineSettings, HeldState } from "../contract";
import type { Accompanied, EngineHost, FetchAnswer, LoadQuestions } from "../loadContract";
import { nothingHeld } from "../nothingHeld";
import { EngineAnswers } from "./answerEngine";
import { crossingErrors } from "./crossingErrors";
import { EngineEndedError } from "./engineEndedError";
import { OpenedViews } from "./openedViews";
import type { EngineThread } from "./startThread";
import {
  questionNames,
  type GroupName,
  type HostEnd,
  type ThreadEnd,
  type ThreadQuestions,
} from "./threadContract";

export interface RemoteEngineOptions {
  /** Starts a thread for the engine. */
  readonly start: () => EngineThread;
  readonly host: EngineHost;
  readonly notices: EngineNotices;
  /** Takes errors that nobody waits for. */
  readonly onError: (error: unknown) => void;
  /**
   * Told that the thread has ended without being asked to, before anybody is told that nothing is held any more.
   * @param wasBusy whether something was held or waited for.
   */
  readonly onEnd: (error: EngineEndedError, wasBusy: boolean) => void;
}

interface Running {
  readonly thread: EngineThread;
  readonly channel: Channel<HostEnd, ThreadEnd>;
}

/** Whoever cancels these wants to know what has come of them until then. */
const answeredAllTheSame = new Set<keyof ThreadQuestions>([
  ...(["loads.runFetch", "loads.openFiles", "naming.nameUsers", "questions.ask"] as const),
]);

/** What of a question the engine has nothing of when it has just been started. */
const aboutNothing = new Set([
  ...["views.closeView", "gradebooks.closeGradebook", "loads.dropLoad", "exports.dropMoment"],
  ...["naming.forgetNames", "tables.closeTable", "reports.dropReport"],
]);

/**
 * The engine in a thread of its own, asked from here. The thread starts with the first question. Should it end,
 * what was asked of it rejects, nothing is held any more, and the next question starts another one, which knows
 * the same settings and views.
 */
export class RemoteEngine implements EngineContract {
  readonly views = this.group("views");
  readonly models = this.group("models");
  readonly gradebooks = this.group("gradebooks");
  readonly comparisons = this.group("comparisons");
  readonly depths = this.group("depths");
  readonly questions = this.group("questions");
  readonly exports = this.group("exports");
  readonly reports = this.group("reports");
  readonly naming = this.group("naming");
  readonly watching = this.group("watching");
  readonly tables = this.group("tables");
  readonly loads: LoadQuestions;
  private running: Running | undefined;
  private settings: EngineSettings | undefined;
  private readonly openedViews = new OpenedViews();
  /** How many questions wait for their answers. */
  private waiting = 0;
  /** What was told last of what is held. */
  private held: HeldState | undefined;
  /** Engines count what they held and loaded from nothing; with what their predecessors counted, no number comes twice. */
  private counted = 0;
  private lastCounted = 0;

  constructor(private readonly options: RemoteEngineOptions) {
    this.loads = {
      ...this.group("loads"),
      runFetch: (question, manner) => this.runFetch(question, manner),
    };
  }

  async configure(settings: EngineSettings): Promise<void> {
    this.settings = settings;
    if (this.running) await this.ask(this.running, "configure", settings);
  }

  async clear(): Promise<void> {
    if (this.running) await this.ask(this.running, "clear");
  }

  /** Whether its thread is there. */
  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** For tests: the thread ends as if it had failed. */
  terminate(): void {
    this.running?.thread.terminate();
  }

  /** For tests: what fits from now on, in bytes. */
  setMemoryBudget(bytes: number): void {
    this.run().channel.tell("setMemoryBudget", bytes);
  }

  dispose(): void {
    const { running } = this;
    this.running = undefined;
    running?.channel.dispose();
  }

  private group<Group extends GroupName>(group: Group): EngineContract[Group] {
    const questions = Object.keys(questionNames[group]).map((name) => {
      const full = `${group}.${name}` as keyof ThreadQuestions;
      return [name, (question: never, manner?: never) => this.question(full, question, manner)];
    });
    return Object.fromEntries(questions) as EngineContract[Group];
  }

  private async question<Name extends keyof ThreadQuestions>(
    name: Name,
    question: ThreadQuestions[Name]["argument"],
    manner: Accompanied<never> | undefined,
  ): Promise<unknown> {
    if (!this.running && aboutNothing.has(name)) return undefined;
    const running = this.run();
    // Noted after the thread was started, which opens those that were open before.
    this.openedViews.note(name, question);
    return this.ask(running, name, question, manner);
  }

  private async runFetch(
    question: Parameters<LoadQuestions["runFetch"]>[0],
    manner?: Parameters<LoadQuestions["runFetch"]>[1],
  ): Promise<FetchAnswer> {
    const { counted } = this;
    const sent = await this.ask(this.run(), "loads.runFetch", question, manner);
    const { error, ...answer } = sent as ThreadQuestions["loads.runFetch"]["answer"];
    this.count(counted + answer.number);
    return {
      ...answer,
      number: counted + answer.number,
      holding: counted + answer.holding,
      ...(error && { error: rebuiltError(error, crossingErrors) }),
    };
  }

  private async ask(
    { channel }: Running,
    name: keyof ThreadQuestions,
    question?: unknown,
    { signal, onProgress }: Accompanied<never> = {},
  ): Promise<unknown> {
    this.waiting += 1;
    try {
      // The names and types of questions have been put together in the contract.
      const ask = channel.ask.bind(channel) as unknown as (...all: unknown[]) => Promise<unknown>;
      const isAnswered = answeredAllTheSame.has(name);
      return await ask(name, question, { signal, isAnswered, ...(onProgress && { onProgress }) });
    } catch (error) {
      throw error instanceof ChannelClosedError ? new EngineEndedError({ cause: error }) : error;
    } finally {
      this.waiting -= 1;
    }
  }

  private run(): Running {
    return (this.running ??= this.begin());
  }

  private begin(): Running {
    const { host, notices, onError } = this.options;
    const thread = this.options.start();
    const answers = new EngineAnswers(host, this.noting(notices), onError);
    const channel = new Channel<HostEnd, ThreadEnd>(thread.port, answers, { errorKinds: crossingErrors });
    const running = { thread, channel };
    thread.onEnd((error) => this.ended(running, error));
    const opening = [
      ...(this.settings ? [this.ask(running, "configure", this.settings)] : []),
      ...this.openedViews.all.map((view) => this.ask(running, "views.openView", view)),
    ];
    // Whoever asks next learns that the thread has ended.
    for (const one of opening) one.catch(() => undefined);
    return running;
  }

  /** Passes on what is told, and takes note of what another engine would have to know. */
  private noting(notices: EngineNotices): EngineNotices {
    const { counted } = this;
    return {
      held: (state) => {
        this.held = { ...state, holding: counted + state.holding };
        this.count(this.held.holding);
        notices.held(this.held);
      },
      viewChanged: (view, state) => {
        this.openedViews.noteState(view, state);
        notices.viewChanged(view, state);
      },
      replaced: () => notices.replaced(),
      loadsEnded: (loads, cause) => notices.loadsEnded(loads, cause),
    };
  }

  private count(number: number): void {
    this.lastCounted = Math.max(this.lastCounted, number);
  }

  private ended(running: Running, cause: unknown): void {
    if (this.running !== running) return;
    const wasBusy = this.waiting > 0 || (this.held?.size ?? 0) > 0;
    this.running = undefined;
    this.counted = this.lastCounted + 1;
    this.lastCounted = this.counted;
    running.channel.dispose();
    this.options.onEnd(new EngineEndedError({ cause }), wasBusy);
    this.tellNothing();
  }

  /** Tells what anybody would have been told if all had been cleared. */
  private tellNothing(): void {
    const { notices } = this.options;
    this.held = { ...nothingHeld, holding: this.counted };
    notices.held(this.held);
    notices.replaced();
    for (const { view } of this.openedViews.all) notices.viewChanged(view, this.openedViews.emptied(view));
  }
}
