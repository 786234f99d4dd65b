import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { Integer, LabResult } from "../../core/api/labResult";
import { FoundNames } from "../../core/fetching/names/foundNames";
import { readKeptNames, writeKeptNames } from "../../core/fetching/names/keptNames";
import { searchRequests } from "../../core/fetching/search/searchStretches";
import { isSameSource, type ResultSource } from "../../core/results/store/resultSource";
import type { HeldResults } from "../heldResults";
import type { Accompanied } from "../loadContract";
import type { Requests } from "../requests";
import { ConnectionNames } from "./connectionNames";
import {
  namesLoad,
  type ClassAnswer,
  type LabNamesAnswer,
  type NamesAnswer,
  type NamesOf,
  type NamingQuestions,
  type UserNamesAnswer,
  type UserNamesCost,
  type UserNamesNews,
} from "./namingContract";

/** Knows the names of every connection that was asked, and shows those of the results held. */
export class Naming implements NamingQuestions {
  private connections = new Map<string, ConnectionNames>();
  /** Where the results came from whose names are shown. */
  private shown: ResultSource | undefined;

  /** To be made before anything that shows names, so that they are there when that is told of other results. */
  constructor(
    private readonly held: HeldResults,
    private readonly requests: Requests,
  ) {
    held.store.onDidChange((change) => {
      const { source } = held.store;
      if (change === "replaced" || !source || !this.shown || !isSameSource(this.shown, source)) this.follow();
    });
  }

  async restoreNames({ source, kept }: NamesOf & { kept: string }): Promise<boolean> {
    const names = readKeptNames(kept, source, this.held.clock.now);
    if (names) this.of(source).labs.restore(names);
    return names !== undefined;
  }

  async nameLabs({ source }: NamesOf): Promise<LabNamesAnswer> {
    if (!isSameSource(this.held.store.source, source)) return { troubles: [] };
    const ids = new Set<Integer>();
    for (const { LabProfileId } of this.results(source)) if (isId(LabProfileId)) ids.add(LabProfileId);
    return this.learnLabs(source, ids);
  }

  async wantClasses({ source, classIds }: NamesOf & { classIds: readonly string[] }): Promise<NamesAnswer> {
    const names = this.of(source);
    await names.classes.want(classIds);
    return this.toldOfClasses(names);
  }

  async nameWaitingClasses({ source }: NamesOf): Promise<NamesAnswer> {
    const names = this.of(source);
    await names.classes.idle();
    return this.toldOfClasses(names);
  }

  async nameClass({ source, classId }: NamesOf & { classId: string }): Promise<ClassAnswer> {
    const names = this.of(source);
    const before = names.classOf(classId);
    const found = await names.classes.ask(classId);
    this.held.classes.tell();
    const planned = found?.plannedLabs ?? [];
    return { isNew: found !== before, ...(await this.learnLabs(source, planned)) };
  }

  async userNamesCost({ source }: NamesOf): Promise<UserNamesCost> {
    const results = this.results(source);
    const users = usersOf(results).size;
    const named = this.namedIn(results);
    // A sample names itself, and nobody can be asked about a file.
    if (source.kind !== "connection") return { requests: 0, users, named };
    const stretches = this.of(source).stretchesOfUsers(results, this.held.store.covered);
    return { requests: searchRequests(stretches), users, named };
  }

  async nameUsers(
    { source }: NamesOf,
    { signal, onProgress }: Accompanied<UserNamesNews> = {},
  ): Promise<UserNamesAnswer> {
    const results = this.results(source);
    const names = this.of(source);
    const outcome = await names.nameUsers(results, names.stretchesOfUsers(results, this.held.store.covered), {
      signal: signal ?? new AbortController().signal,
      onProgress: ({ done, pages }) => onProgress?.({ done, pages }),
    });
    const { failedPages, error, refusal, cancelled } = outcome;
    return {
      named: this.namedIn(results),
      failedPages,
      failure: error instanceof Error ? error.message : undefined,
      isRefused: refusal !== undefined,
      isCancelled: cancelled,
      troubles: names.takeTroubles(),
    };
  }

  /** Takes names out of instances that were found for another reason. */
  learnFrom(source: ResultSource, instances: readonly InstanceDetails[]): void {
    new FoundNames(this.of(source)).take(instances);
  }

  async forgetNames(): Promise<void> {
    for (const names of this.connections.values()) names.dispose();
    this.connections = new Map();
    this.follow();
  }

  dispose(): void {
    for (const names of this.connections.values()) names.dispose();
  }

  private of(source: ResultSource): ConnectionNames {
    const load = namesLoad(source);
    const known = this.connections.get(load);
    if (known) return known;
    const commands = this.requests.commands(load, source, { isAboutOthers: true });
    const names: ConnectionNames = new ConnectionNames(this.requests.patient(load, commands), () =>
      this.shown?.kind === "connection" && this.connections.get(namesLoad(this.shown)) === names
        ? this.held.names
        : undefined,
    );
    this.connections.set(load, names);
    if (this.shown && isSameSource(this.shown, source)) this.held.classes.use((id) => names.classOf(id));
    return names;
  }

  /** Shows the names that the settings want by now. */
  followSettings(): void {
    this.follow();
  }

  /** Shows the names that belong to the results held, and no others. */
  private follow(): void {
    const { source } = this.held.store;
    const before = this.shown;
    this.shown = source;
    if (before?.kind === "connection" && !isSame(before, source)) {
      this.connections.get(namesLoad(before))?.classes.dropWaiting();
    }
    const names = source?.kind === "connection" ? this.connections.get(namesLoad(source)) : undefined;
    this.held.names.become(names?.names);
    const { classes, sample, settings, store } = this.held;
    if (source?.kind !== "sample" || !sample || settings.namesSample === false)
      return classes.use((id) => names?.classOf(id));
    sample.nameSample(this.held.names, store.results());
    classes.use((id) => sample.sampleClassInfo(id, store.results()));
  }

  private async learnLabs(source: ResultSource, ids: Iterable<Integer>): Promise<LabNamesAnswer> {
    const names = this.of(source);
    const isNew = await names.labs.nameLabs(ids);
    const kept = isNew ? names.labs.toKeep() : undefined;
    return {
      ...(kept && { toKeep: writeKeptNames(kept, source, this.held.clock.now) }),
      troubles: names.takeTroubles(),
    };
  }

  private toldOfClasses(names: ConnectionNames): NamesAnswer {
    this.held.classes.tell();
    return { troubles: names.takeTroubles() };
  }

  /** How many of the users of results held have a name. */
  private namedIn(results: readonly LabResult[]): number {
    return [...usersOf(results)].filter((id) => this.held.names.nameOf("user", id) !== undefined).length;
  }

  /** The results held, where they are the connection's. */
  private results(source: ResultSource): LabResult[] {
    const { store } = this.held;
    return isSameSource(store.source, source) ? [...store.results()] : [];
  }
}

function isSame(a: ResultSource, b: ResultSource | undefined): boolean {
  return b !== undefined && isSameSource(a, b);
}

function isId(id: Integer | null | undefined): id is Integer {
  return id !== null && id !== undefined;
}

function usersOf(results: readonly LabResult[]): Set<string> {
  return new Set(results.flatMap(({ UserId }) => UserId || []));
}
