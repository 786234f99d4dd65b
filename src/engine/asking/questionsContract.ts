import type { QuestionAnalysis } from "../../core/results/questions/analysis";
import type { BehindRow, QuestionsModel } from "../../core/results/questions/modelTypes";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { ExportManner } from "../exports/exportContract";
import type { Accompanied } from "../loadContract";
import type { IntegerJson } from "../wire";

export type { QuestionAnalysis } from "../../core/results/questions/analysis";

/** Whose questions are meant: those of a class, a lab or a time, or of all together; without any, of what a view shows. */
export interface QuestionPart {
  /** Null for no class. */
  readonly classId?: string | null | undefined;
  readonly labProfileId?: IntegerJson | undefined;
  /** Unix seconds: labs that started from here on. */
  readonly start?: number | undefined;
  /** Unix seconds: labs that started until here. */
  readonly end?: number | undefined;
}

/** Whether a part is what a view shows. */
export function isWhatIsShown(part: QuestionPart): boolean {
  return Object.values(part).every((value) => value === undefined);
}

export interface QuestionsOf {
  /** Where the results held come from, or else whom to ask. */
  readonly source: ResultSource;
  readonly view: string;
  readonly part: QuestionPart;
}

/** What asking for all that is not known would take. */
export interface QuestionsCost {
  /** Requests, as far as that can be known before; 0 where there is nothing to ask. */
  readonly requests: number;
  /** Lab instances to ask about, as far as that can be known before. */
  readonly instances: number;
  /** Whether each takes a request of its own. */
  readonly isOneByOne: boolean;
}

/** How far the asking is. */
export interface QuestionsNews {
  /** Requests that are through. */
  readonly done: number;
  /** How many there are, as far as is known by now. */
  readonly requests: number;
}

export interface QuestionsAnswer {
  /** Lab instances that came. */
  readonly came: number;
  /** Requests that did not. */
  readonly failed: number;
  /** Why the first of them did not, in words. */
  readonly failure?: string | undefined;
  /** Whether the server does not answer this at all: searches, and next time it is asked one by one; or nothing. */
  readonly refused?: "search" | "all" | undefined;
  readonly isCancelled: boolean;
}

/** What of the results held can be looked at. */
export interface QuestionParts {
  /** How many results the view shows. */
  readonly shown: number;
  readonly classes: readonly {
    readonly classId: string | null;
    readonly label: string;
    readonly count: number;
  }[];
  readonly labs: readonly {
    readonly labProfileId: IntegerJson;
    readonly label: string;
    readonly count: number;
  }[];
}

/** The page's model, and by which keys the questions and answers in it are known, in its order. */
export interface QuestionsModelAnswer {
  readonly model: Omit<QuestionsModel, "subtitle" | "version">;
  readonly keys: readonly { readonly question: string; readonly answers: readonly string[] }[];
}

/**
 * How the questions of labs did. What was asked for is kept by connection until the results are cleared, without
 * anything in it that must not be let in; of what is over and known, nobody is asked again.
 */
export interface QuestionsQuestions {
  parts(question: { view: string }): Promise<QuestionParts>;
  /** @throws Error where there is too much to be looked at at once. */
  cost(question: QuestionsOf): Promise<QuestionsCost>;
  /**
   * Asks for the activities that are not known. Cancelled, it answers with what came until then.
   * @throws KeyRefusedError; Error as `cost` does.
   */
  ask(
    question: QuestionsOf & { concurrency: number },
    manner?: Accompanied<QuestionsNews>,
  ): Promise<QuestionsAnswer>;
  /** What is known, for scripts: without what must stay out of reports. */
  analysis(question: QuestionsOf): Promise<QuestionAnalysis>;
  /** What is known, for the page. */
  model(question: QuestionsOf): Promise<QuestionsModelAnswer>;
  /** The lab instances behind a figure of a question, those that started last first; some hundred at most. */
  behind(
    question: QuestionsOf & {
      question: string;
      behind: "failed" | "broken" | "skipped" | { readonly answer: string };
    },
  ): Promise<{ rows: BehindRow[]; total: number }>;
  /** The table as it may leave: as text for a spreadsheet's clipboard, or as CSV, and the name of its file. */
  text(
    question: QuestionsOf & { as: "tabSeparated" | "csv"; manner: ExportManner },
  ): Promise<{ text: string; name: string }>;
}
