import type { RetryPolicy } from "../../core/fetching/retry";
import type { SentError } from "../../protocol/channel/sentError";
import type {
  EngineContract,
  EngineNotices,
  EngineSettings,
  GradebookQuestions,
  ModelQuestions,
  ViewQuestions,
} from "../contract";
import type { ComparisonQuestions } from "../comparing/comparisonContract";
import type { DepthQuestions } from "../asking/depthContract";
import type { QuestionsQuestions } from "../asking/questionsContract";
import type { ExportQuestions } from "../exports/exportContract";
import type { ReportQuestions } from "../exports/reportContract";
import type { NamingQuestions } from "../naming/namingContract";
import type { WatchingQuestions } from "../watching/watchingContract";
import type { TableQuestions } from "../tables/tableContract";
import type { Accompanied, AnswerOutcome, EngineHost, FetchAnswer, LoadQuestions } from "../loadContract";

// What the engine's thread and the extension host say to each other: the engine's own questions, each under one
// name, and what the engine asks of its host. An error inside an answer travels as one.

/** A question as it travels. */
interface Travelling<Argument, Answer, Progress> {
  readonly argument: Argument;
  readonly answer: Answer;
  readonly progress: Progress;
}

type QuestionOf<Method> = Method extends (
  question: infer Argument,
  manner?: infer Manner,
) => Promise<infer Answer>
  ? Travelling<Argument, Answer, Manner extends Accompanied<infer Progress> | undefined ? Progress : never>
  : never;

/** The questions of a group, each by the names of the group and its own. */
type Named<Group extends string, Questions> = {
  readonly [Name in keyof Questions & string as `${Group}.${Name}`]: QuestionOf<Questions[Name]>;
};

export type SentFetchAnswer = Omit<FetchAnswer, "error"> & { readonly error?: SentError };
export type SentOutcome = Omit<AnswerOutcome, "error"> & { readonly error?: SentError };

type RunFetch = QuestionOf<LoadQuestions["runFetch"]>;

/** What the thread can be asked. */
export interface ThreadQuestions
  extends
    Named<"views", ViewQuestions>,
    Named<"models", ModelQuestions>,
    Named<"gradebooks", GradebookQuestions>,
    Named<"loads", Omit<LoadQuestions, "runFetch">>,
    Named<"comparisons", ComparisonQuestions>,
    Named<"depths", DepthQuestions>,
    Named<"questions", QuestionsQuestions>,
    Named<"exports", ExportQuestions>,
    Named<"reports", ReportQuestions>,
    Named<"naming", NamingQuestions>,
    Named<"watching", WatchingQuestions>,
    Named<"tables", TableQuestions> {
  readonly "loads.runFetch": Travelling<RunFetch["argument"], SentFetchAnswer, RunFetch["progress"]>;
  readonly configure: Travelling<EngineSettings, undefined, never>;
  readonly clear: Travelling<undefined, undefined, never>;
}

export interface ThreadEnd {
  readonly questions: ThreadQuestions;
  /** For tests alone: what a person would need results of gigabytes for. */
  readonly notices: { readonly setMemoryBudget: number };
}

type ArgumentOf<Name extends keyof EngineHost> = Parameters<EngineHost[Name]>[0];
type NoticeOf<Name extends keyof EngineNotices> = Parameters<EngineNotices[Name]>;

/** What the thread asks of whoever has the connection, the key and the files, and what it tells. */
export interface HostEnd {
  readonly questions: {
    readonly send: Travelling<
      ArgumentOf<"send">,
      { readonly body: ArrayBuffer; readonly charset: string | undefined; readonly number: number },
      "sent"
    >;
    readonly openFile: Travelling<ArgumentOf<"openFile">, number, never>;
    readonly nextChunk: Travelling<ArgumentOf<"nextChunk">, ArrayBuffer | undefined, never>;
    readonly closeFile: Travelling<ArgumentOf<"closeFile">, undefined, never>;
  };
  readonly notices: {
    readonly pause: ArgumentOf<"pause">;
    readonly tellOutcome: { readonly answer: number; readonly outcome: SentOutcome };
    readonly held: NoticeOf<"held">[0];
    readonly viewChanged: { readonly view: string; readonly state: NoticeOf<"viewChanged">[1] };
    readonly replaced: undefined;
    readonly loadsEnded: {
      readonly loads: NoticeOf<"loadsEnded">[0];
      readonly cause: NoticeOf<"loadsEnded">[1];
    };
    /** An error that nobody waits for. */
    readonly failed: SentError;
  };
}

/** The engine's groups of questions. */
export type GroupName =
  | "views"
  | "models"
  | "gradebooks"
  | "loads"
  | "comparisons"
  | "depths"
  | "questions"
  | "exports"
  | "reports"
  | "naming"
  | "watching"
  | "tables";

/** Every question of every group: what is not here cannot be asked. */
export const questionNames: {
  readonly [Group in GroupName]: Readonly<Record<keyof EngineContract[Group], true>>;
} = {
  views: {
    openView: true,
    closeView: true,
    arrange: true,
    setFilter: true,
    addToFilter: true,
    filterByRow: true,
    filterByUserOfRow: true,
    filterByFact: true,
    filterWords: true,
    filterChoices: true,
    countPassing: true,
    count: true,
    tally: true,
    rows: true,
    resultRows: true,
    find: true,
    tooltip: true,
    namesOfRows: true,
  },
  models: {
    heading: true,
    details: true,
    neighbour: true,
    field: true,
    wholeRow: true,
    resultJson: true,
    summary: true,
  },
  gradebooks: {
    openGradebook: true,
    closeGradebook: true,
    chooseClass: true,
    sortGradebook: true,
    searchGradebook: true,
    gradebook: true,
    gradebookRows: true,
    gradebookCell: true,
  },
  loads: {
    beginFetch: true,
    runFetch: true,
    dropLoad: true,
    fetchOne: true,
    loadSample: true,
    beginOpening: true,
    openFiles: true,
  },
  comparisons: { compare: true },
  depths: {
    askDepth: true,
    depthField: true,
    wholeDepthRow: true,
    depthText: true,
  },
  questions: {
    parts: true,
    cost: true,
    ask: true,
    analysis: true,
    model: true,
    behind: true,
    text: true,
  },
  exports: {
    takeMoment: true,
    exportName: true,
    beginExport: true,
    nextPiece: true,
    dropMoment: true,
    takeGradebook: true,
    gradebookText: true,
  },
  reports: { takeReport: true, report: true, dropReport: true },
  naming: {
    restoreNames: true,
    nameLabs: true,
    wantClasses: true,
    nameWaitingClasses: true,
    nameClass: true,
    userNamesCost: true,
    nameUsers: true,
    forgetNames: true,
  },
  watching: { liveClass: true, askLiveClass: true },
  tables: {
    openTable: true,
    closeTable: true,
    sortTable: true,
    findInTable: true,
    table: true,
    tableRows: true,
    tableResult: true,
    tableText: true,
  },
};

export const groupNames = Object.keys(questionNames) as GroupName[];

type Texts = Record<string, string>;

/** What a thread is started with. */
export interface ThreadStart {
  /** The translations of texts, by the texts; undefined where they stay English. */
  readonly texts: Texts | undefined;
  /** When a request is sent again. */
  readonly retry: RetryPolicy;
  /** How much may be held and under way, in bytes. */
  readonly memoryBudget: number;
}
