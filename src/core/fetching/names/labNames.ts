import type { Catalog, LabProfile, NamedThing } from "../../api/depth/catalog";
import { askCatalog, askLabProfile } from "../../api/depth/questions";
import { refusalOf } from "../../api/depth/refusal";
import { KeyRefusedError, ResponseTooBigError } from "../../api/errors/errors";
import type { Integer } from "../../api/labResult";
import type { Names } from "../../results/names/names";
import { RequestQueue } from "../requestQueue";
import { atOnce, troubleOf, type Asks, type NameOptions } from "./asking";

/** Names of labs, series and delivery regions, as they can be kept. */
export interface LabNamesKept {
  /** Also those that were asked for and have no name. */
  readonly labs: readonly LabProfile[];
  readonly series: readonly NamedThing[];
  readonly regions: readonly NamedThing[];
}

/** Of kept names, more labs missing than this are a reason to ask for the whole catalogue. */
const mostSingle = 20;

/**
 * Learns what the labs, series and delivery regions of one connection are called. The catalogue is asked for once,
 * however many ask; labs that it lacks are asked for one by one, each once.
 */
export class LabNames {
  private catalog: "unasked" | "kept" | "here" | "refused" = "unasked";
  private asking: Promise<void> | undefined;
  private areProfilesRefused = false;
  /** Whether something kept the last single ones from coming, which the next ones would meet as well. */
  private haveSinglesFailed = false;
  private readonly profiles = new Map<Integer, LabProfile>();
  private readonly single = new Map<Integer, Promise<void>>();
  private series: readonly NamedThing[] = [];
  private regions: readonly NamedThing[] = [];
  private readonly queue = new RequestQueue(() => atOnce);
  private readonly stopping = new AbortController();

  constructor(
    private readonly asks: Asks,
    private readonly names: Pick<Names, "set" | "setLabs">,
    private readonly options: NameOptions,
  ) {}

  /** What is known of a lab; without a name where it was asked for and has none. */
  profileOf(id: Integer): LabProfile | undefined {
    return this.profiles.get(id);
  }

  /** Takes in names that were kept: what they have is not asked for. */
  restore({ labs, series, regions }: LabNamesKept): void {
    if (this.catalog !== "unasked") return;
    this.catalog = "kept";
    this.learn({ labs, series, regions });
  }

  /** What to keep. @returns undefined while there is nothing that is worth it. */
  toKeep(): LabNamesKept | undefined {
    if (this.profiles.size === 0 && this.series.length === 0 && this.regions.length === 0) return undefined;
    return { labs: [...this.profiles.values()], series: this.series, regions: this.regions };
  }

  /**
   * Learns the names of labs, and with them those of series and regions.
   * @returns whether it has learned any, so that there is something new to keep.
   * @throws KeyRefusedError; the reason when this is disposed of meanwhile.
   */
  async nameLabs(ids: Iterable<Integer>): Promise<boolean> {
    const wanted = [...new Set(ids)];
    const lacking = (): Integer[] => wanted.filter((id) => !this.profiles.has(id));
    const wasHere = this.catalog;
    const before = this.profiles.size;
    const isTooMuch = this.catalog === "kept" && lacking().length > mostSingle;
    if (this.catalog === "unasked" || isTooMuch) await this.askOnce();
    const isSingly = this.catalog === "here" || (this.catalog === "kept" && !isTooMuch);
    if (isSingly) await this.askSingly(lacking());
    return this.profiles.size > before || (this.catalog === "here" && wasHere !== "here");
  }

  /** Ends what is under way. */
  dispose(): void {
    this.stopping.abort(new DOMException("Names are not asked for any more.", "AbortError"));
  }

  private askOnce(): Promise<void> {
    this.asking ??= this.askForCatalog().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async askForCatalog(): Promise<void> {
    const { signal } = this.stopping;
    try {
      const catalog = await this.asks.answer(askCatalog(), signal);
      signal.throwIfAborted();
      this.catalog = "here";
      this.learn(catalog);
    } catch (error) {
      if (isFinal(error, signal)) throw error;
      this.options.onTrouble(troubleOf("Catalog", error));
      // One lab at a time is never too much.
      if (error instanceof ResponseTooBigError) this.catalog = "here";
      else if (refusalOf(error) !== undefined) this.catalog = "refused";
    }
  }

  private async askSingly(ids: readonly Integer[]): Promise<void> {
    this.haveSinglesFailed = false;
    await Promise.all(
      ids.map((id) => {
        const asked = this.single.get(id) ?? this.askForProfile(id).finally(() => this.single.delete(id));
        this.single.set(id, asked);
        return asked;
      }),
    );
  }

  private async askForProfile(id: Integer): Promise<void> {
    const { signal } = this.stopping;
    try {
      await this.queue.run(async () => {
        if (!this.areProfilesRefused)
          this.learn({ labs: [await this.asks.answer(askLabProfile(id), signal)] });
      });
    } catch (error) {
      if (isFinal(error, signal)) throw error;
      const refusal = refusalOf(error);
      if (refusal === "notFound") return this.learn({ labs: [{ id }] });
      if (this.areProfilesRefused || this.haveSinglesFailed) return;
      this.options.onTrouble(troubleOf("LabProfile", error));
      if (refusal === undefined) this.haveSinglesFailed = true;
      else this.areProfilesRefused = true;
    }
  }

  private learn({ labs = [], series = [], regions = [] }: Partial<Catalog>): void {
    for (const lab of labs) this.profiles.set(lab.id, lab);
    if (series.length > 0) this.series = series;
    if (regions.length > 0) this.regions = regions;
    this.names.set("lab", named(labs));
    this.names.setLabs(labs);
    this.names.set("series", named(series));
    this.names.set("region", named(regions));
  }
}

/** Whether all asking ends with an error: the key was refused, or nobody wants to know any more. */
function isFinal(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof KeyRefusedError && refusalOf(error) === undefined);
}

function* named(things: readonly NamedThing[]): Generator<readonly [Integer, string]> {
  for (const { id, name } of things) if (name !== undefined) yield [id, name];
}
