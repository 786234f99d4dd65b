import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import type { Integer } from "../../../../src/core/api/labResult";
import { refreshOne } from "../../../../src/core/fetching/refreshOne";
import { RunningFetch, type FetchTarget } from "../../../../src/core/fetching/runningFetch";
import { StoppableLoad } from "../../../../src/core/fetching/stoppableLoad";
import type { ResultFilter } from "../../../../src/core/results/filter/filterTypes";
import { ShownResults } from "../../../../src/core/results/view/shownResults";
import { LoadEndedError } from "../../../../src/core/results/store/endedLoads";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";
import { byClass } from "../../results/view/treeOutline";
import { checkCounts } from "./counts";
import { RaceExport } from "./exports";
import { checkSummary, type Fetch } from "./fetch";
import { checkMissing } from "./missing";
import { GatedServer, type WaitingRequest } from "../gatedServer";
import { connections, file, sample } from "./sources";
import type { Step } from "./steps";
import { weeks, weeksOf } from "../weeks";

/** A refresh of one result. */
interface Refresh {
  readonly source: ResultSource;
  readonly order: number;
  run?: Promise<void>;
  outcome?: "came" | "ended" | "failed";
  /** Whether something was asked for after it that ends it. */
  mustEnd?: boolean;
}

/** Everything that goes on at once in one window of VS Code, without VS Code. */
export class Race {
  private readonly store = new ResultStore();
  private readonly shown = new ShownResults(this.store, byClass, noNames);
  private readonly server = new GatedServer();
  private readonly fetches: Fetch[] = [];
  private readonly files: { readonly load: number; readonly order: number }[] = [];
  private readonly refreshes: Refresh[] = [];
  private readonly exports: RaceExport[] = [];
  /** What must be held: of each lab instance the last request that asked for it and was answered in time. */
  private due = new Map<Integer, number>();
  private dueOf = this.store.holding;
  private filter: ResultFilter = {};
  private active = 0;
  private orders = 0;

  async take(step: Step): Promise<void> {
    const { store } = this;
    switch (step.kind) {
      case "fetch":
        this.begin({ source: this.connection, ranges: [weeks(step.first, step.count)] });
        break;
      case "keyIsThere": {
        const asleep = this.fetches.filter(({ run }) => !run);
        const one = asleep[step.some % Math.max(1, asleep.length)];
        if (one) this.run(one);
        break;
      }
      case "answer":
        this.answer(this.server.take(step.some));
        break;
      case "fail":
        this.server.take(step.some)?.reject(new Error("HTTP 400"));
        break;
      case "refuseKey":
        this.server.take(step.some)?.reject(new KeyRefusedError("a.example"));
        break;
      case "cancel": {
        const underWay = this.fetches.filter(({ result }) => !result);
        underWay[step.some % Math.max(1, underWay.length)]?.fetch.cancel();
        break;
      }
      case "retry":
        this.retry(step.some);
        break;
      case "refresh":
        this.refreshRange(step.some);
        break;
      case "catchUp":
        // What nobody asked for only keeps up to date what is held.
        if (store.source?.kind === "connection") {
          this.run(this.begin({ source: store.source, ranges: [weeks(step.week, 1)], isUpdate: true }));
        }
        break;
      case "filter":
        this.filter = step.classId === undefined ? {} : { classIds: [step.classId] };
        assert.equal(this.shown.setFilter(this.filter), this.shown.size, "how many are said to be shown");
        break;
      case "refreshOne":
        this.refresh(10 * step.week + 1);
        break;
      case "switch":
        this.active = 1 - this.active;
        break;
      case "openFile":
        this.files.push({ load: store.begin(file), order: (this.orders += 1) });
        break;
      case "fileIsRead":
        this.fileIsRead(step.some, step.isRight);
        break;
      case "sample":
        store.replace(store.begin(sample), {
          range: weeks(1, 4),
          results: [labResult({ LabInstanceId: 4 })],
        });
        this.mustHold(new Map([[4, 2548]]));
        this.mustEnd(() => true);
        break;
      case "clear":
        store.clear();
        assert.equal(store.size, 0, "cleared");
        this.mustHold(new Map());
        this.mustEnd(() => true);
        break;
      case "export":
        this.exports.push(new RaceExport(store, this.shown));
        break;
      case "exportIsWritten":
        this.exports.splice(step.some % Math.max(1, this.exports.length), 1)[0]?.write();
    }
    await settled();
  }

  check(): void {
    const { store, shown } = this;
    const held = new Map([...store.results()].map((one) => [one.LabInstanceId, one.TotalRunTimeSeconds]));
    assert.equal(store.holding, this.dueOf, "when something else was held last");
    assert.deepEqual(sorted(held), sorted(this.due), "what is held");
    checkCounts(store, shown, this.filter);
    checkMissing(store, this.fetches);
    for (const { fetch } of this.fetches) {
      const requests = this.server.waiting.filter(({ by }) => by === fetch);
      if (fetch.isStopped)
        assert.ok(
          requests.every(({ signal }) => signal.aborted),
          "a request goes on",
        );
    }
    for (const { mustEnd, outcome } of this.refreshes) {
      if (mustEnd && outcome !== undefined)
        assert.notEqual(outcome, "came", "a refresh that was called off came");
    }
    for (const one of this.fetches) if (one.result) checkSummary(one, one.result);
  }

  /** Nothing may wait for ever: whatever is under way ends once it is called off. */
  async end(): Promise<void> {
    for (const { fetch } of this.fetches) fetch.cancel();
    this.store.clear();
    for (const request of this.server.waiting) request.reject(new Error("gone"));
    for (const one of this.fetches) if (!one.run) this.run(one);
    await Promise.all([...this.fetches.map(({ run }) => run), ...this.refreshes.map(({ run }) => run)]);
    for (const one of this.fetches) assert.ok(one.result, "a fetch never ended");
    for (const one of this.exports) one.write();
  }

  private get connection(): ResultSource {
    return connections[this.active]!;
  }

  private begin(target: FetchTarget): Fetch {
    const fetch = new RunningFetch(this.store, target);
    const one = {
      fetch,
      target,
      order: (this.orders += 1),
      came: new Set<number>(),
      ids: new Set<Integer>(),
    };
    this.fetches.push(one);
    return one;
  }

  private run(one: Fetch): void {
    const client = one.fetch.noteAsks(this.server.client(one.fetch));
    one.run = one.fetch.run(client, { concurrency: 2 }).then((result) => {
      one.result = result;
      one.sizeAtEnd = this.store.size;
      one.fetch.dispose();
    });
    if (one.fetch.isStopped || one.target.isUpdate) return;
    const { order: own, target } = one;
    this.mustEnd(({ order, source }) => order < own && source !== target.source);
  }

  private answer(request: WaitingRequest | undefined): void {
    if (!request) return;
    const results = request.answer();
    // An answer to what was called off belongs to nobody, even if it comes.
    if (!request.signal.aborted) {
      const one = this.fetches.find(({ fetch }) => fetch === request.by);
      if (one && "start" in request.asked && this.isTaken(one.target)) {
        for (const week of weeksOf([request.asked])) one.came.add(week);
        for (const { LabInstanceId } of results) one.ids.add(LabInstanceId);
      }
      this.expect(
        request,
        results.map(({ LabInstanceId }) => LabInstanceId),
        one,
      );
    }
    request.resolve(results);
  }

  /** What is answered in time is held, unless results of another source are. */
  private expect(request: WaitingRequest, ids: readonly Integer[], one: Fetch | undefined): void {
    const source = one?.target.source ?? (request.by as Refresh).source;
    const isHeld = this.store.source !== undefined && this.store.source.name === source.name;
    if (one ? !this.isTaken(one.target) : !isHeld && this.store.source !== undefined) return;
    if (!isHeld) this.due = new Map();
    for (const id of ids) this.due.set(id, Math.max(this.due.get(id) ?? 0, request.number));
    this.dueOf = isHeld ? this.store.holding : this.store.holding + 1;
  }

  /** What only keeps up to date brings nothing where results of another source are held. */
  private isTaken({ source, isUpdate }: FetchTarget): boolean {
    const { source: held } = this.store;
    return !isUpdate || held === undefined || held.name === source.name;
  }

  private mustHold(due: Map<Integer, number>): void {
    this.due = due;
    this.dueOf = this.store.holding;
  }

  /** As a click on an old message: it asks the same connection for what is missing of its fetch. */
  private retry(index: number): void {
    const over = this.fetches.filter(
      ({ result, target }) => result && !target.isUpdate && result.summary.failedWindows.length > 0,
    );
    const one = over[index % Math.max(1, over.length)];
    const [first, ...others] = one?.result?.summary.failedWindows ?? [];
    if (!one || !first || (this.store.source && this.store.source !== one.target.source)) return;
    this.run(this.begin({ source: one.target.source, ranges: [first, ...others] }));
  }

  /** Fetches a range of the results held again, as Refresh does. */
  private refreshRange(index: number): void {
    const { source } = this.store;
    const before = this.fetches.filter(({ target }) => target.source === source && !target.isUpdate);
    const one = before[index % Math.max(1, before.length)];
    if (one) this.run(this.begin({ source: one.target.source, ranges: one.target.ranges }));
  }

  private refresh(id: number): void {
    const source = this.store.source?.kind === "connection" ? this.store.source : this.connection;
    const refresh: Refresh = { source, order: (this.orders += 1) };
    const ask = (signal: AbortSignal, onSend: () => void): ReturnType<GatedServer["one"]> => {
      onSend();
      return this.server.one(refresh, id, signal);
    };
    refresh.run = refreshOne(this.store, new StoppableLoad(this.store, source, true), ask).then(
      () => void (refresh.outcome = "came"),
      (error: unknown) => void (refresh.outcome = error instanceof LoadEndedError ? "ended" : "failed"),
    );
    this.refreshes.push(refresh);
  }

  /** What was asked for before something that takes over is called off; what was asked for after it is not. */
  private mustEnd(
    isMeant: (load: { readonly order: number; readonly source: ResultSource }) => boolean,
  ): void {
    for (const { fetch, target, order, result } of this.fetches) {
      if (!result && isMeant({ order, source: target.source })) assert.ok(fetch.isStopped, "a fetch goes on");
    }
    for (const refresh of this.refreshes) {
      if (!refresh.outcome && isMeant(refresh)) refresh.mustEnd = true;
    }
  }

  private fileIsRead(index: number, isRight: boolean): void {
    const opening = this.files[index % Math.max(1, this.files.length)];
    if (!opening) return;
    if (!isRight) return this.store.finish(opening.load);
    const before = this.store.holding;
    const id = 1000 + opening.order;
    const count = this.store.replace(opening.load, {
      range: weeks(0, 1),
      results: [labResult({ LabInstanceId: id })],
    });
    if (count === "void") return assert.equal(this.store.holding, before);
    this.mustHold(new Map([[id, 2548]]));
    this.mustEnd(({ order }) => order < opening.order);
  }
}

/** Resolves once everything that was set going by an answer has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}

function sorted(held: Map<Integer, unknown>): [Integer, unknown][] {
  return [...held].sort(([a], [b]) => Number(a) - Number(b));
}
