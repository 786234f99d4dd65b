import * as l10n from "@vscode/l10n";
import { askInstances, askOpenLabs } from "../../core/api/depth/questions";
import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { Asks } from "../../core/fetching/names/asking";
import { refusalOf, type Refusal } from "../../core/api/depth/refusal";
import type { Integer, LabResult } from "../../core/api/labResult";
import { formatRange } from "../../core/range/words/formatRange";
import { momentText } from "../../core/results/help/words";
import { getOrAdd } from "../../core/results/getOrAdd";
import { isInLab, instanceNow, type InstanceNow } from "../../core/results/live/openInstance";
import { buildLiveClass } from "../../core/results/live/liveClass";
import { className } from "../../core/results/names/nameWords";
import { inSteps } from "../../core/results/steps";
import type { Subscription } from "../../core/results/store/changeEvent";
import { isSameSource, type ResultSource } from "../../core/results/store/resultSource";
import { classWords } from "../../core/results/words/classes";
import type { Sample } from "../loading/loadSample";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Accompanied } from "../loadContract";
import type { Naming } from "../naming/naming";
import { namesLoad } from "../naming/namingContract";
import type { Requests } from "../requests";
import { WatchedInstances } from "./watchedInstances";
import type { LiveClassAnswer, WatchedClass, WatchingQuestions } from "./watchingContract";

/** So many results are worth a look at the clock. */
const stepSize = 2000;
const pageSize = 100;
/** A class has fewer instances; of one that has more, the newest are looked at. */
const mostPages = 20;

/** Tells classes as they run, and asks what goes on in them. */
export class Watching implements WatchingQuestions {
  private watched = new Map<string | null, WatchedInstances>();
  private readonly listening: Subscription;

  constructor(
    private readonly held: HeldResults,
    private readonly requests: Requests,
    private readonly naming: Naming,
  ) {
    this.listening = held.store.onDidChange((change) => {
      if (change === "replaced") this.watched = new Map();
    });
  }

  async liveClass({ classId }: WatchedClass, { signal }: Accompanied<never> = {}): Promise<LiveClassAnswer> {
    const { sample, store, settings, names, classes, present, clock } = this.held;
    const inClass: LabResult[] = [];
    const steps = inSteps(store.results(), stepSize, (result) => {
      if ((result.ClassId || null) === classId) inClass.push(result);
    });
    await inTurns(steps, signal);
    const watched = this.watched.get(classId) ?? new WatchedInstances();
    const results = watched.results(inClass, present.seenAt);
    const known = classId === null ? undefined : classes.of(classId);
    const { range } = store;
    const asOf = Math.max(present.seenAt, watched.askedAt ?? 0);
    const subtitle = [
      ...(known ? classWords(known, clock) : []),
      range && l10n.t("fetched: {0}", formatRange(range, { ...clock, now: present.now })),
      l10n.t("as of {0}", momentText(asOf, { ...clock, now: present.now })),
    ];
    const { model, instances } = buildLiveClass(results, {
      present,
      timeZone: settings.timeZone,
      names,
      title: className(classId, names, 120),
      subtitle: subtitle.filter(Boolean).join(" · "),
      planned: known?.plannedLabs,
      now: store.source?.kind === "sample" && sample ? sampleNow(sample, results, present) : watched.now,
      knowsNotStarted: watched.isWhole || this.hasAllSince(known?.start),
    });
    return { model, instanceIds: instances.map((id) => (id === undefined ? null : String(id))) };
  }

  async askLiveClass(
    { classId, source, by }: Parameters<WatchingQuestions["askLiveClass"]>[0],
    { signal = new AbortController().signal }: Accompanied<never> = {},
  ): Promise<Refusal | undefined> {
    if (!isSameSource(this.held.store.source, source)) return undefined;
    const { watched } = this;
    const instances = getOrAdd(watched, classId, () => new WatchedInstances());
    try {
      if (by === "search" && classId !== null) await this.search(classId, source, instances, signal);
      else instances.takeOpen(await this.client(source).answer(askOpenLabs(), signal), this.held.clock.now);
      return undefined;
    } catch (error) {
      const refusal = signal.aborted ? undefined : refusalOf(error);
      if (refusal === undefined) throw error;
      return refusal;
    }
  }

  dispose(): void {
    this.listening.dispose();
  }

  private client(source: ResultSource): Asks {
    const load = namesLoad(source);
    return this.requests.patient(load, this.requests.commands(load, source, { isAboutOthers: true }));
  }

  /** Newest first: what arrives meanwhile moves instances to the next page, and none is missed. */
  private async search(
    classId: string,
    source: ResultSource,
    instances: WatchedInstances,
    signal: AbortSignal,
  ): Promise<void> {
    const client = this.client(source);
    const askedAt = this.held.clock.now;
    const start = instances.changedSince;
    const found: InstanceDetails[] = [];
    let isAtEnd = false;
    for (let pageIndex = 0; pageIndex < mostPages && !isAtEnd; pageIndex += 1) {
      const search = { classId, pageIndex, pageSize, sort: "start desc" } as const;
      const page = await client.answer(
        askInstances(start === undefined ? search : { ...search, start }, 5),
        signal,
      );
      const rows = page.results.length + page.skipped;
      found.push(...page.results);
      const pages = page.totalPages ?? Math.ceil((page.totalResults ?? Infinity) / Math.max(1, rows));
      isAtEnd = rows === 0 || pageIndex + 1 >= pages;
    }
    // Other results may be held by now; what was found says nothing of those.
    if (this.watched.get(classId) !== instances) return;
    // A server that does not know the parameter would tell of other classes.
    const ofClass = found.filter((details) => details.class.id === classId);
    instances.takeFound(ofClass, askedAt);
    if (start === undefined) instances.isWhole = isAtEnd;
    this.naming.learnFrom(source, ofClass);
  }

  /** Whether everything was fetched from a moment on, in Unix seconds; it is not where nobody knows when that was. */
  private hasAllSince(start: number | undefined): boolean {
    const { missing, failedWindows, range } = this.held.store;
    if (start === undefined || missing.length > 0 || failedWindows.length > 0) return false;
    return range !== undefined && range.start <= start;
  }
}

/** Nobody need be asked of a sample. */
function sampleNow(
  sample: Sample,
  results: readonly LabResult[],
  { seenAt, now }: { readonly seenAt: number; readonly now: number },
): Map<Integer, InstanceNow> {
  const running = results.filter((result) => isInLab(result, seenAt, undefined));
  return new Map(
    running.map((result) => [
      result.LabInstanceId,
      instanceNow(sample.sampleInstanceDetails(result, now), now),
    ]),
  );
}
