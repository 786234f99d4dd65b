import { sampleInstanceDetails } from "../../../../src/core/sample/depth/nameSample";
import { generateSample, sampleRange } from "../../../../src/core/sample/generateSample";
import type { SampleResult } from "../../../../src/core/sample/labRun";
import { questionAnalysis } from "../../../../src/core/results/questions/analysis";
import { QuestionBook } from "../../../../src/core/results/questions/questionBook";
import type {
  QuestionAnalysis,
  QuestionPart,
  QuestionsAnswer,
  QuestionsNews,
  QuestionsOf,
} from "../../../../src/engine/asking/questionsContract";
import type { EngineContract } from "../../../../src/engine/contract";
import type { Fault } from "../../../simulator/fault";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";
import { figuresOf } from "../../results/questions/cases";
import { startEngine, type NoticesInTest, type TestEngine } from "../testEngine";
import { TestHost } from "../testHost";

export const all = generateSample();
export const classId = "AZ104-2026-10-DXB";
export const ofClass = all.filter((result) => result.ClassId === classId);
/** The last lab of that class. */
export const lab = 105_217;

/** What is to come of some results, worked out without the engine. */
export function analysisOf(results: readonly SampleResult[]): QuestionAnalysis {
  const book = new QuestionBook();
  const now = Math.floor(Date.now() / 1000);
  return questionAnalysis(figuresOf(results.map((each) => book.take(sampleInstanceDetails(each, now)))), 0);
}

/** A simulator, and an engine that asks it. */
export class QuestionServer {
  private loads = 0;

  private constructor(
    readonly simulator: Simulator,
    private readonly test: TestEngine,
    /** What the simulator has. */
    private readonly there: { results: readonly SampleResult[] },
  ) {}

  static async start(): Promise<QuestionServer> {
    const there: { results: readonly SampleResult[] } = { results: all };
    const simulator = await startSimulator({ results: () => there.results });
    const test = startEngine(new TestHost(simulator.url, simulator.key));
    await test.engine.views.openView({
      view: "v",
      arrangement: { groupBy: "class", resultOrder: "newest", groupOrder: "name" },
    });
    return new QuestionServer(simulator, test, there);
  }

  set results(results: readonly SampleResult[]) {
    this.there.results = results;
  }

  get engine(): EngineContract {
    return this.test.engine;
  }

  get notices(): NoticesInTest {
    return this.test.notices;
  }

  /** What nobody waited for and went wrong. */
  get errors(): readonly unknown[] {
    return this.test.errors;
  }

  /** Has the engine hold all results, and forgets the requests for them. */
  async fetchAll(): Promise<void> {
    const load = `f${(this.loads += 1)}`;
    const { source } = this.of({});
    await this.engine.loads.beginFetch({ load, source, ranges: [sampleRange], isUpdate: false });
    await this.engine.loads.runFetch({ load, concurrency: 4 });
    this.simulator.forgetRequests();
  }

  of(part: QuestionPart): QuestionsOf {
    return { source: { kind: "connection", name: "A", url: this.simulator.url }, view: "v", part };
  }

  ask(
    part: QuestionPart,
    manner: { signal?: AbortSignal; onProgress?: (news: QuestionsNews) => void } = {},
  ): Promise<QuestionsAnswer> {
    return this.engine.questions.ask({ ...this.of(part), concurrency: 3 }, manner);
  }

  analysis(part: QuestionPart): Promise<QuestionAnalysis> {
    return this.engine.questions.analysis(this.of(part));
  }

  /** How many requests there were. */
  asked(): number {
    return this.simulator.requests.length;
  }

  failSearch(fault: Fault): void {
    this.simulator.failWhen(({ command }) => (command === "labinstance/search" ? fault : undefined));
  }

  async close(): Promise<void> {
    this.test.dispose();
    await this.simulator.close();
  }
}
