import assert from "node:assert/strict";
import fc from "fast-check";
import type { Integer, LabResult } from "../../../../src/core/api/labResult";
import { InvalidRangeError, type TimeRange } from "../../../../src/core/range/timeRange";
import { ShownResults } from "../../../../src/core/results/view/shownResults";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { noNames } from "../../../../src/core/results/names/names";
import { takeMoment, type ResultsMoment } from "../../../../src/engine/exports/exportMoment";
import { labResult } from "../../labResult";
import { byClass } from "../view/treeOutline";
import { secondsOf, StoreModel } from "./storeModel";

const connections: ResultSource[] = ["A", "B"].map((name) => ({
  kind: "connection",
  name,
  url: `https://${name.toLowerCase()}.example/api`,
}));
const file: ResultSource = { kind: "file", name: "a.json", url: "a.json" };
const sample: ResultSource = { kind: "sample", name: "Sample", url: "sample" };

const result: fc.Arbitrary<LabResult> = fc
  .record({
    LabInstanceId: fc.integer({ min: 1, max: 3 }),
    LastActivity: fc.integer({ min: 1, max: 2 }),
    CompletionStatus: fc.constantFrom(1, 3, 4),
    ClassId: fc.constantFrom(null, "a", "b"),
    hasEnded: fc.boolean(),
  })
  .map(({ hasEnded, ...fields }) =>
    labResult({ ...fields, End: hasEnded ? fields.LastActivity + 10 : null }),
  );
const results = fc.array(result, { maxLength: 4 });
const range = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]): TimeRange => ({ start, end: start + length }));
/** Which of all loads so far, the last one first: mostly a late one, and those that are over among them. */
const which = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, fc.nat({ max: 30 }));
const source = fc.oneof({ weight: 3, arbitrary: fc.constant(connections[0]!) }, fc.constant(connections[1]!));

/** One thing that people, scripts, servers or timers do. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("fetch" as const), source }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("refreshOne" as const), source }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant("ask" as const), which }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant("answer" as const), which, range, results }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("answerOne" as const), which, result }) },
  fc.record({ kind: fc.constant("startSending" as const), which }),
  fc.record({ kind: fc.constant("openFile" as const) }),
  fc.record({
    kind: fc.constant("fileIsRead" as const),
    which,
    range,
    missing: fc.array(range, { maxLength: 2 }),
    results,
    isWrong: fc.boolean(),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("finish" as const),
      which,
      range,
      reason: fc.constantFrom("no", "later"),
    }),
  },
  fc.record({ kind: fc.constant("cancel" as const), which }),
  fc.record({ kind: fc.constant("clear" as const) }),
  fc.record({ kind: fc.constant("sample" as const), range, results }),
  fc.record({ kind: fc.constant("filter" as const), statuses: fc.subarray([1, 3, 4]) }),
  fc.record({ kind: fc.constant("export" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A store and its model, to which the same happens. */
class Race {
  readonly faults: unknown[] = [];
  readonly store = new ResultStore((error) => this.faults.push(error));
  private readonly model = new StoreModel();
  private readonly loads: number[] = [];
  /** The requests that are on their way, those of loads that are over among them. */
  private readonly requests: { readonly load: number; readonly asked: number }[] = [];
  private readonly told: number[] = [];
  private readonly moments: { readonly taken: ResultsMoment; readonly text: string }[] = [];
  private readonly shown: ShownResults;
  private statuses: number[] = [];

  constructor() {
    this.store.onDidEndLoads(({ loads }) => this.told.push(...loads));
    // Whoever throws disturbs neither those before nor those after.
    this.store.onDidChange(() => {
      throw new Error("a listener's fault");
    });
    this.shown = new ShownResults(this.store, byClass, noNames);
  }

  take(step: Step): void {
    const { store, model } = this;
    switch (step.kind) {
      case "fetch":
        return this.begin(store.begin(step.source), step.source, false);
      case "refreshOne":
        return this.begin(store.beginUpdate(step.source), step.source, true);
      case "openFile":
        return this.begin(store.begin(file), file, false);
      case "ask":
        return void this.requests.push({ load: this.load(step.which), asked: store.nextAsk() });
      case "startSending": {
        const load = this.load(step.which);
        store.takeOver(load);
        return model.takeOver(load);
      }
      case "answer":
        return this.answer(step.which, step.range, step.results);
      case "answerOne":
        return this.answer(step.which, undefined, [step.result]);
      case "fileIsRead":
        return this.fileIsRead(step);
      case "finish": {
        const load = this.load(step.which);
        store.finish(load, { ranges: [step.range], failed: [], otherwise: step.reason });
        return model.finish(load, step);
      }
      case "cancel": {
        const load = this.load(step.which);
        store.finish(load);
        return model.finish(load);
      }
      case "clear":
        store.clear();
        return model.clear();
      case "sample": {
        const load = store.begin(sample);
        this.begin(load, sample, false);
        store.replace(load, { range: step.range, results: step.results });
        return void model.replace(load, step.range, [], step.results);
      }
      case "filter":
        this.statuses = step.statuses;
        return void this.shown.setFilter({ statuses: step.statuses });
      case "export": {
        const taken = takeMoment(store, this.shown);
        return void this.moments.push({ taken, text: JSON.stringify(taken) });
      }
    }
  }

  check(): void {
    const { store, model } = this;
    const held = model.results();
    assert.deepEqual(byId(store.results()), byId(held.values()), "what is held");
    assert.equal(store.source, model.source, "whose it is");
    for (const number of this.loads)
      assert.equal(store.isOpen(number), model.open.has(number), "what is over");
    assert.deepEqual([...this.told].sort(inOrder), [...model.ended].sort(inOrder), "who was told");

    const covered = [...model.covered].sort(inOrder);
    const [first, last] = [covered[0], covered.at(-1)];
    const whole = first !== undefined && last !== undefined ? { start: first, end: last + 1 } : undefined;
    assert.deepEqual(store.range, whole, "the range");
    const gaps = whole ? secondsOf(whole).filter((second) => !model.covered.has(second)) : [];
    assert.deepEqual(store.missing.flatMap(secondsOf), gaps, "what is missing inside it");
    assert.deepEqual(
      store.failedWindows.flatMap((window) => secondsOf(window).map((second) => [second, window.error])),
      [...model.failed].sort(([a], [b]) => a - b),
      "asked for, minus held, each second once and with its reason",
    );
    const unheld = new Set([...gaps, ...model.failed.keys()]);
    assert.deepEqual(store.gaps.flatMap(secondsOf), [...unheld].sort(inOrder), "what a view names");

    const passes = ({ CompletionStatus }: LabResult): boolean =>
      this.statuses.length === 0 || this.statuses.includes(Number(CompletionStatus));
    const passing = [...held.values()].filter(passes);
    assert.equal(store.size, held.size, "the store's count");
    assert.equal(this.shown.size, passing.length, "the count of what is shown");
    assert.deepEqual(byId(this.shown.results()), byId(passing), "what is shown");
    for (const { taken, text } of this.moments) assert.equal(JSON.stringify(taken), text, "what is exported");
    assert.ok(
      this.faults.every((fault) => fault instanceof Error && fault.message === "a listener's fault"),
      `reported: ${this.faults.map(String).join()}`,
    );
  }

  private begin(number: number, from: ResultSource, isUpdate: boolean): void {
    this.loads.push(number);
    this.model.begin(number, from, isUpdate);
  }

  private load(index: number): number {
    return this.loads.at(-1 - (index % Math.max(1, this.loads.length))) ?? 0;
  }

  private answer(index: number, stretch: TimeRange | undefined, arrived: readonly LabResult[]): void {
    const [request] = this.requests.splice(index % Math.max(1, this.requests.length), 1);
    const { load, asked } = request ?? { load: this.load(index), asked: this.load(index) };
    const counts = this.model.add(load, stretch, arrived, asked);
    const changes = stretch
      ? this.store.add(load, stretch, arrived, asked)
      : this.store.update(load, arrived[0] ?? labResult(), asked);
    assert.equal(changes === "void", !counts, "whether it is said to be void");
  }

  private fileIsRead(step: Extract<Step, { kind: "fileIsRead" }>): void {
    const load = this.load(step.which);
    const missing = step.missing.map((stretch) => ({ ...stretch, error: "not in the file" }));
    if (step.isWrong) {
      if (!this.store.isOpen(load)) return;
      const wrong = { range: { start: 9, end: NaN }, results: step.results };
      assert.throws(() => this.store.replace(load, wrong), InvalidRangeError);
      return;
    }
    const counts = this.model.replace(load, step.range, step.missing, step.results);
    const count = this.store.replace(load, { range: step.range, missing, results: step.results });
    assert.equal(count, counts ? this.model.results().size : "void");
  }
}

describe("what is held, whatever comes between", () => {
  it("belongs to the last who asked, loses nothing that came for it, and knows exactly what is missing", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: "max" }), (steps) => {
        const race = new Race();
        for (const each of steps) {
          race.take(each);
          race.check();
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});

function byId(all: Iterable<LabResult>): [Integer, LabResult][] {
  return [...all]
    .map((one): [Integer, LabResult] => [one.LabInstanceId, one])
    .sort(([a], [b]) => Number(a) - Number(b));
}

function inOrder(a: number, b: number): number {
  return a - b;
}
