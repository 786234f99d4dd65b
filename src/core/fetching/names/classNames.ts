import type { LabClass } from "../../api/depth/labClass";
import { askClass } from "../../api/depth/questions";
import { refusalOf } from "../../api/depth/refusal";
import { KeyRefusedError } from "../../api/errors/errors";
import type { Names } from "../../results/names/names";
import { atOnce, troubleOf, type Asks, type NameOptions } from "./asking";

/** So many classes are asked for at once; who looks at more can wait until there is nothing else to do. */
const mostAtOnce = 20;

/**
 * Learns what the classes of one connection are called, each in a request of its own: those on view first, a
 * few at a time, and each once, also where there is no such class.
 */
export class ClassNames {
  private readonly known = new Map<string, LabClass>();
  private readonly underWay = new Map<string, Promise<LabClass | undefined>>();
  /** In the order in which they were asked for. */
  private readonly waiting = new Set<string>();
  /** How many of those that wait may go. */
  private released = mostAtOnce;
  private running = 0;
  private isRefused = false;
  /** Whether it was told that something kept the last ones from coming. */
  private isTold = false;
  private quiet: Promise<void> = Promise.resolve();
  private becomeQuiet: (() => void) | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly asks: Asks,
    private readonly names: Pick<Names, "set">,
    private readonly options: NameOptions,
  ) {}

  /** What is known of a class; without a name where there is no such class, or it has none. */
  classOf(id: string): LabClass | undefined {
    return this.known.get(id);
  }

  /** How many wait until there is nothing else to do, or for a place. */
  get waitingCount(): number {
    return this.waiting.size;
  }

  /**
   * Asks for classes that are on view: the first twenty at once, the others when {@link idle} says so.
   * @returns what resolves once none is under way any more. It never rejects.
   */
  want(ids: Iterable<string>): Promise<void> {
    for (const id of ids) if (this.isUnknown(id)) this.waiting.add(id);
    this.isTold = false;
    return this.startMore();
  }

  /** Says that nothing else is to be done, so that all that wait may go, and twenty more at once after them. */
  idle(): Promise<void> {
    this.released = this.waiting.size + mostAtOnce;
    return this.startMore();
  }

  /** Lets go of those that wait: they are not on view any more. */
  dropWaiting(): void {
    this.waiting.clear();
  }

  /**
   * Asks for a class now, past all that wait.
   * @returns undefined where the server does not tell.
   * @throws KeyRefusedError; what else kept it from coming, other than that the server does not tell; the reason
   * when this is disposed of meanwhile.
   */
  async ask(id: string): Promise<LabClass | undefined> {
    const known = this.known.get(id);
    if (known || this.isRefused) return known;
    this.waiting.delete(id);
    return await (this.underWay.get(id) ?? this.send(id));
  }

  /** Ends what is under way. */
  dispose(): void {
    this.waiting.clear();
    this.stopping.abort(new DOMException("Names are not asked for any more.", "AbortError"));
  }

  private isUnknown(id: string): boolean {
    return id !== "" && !this.known.has(id) && !this.underWay.has(id) && !this.isRefused;
  }

  private startMore(): Promise<void> {
    for (const id of this.waiting) {
      if (this.running >= atOnce || this.released <= 0) break;
      this.waiting.delete(id);
      this.released -= 1;
      this.running += 1;
      if (!this.becomeQuiet) this.quiet = new Promise((resolve) => (this.becomeQuiet = resolve));
      void this.sendOnView(id);
    }
    return this.quiet;
  }

  private async sendOnView(id: string): Promise<void> {
    try {
      await this.send(id);
    } catch (error) {
      // Whatever it is, the next ones would meet it as well; they can be wanted again.
      this.waiting.clear();
      if (!this.stopping.signal.aborted && !this.isRefused && !this.isTold) this.tell(error);
    }
    this.running -= 1;
    void this.startMore();
    if (this.running > 0) return;
    this.becomeQuiet?.();
    this.becomeQuiet = undefined;
  }

  private send(id: string): Promise<LabClass | undefined> {
    const sent = this.request(id).finally(() => this.underWay.delete(id));
    this.underWay.set(id, sent);
    return sent;
  }

  private async request(id: string): Promise<LabClass | undefined> {
    const { signal } = this.stopping;
    try {
      const found = await this.asks.answer(askClass(id), signal);
      signal.throwIfAborted();
      this.known.set(id, found);
      if (found.name !== undefined) this.names.set("class", [[id, found.name]]);
    } catch (error) {
      if (signal.aborted) throw error;
      const refusal = refusalOf(error);
      if (refusal === "notFound") this.known.set(id, { id });
      else if (refusal !== undefined) this.refuse(error);
      else {
        if (error instanceof KeyRefusedError) this.refuse(error);
        throw error;
      }
    }
    return this.known.get(id);
  }

  /** Asks for no class any more. */
  private refuse(error: unknown): void {
    this.waiting.clear();
    if (!this.isRefused) this.tell(error);
    this.isRefused = true;
  }

  private tell(error: unknown): void {
    this.isTold = true;
    this.options.onTrouble(troubleOf("Class", error));
  }
}
