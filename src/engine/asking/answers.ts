import * as l10n from "@vscode/l10n";
import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { LabResult } from "../../core/api/labResult";
import { askOneByOne } from "../../core/fetching/questions/askOneByOne";
import { searchPlan } from "../../core/fetching/questions/searchPlan";
import { searchAll, type SearchOutcome } from "../../core/fetching/search/searchAll";
import { searchRequests, type SoughtStretch } from "../../core/fetching/search/searchStretches";
import type { AnsweredInstance } from "../../core/results/questions/types";
import { inSteps } from "../../core/results/steps";
import { formatNumber } from "../../core/results/words/numbers";
import type { Subscription } from "../../core/results/store/changeEvent";
import { isSameSource, type ResultSource } from "../../core/results/store/resultSource";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Accompanied } from "../loadContract";
import { namesLoad } from "../naming/namingContract";
import type { Requests } from "../requests";
import type { Views } from "../viewing/views";
import { integerFromJson } from "../wire";
import { KeptAnswersOf } from "./keptAnswers";
import { isOfPart } from "./questionParts";
import {
  isWhatIsShown,
  type QuestionsAnswer,
  type QuestionsCost,
  type QuestionsNews,
  type QuestionsOf,
} from "./questionsContract";

/** So many instances can be looked at at once: their activities are some hundred bytes each. */
const mostInstances = 20_000;

/** What is to be asked, and how. */
interface Plan {
  /** Results whose instances are to be asked about. */
  readonly wanted: readonly LabResult[];
  readonly stretches: readonly SoughtStretch[];
  readonly isOneByOne: boolean;
  /** By what it is remembered that a search beyond what is held was done; undefined for one of what is held. */
  readonly beyond: string | undefined;
}

/** Asks for the answers in lab instances and keeps what comes. */
export class Answers {
  /** By connection. */
  private kept = new Map<string, KeptAnswersOf>();
  private readonly listening: Subscription;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
    private readonly requests: Requests,
  ) {
    this.listening = held.store.onDidChange((change) => {
      if (change === "replaced" && held.store.source === undefined) this.kept = new Map();
    });
  }

  /** @throws Error where there is too much to be looked at at once. */
  cost(of: QuestionsOf): QuestionsCost {
    const { wanted, stretches, isOneByOne, beyond } = this.plan(of);
    // A sample knows all of itself.
    if (of.source.kind !== "connection") return { requests: 0, instances: 0, isOneByOne: false };
    const sought = stretches.reduce((sum, { instances }) => sum + instances, 0);
    return {
      requests: isOneByOne ? wanted.length : searchRequests(stretches),
      instances: beyond === undefined ? wanted.length : sought,
      isOneByOne,
    };
  }

  /** @throws KeyRefusedError; Error where there is too much to be looked at at once. */
  async ask(
    of: QuestionsOf,
    concurrency: number,
    { signal = new AbortController().signal, onProgress }: Accompanied<QuestionsNews>,
  ): Promise<QuestionsAnswer> {
    const { source } = of;
    if (source.kind !== "connection") return { came: 0, failed: 0, isCancelled: false };
    const plan = this.plan(of);
    const kept = this.of(source);
    // Whoever is not found and not held can be asked for by nothing.
    const isLost = kept.lacksSearch && plan.wanted.length === 0 && this.beyond(of, []) !== undefined;
    if (isLost) return { came: 0, failed: 0, refused: "all", isCancelled: false };
    const tooMuch = new AbortController();
    let [came, areSettled] = [0, true];
    const onInstances = (instances: readonly InstanceDetails[]): void => {
      for (const details of instances) {
        const { labInstanceId } = details;
        const result = this.isHeld(source) ? this.held.store.get(labInstanceId) : undefined;
        if (!kept.keep(details, result).isSettled) areSettled = false;
      }
      came += instances.length;
      if (came > mostInstances) tooMuch.abort(tooManyError(came));
    };
    const options = {
      atOnce: concurrency,
      signal: AbortSignal.any([signal, tooMuch.signal]),
      onInstances,
      onProgress: ({ done, pages }: { done: number; pages: number }) =>
        onProgress?.({ done, requests: pages }),
    };
    const load = namesLoad(source);
    const client = this.requests.patient(load, this.requests.commands(load, source, { isAboutOthers: true }));
    const ids = plan.wanted.map(({ LabInstanceId }) => LabInstanceId);
    const outcome = plan.isOneByOne
      ? await askOneByOne(client, ids, options)
      : await searchAll(client, plan.stretches, { mode: 10, ...options });
    if (tooMuch.signal.aborted) throw tooMuch.signal.reason;
    if (outcome.refusal !== undefined && !plan.isOneByOne) kept.lacksSearch = true;
    const isWhole = outcome.failedPages === 0 && !outcome.cancelled;
    if (plan.beyond !== undefined && isWhole && areSettled) kept.noteSearched(plan.beyond);
    return answerOf(outcome, came, plan.isOneByOne || plan.wanted.length === 0);
  }

  /** What is known of a part, and how many of its lab instances are not. */
  async known(of: QuestionsOf): Promise<{
    readonly results: readonly LabResult[];
    readonly instances: readonly AnsweredInstance[];
    readonly missing: number;
  }> {
    const { source, part } = of;
    const results = this.resultsOf(of);
    if (source.kind === "sample") await this.learnSample(source, results);
    const kept = this.of(source);
    const known = results.flatMap(({ LabInstanceId }) => kept.get(LabInstanceId) ?? []);
    const missing = results.length - known.length;
    if (this.beyond(of, results) === undefined) return { results, instances: known, missing };
    const ids = new Set(known.map(({ labInstanceId }) => labInstanceId));
    const others = kept.all().filter((each) => !ids.has(each.labInstanceId) && isOfPart(part, each));
    return { results, instances: [...known, ...others], missing };
  }

  dispose(): void {
    this.listening.dispose();
  }

  private plan(of: QuestionsOf): Plan {
    const { source, part } = of;
    const results = this.resultsOf(of);
    if (results.length > mostInstances) throw tooManyError(results.length);
    const kept = this.of(source);
    const wanted = results.filter((result) => !kept.isGood(result));
    const beyond = this.beyond(of, results);
    if (beyond !== undefined && !kept.lacksSearch) {
      const { start = 0, end = this.held.clock.now } = part;
      const search = { start, end, instances: results.length, of: soughtOf(of) };
      const isDone = kept.wasSearched(beyond) && wanted.length === 0;
      return { wanted, stretches: isDone ? [] : [search], isOneByOne: false, beyond };
    }
    const { store } = this.held;
    const stretches = searchPlan(wanted, store.results(), store.covered);
    // A few of many are asked for by themselves.
    const isOneByOne = kept.lacksSearch || wanted.length < searchRequests(stretches);
    return { wanted, stretches, isOneByOne, beyond: undefined };
  }

  /** By what a search is known whose part is not, or not wholly, held; undefined where it is held. */
  private beyond(of: QuestionsOf, results: readonly LabResult[]): string | undefined {
    const { source, part } = of;
    if (isWhatIsShown(part) || source.kind !== "connection") return undefined;
    const { start, end } = part;
    const isHeld =
      start === undefined && end === undefined
        ? results.length > 0
        : this.isHeld(source) && this.isCovered(start ?? 0, end ?? this.held.clock.now);
    return isHeld ? undefined : JSON.stringify(part);
  }

  private isCovered(start: number, end: number): boolean {
    return this.held.store.covered.some((range) => range.start <= start && range.end >= end);
  }

  /** The results held of a part. */
  private resultsOf({ source, view, part }: QuestionsOf): LabResult[] {
    if (!this.isHeld(source)) return [];
    if (isWhatIsShown(part)) return [...this.views.get(view).results()];
    return [...this.held.store.results()].filter(({ ClassId, LabProfileId, Start }) =>
      isOfPart(part, { classId: ClassId, labProfileId: LabProfileId, start: Start }),
    );
  }

  private async learnSample(source: ResultSource, results: readonly LabResult[]): Promise<void> {
    const kept = this.of(source);
    const { present, sample } = this.held;
    if (!sample) return;
    const unknown = results.filter((result) => !kept.isGood(result));
    const detailsOf = (result: LabResult): InstanceDetails =>
      sample.sampleInstanceDetails(result, present.now);
    await inTurns(inSteps(unknown, 10, (each) => kept.keep(detailsOf(each), each)));
  }

  private isHeld(source: ResultSource): boolean {
    return isSameSource(this.held.store.source, source);
  }

  private of({ kind, name, url }: ResultSource): KeptAnswersOf {
    const key = JSON.stringify([kind, name, url]);
    let kept = this.kept.get(key);
    if (!kept) this.kept.set(key, (kept = new KeptAnswersOf(2 * mostInstances)));
    return kept;
  }
}

/** Nobody can search for those of no class; they are told apart when they are there. */
function soughtOf({ part: { classId, labProfileId } }: QuestionsOf): SoughtStretch["of"] {
  return {
    ...(classId && { classId }),
    ...(labProfileId !== undefined && { labProfileId: integerFromJson(labProfileId) }),
  };
}

function answerOf(outcome: SearchOutcome, came: number, wasLast: boolean): QuestionsAnswer {
  const { failedPages, error, refusal, cancelled } = outcome;
  return {
    came,
    failed: failedPages,
    ...(error instanceof Error && { failure: error.message }),
    ...(refusal !== undefined && { refused: wasLast ? "all" : "search" }),
    isCancelled: cancelled,
  };
}

function tooManyError(count: number): Error {
  return new Error(
    l10n.t(
      "These are {0} lab instances; {1} can be analysed at once. Choose a class, a lab or a shorter time.",
      formatNumber(count),
      formatNumber(mostInstances),
    ),
  );
}
