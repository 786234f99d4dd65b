import type { FilterJson, GroupStep, RowChoice } from "./wire";
import type { SummaryModel } from "../core/results/summary/charts/types";
import type { DetailsModel, FactLink, Row as DetailsRow } from "../core/results/details/types";
import type { GradebookModel, GradebookRowModel, GradebookSort } from "../core/results/gradebook/types";
import type { GroupBy, GroupKind } from "../core/results/view/grouping";
import type { ResultMark } from "../core/results/state/marks";
import type { GroupOrder, ResultOrder } from "../core/results/order/resultOrder";
import type { EndCause } from "../core/results/store/endedLoads";
import type { FailedWindow } from "../core/results/store/coverage";
import type { ResultSource } from "../core/results/store/resultSource";
import type { TimeRange } from "../core/range/timeRange";
import type { FilterChoices } from "./viewing/filterContract";
import type { ComparisonQuestions } from "./comparing/comparisonContract";
import type { DepthAnswer, DepthQuestions } from "./asking/depthContract";
import type { QuestionsQuestions } from "./asking/questionsContract";
import type { ExportQuestions } from "./exports/exportContract";
import type { ReportQuestions } from "./exports/reportContract";
import type { Accompanied, LoadQuestions } from "./loadContract";
import type { NamingQuestions } from "./naming/namingContract";
import type { WatchingQuestions } from "./watching/watchingContract";
import type { TableQuestions } from "./tables/tableContract";

// Arguments and answers are JSON values and buffers, so that the engine can answer from another thread.

/** What the engine is told of the settings that decide how it speaks of results. */
export interface EngineSettings {
  /** An IANA name. */
  readonly timeZone: string;
  /** From how many minutes without activity on a running lab counts as idle. */
  readonly idleMinutes: number;
  /** Above how many percent of platform failures a place is marked; 2 where nothing is said. */
  readonly failureThresholdPercent?: number;
  /** Whether the sample shows its names, which are there without asking; it does where nothing is said. */
  readonly namesSample?: boolean;
}

/** What is held, in so few words that they can be told after each change. Times are in Unix seconds. */
export interface HeldState {
  /** Another number each time that what is held gives way to something else, or to nothing. */
  readonly holding: number;
  /** Where it comes from; undefined when nothing has come. */
  readonly source?: ResultSource | undefined;
  /** How many results are held. */
  readonly size: number;
  /** From the first second that was fetched to the last; undefined when nothing was. */
  readonly range?: TimeRange | undefined;
  readonly covered: readonly TimeRange[];
  /** The stretches inside the range that are not held. */
  readonly missing: readonly TimeRange[];
  /** The stretches that were asked for and did not come. */
  readonly failedWindows: readonly FailedWindow[];
  /** Every stretch to name where the range stands: those missing inside it, and those that failed outside it. */
  readonly gaps: readonly TimeRange[];
  /** When what is held was last seen; undefined when nothing has come. */
  readonly seenAt?: number | undefined;
  /** How many entries came that no lab instance id could be read from. */
  readonly skipped: number;
  /** Whether something is under way that decides what is held. */
  readonly isLoading: boolean;
}

/** How the results of a view are laid out. */
export interface ViewArrangement {
  readonly groupBy: GroupBy;
  readonly resultOrder: ResultOrder;
  readonly groupOrder: GroupOrder;
}

/** What of a view whoever opened it is told after each change. */
export interface ViewState {
  /** How many results it shows. */
  readonly size: number;
  readonly filter: FilterJson;
  readonly isFiltered: boolean;
  /** What the filter lets pass, in words; empty without one. */
  readonly filterWords: string;
}

/** A row for a group. Every text is for people. */
export interface GroupRow extends GroupStep {
  readonly kind: "group";
  /** The same for the same group in every view, so that what was expanded stays so. */
  readonly id: string;
  readonly name: string;
  /** What it is called where there is room for its id as well. */
  readonly fullName: string;
  /** What it is: a class, a user. */
  readonly kindWord: string;
  /** The most important facts, those that want attention first. */
  readonly headline: readonly string[];
  readonly facts: readonly string[];
  /** What is known of it beside its results: when a class is held, and by whom. */
  readonly about: readonly string[];
  /** How many of its results do. */
  readonly needAttention: number;
  /** The mark of the status that it is the group of. */
  readonly statusMark?: ResultMark;
}

/** A row for a result. Every text is for people. */
export interface ResultRow {
  readonly kind: "result";
  readonly id: string;
  /** LabInstanceId in decimal digits. */
  readonly instanceId: string;
  readonly label: string;
  readonly facts: readonly string[];
  /** The facts for those who do not see icons and what stands above. */
  readonly words: readonly string[];
  readonly mark: ResultMark;
  /** What a running lab's row says goes on with the clock. */
  readonly isRunning: boolean;
}

export type Row = GroupRow | ResultRow;

/** The beginning of a list of rows, and how many the whole list has. */
export interface RowList {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Where a result stands. */
export interface RowPosition {
  /** The groups above it, from the first level on. */
  readonly groups: readonly GroupRow[];
  readonly row: ResultRow;
  /** How many rows of each level's list it takes to reach the one on the way, the result itself last. */
  readonly needed: readonly number[];
}

/** The counts of what a view shows. */
export interface TallyAnswer {
  readonly results: number;
  readonly complete: number;
  readonly scored: number;
  readonly passed: number;
  readonly platformFailures: number;
}

export interface SummaryAnswer extends Pick<SummaryModel, "facts" | "charts"> {
  /** How many results are summed up. */
  readonly results: number;
  /** What each row of each chart stands for, by the chart's id. */
  readonly filters: Readonly<Record<string, readonly (FilterJson | null)[]>>;
}

/** One result, as a panel asks for it. */
export interface OneResult {
  /** LabInstanceId in decimal digits. */
  readonly instanceId: string;
  /** The load that brought it for this panel, which keeps it although it may not be held any more. */
  readonly broughtBy?: string | undefined;
}

export interface DetailsQuestion extends OneResult {
  readonly view: string;
  /** The ids that previous and next lead through; without it, the result's list in the view. */
  readonly list?: readonly string[] | undefined;
  /** The API address that results would come from, for a link; none for samples and files. */
  readonly connectionUrl?: string | undefined;
}

export interface ViewQuestions {
  /** Opens a view, which belongs to whoever gives it a name. */
  openView(question: { view: string; arrangement: ViewArrangement; filter?: FilterJson }): Promise<void>;
  closeView(question: { view: string }): Promise<void>;
  /** Lays a view out anew. */
  arrange(question: { view: string; arrangement: ViewArrangement }): Promise<void>;
  /** @returns how many results the view shows now. */
  setFilter(question: { view: string; filter: FilterJson }): Promise<number>;
  /** Adds conditions to a view's filter; those of their kind give way. @returns how many results it shows now. */
  addToFilter(question: { view: string; filter: FilterJson }): Promise<number>;
  /** Adds the conditions of what a row stands for to a view's filter. @returns how many results it shows now. */
  filterByRow(question: { view: string; row: RowChoice }): Promise<number>;
  /** Shows all results of a row's user. @returns how many results the view shows; undefined for rows without one. */
  filterByUserOfRow(question: { view: string; row: RowChoice }): Promise<number | undefined>;
  /** Shows all that a result's user, class or lab, or a list of related results, has. @returns whether it is held. */
  filterByFact(question: OneResult & { view: string; of: FactLink | "classmates" }): Promise<boolean>;
  /** What a filter lets pass, in words. */
  filterWords(question: { filter: FilterJson }): Promise<string>;
  filterChoices(question: { filter: FilterJson }): Promise<FilterChoices>;
  /** How many of the results held a filter lets pass. */
  countPassing(question: { filter: FilterJson }): Promise<number>;
  count(question: { view: string }): Promise<number>;
  tally(question: { view: string }): Promise<TallyAnswer>;
  /** The first rows below a group; without steps those of the first level. */
  rows(question: { view: string; below: readonly GroupStep[]; count: number }): Promise<RowList>;
  /** What rows of results say now; those that are gone are left out. */
  resultRows(question: {
    instanceIds: readonly string[];
    below?: GroupKind | undefined;
  }): Promise<ResultRow[]>;
  /** @returns undefined when the view does not show it. */
  find(question: { view: string; instanceId: string }): Promise<RowPosition | undefined>;
  /** Everything one may want to know of a result before opening it, a line each; undefined when it is not held. */
  tooltip(question: { instanceId: string }): Promise<string | undefined>;
  /** The names of rows' groups as they came, or else their ids; nothing for those that have none. */
  namesOfRows(question: { rows: readonly RowChoice[] }): Promise<string[]>;
}

/** What a panel says of a result in its title. */
export interface ResultHeading {
  /** What its user is called; undefined without one. */
  readonly userName: string | undefined;
}

export interface DetailsAnswer {
  readonly heading: ResultHeading;
  readonly model: DetailsModel;
  /** The instance in depth; undefined where nobody can be asked for it. */
  readonly depth?: DepthAnswer | undefined;
}

export interface ModelQuestions {
  /** @returns undefined when the result is not held. */
  heading(question: OneResult): Promise<ResultHeading | undefined>;
  /** @returns undefined when the result is not held. */
  details(question: DetailsQuestion): Promise<DetailsAnswer | undefined>;
  /** The ids before and after a result; undefined where there is none. */
  neighbour(question: DetailsQuestion & { to: "previous" | "next" }): Promise<string | undefined>;
  /** One field, whole, as text; undefined when the result or the field is not there. */
  field(question: OneResult & { field: string }): Promise<{ label: string; text: string } | undefined>;
  /** The row of one field with all of its value; undefined when the result or the field is not there. */
  wholeRow(question: OneResult & { field: string }): Promise<DetailsRow | undefined>;
  /** The whole result as JSON text; undefined when it is not held. */
  resultJson(question: OneResult): Promise<string | undefined>;
  summary(question: { view: string }, manner?: Accompanied<never>): Promise<SummaryAnswer>;
}

export interface GradebookQuestions {
  /** Opens a gradebook of what a view shows. @returns its number. */
  openGradebook(question: { view: string; classId?: string | null | undefined }): Promise<number>;
  closeGradebook(question: { gradebook: number }): Promise<void>;
  /** Chooses a class, by id or by its place among those that can be chosen. */
  chooseClass(question: {
    gradebook: number;
    classId?: string | null | undefined;
    index?: number | undefined;
  }): Promise<void>;
  sortGradebook(question: { gradebook: number; sort: GradebookSort }): Promise<void>;
  searchGradebook(question: { gradebook: number; text: string }): Promise<void>;
  gradebook(question: { gradebook: number; subtitle: string }): Promise<GradebookAnswer>;
  gradebookRows(question: {
    gradebook: number;
    version: number;
    from: number;
    count: number;
  }): Promise<GradebookRowModel[]>;
  /** The best attempt in a cell, and the ids of all best attempts in its row. */
  gradebookCell(question: {
    gradebook: number;
    version: number;
    row: number;
    column: number;
  }): Promise<{ id: string; list: string[] } | undefined>;
}

export interface GradebookAnswer {
  readonly model: GradebookModel;
  /** The chosen class; null for no class, undefined for all. */
  readonly classId?: string | null | undefined;
}

/** Everything that can be asked of the engine. */
export interface EngineContract {
  readonly views: ViewQuestions;
  readonly models: ModelQuestions;
  readonly gradebooks: GradebookQuestions;
  readonly loads: LoadQuestions;
  readonly comparisons: ComparisonQuestions;
  readonly depths: DepthQuestions;
  readonly questions: QuestionsQuestions;
  readonly exports: ExportQuestions;
  readonly reports: ReportQuestions;
  readonly naming: NamingQuestions;
  readonly watching: WatchingQuestions;
  readonly tables: TableQuestions;
  configure(settings: EngineSettings): Promise<void>;
  /** Lets go of everything held and ends every load. */
  clear(): Promise<void>;
}

/** What the engine tells without being asked. */
export interface EngineNotices {
  /** Told before the answer to the question that changed it. */
  held(state: HeldState): void;
  /** A view shows something else; told as often as a person can see, and before the answer to what changed it. */
  viewChanged(view: string, state: ViewState): void;
  /** Other results altogether are held, or none. */
  replaced(): void;
  /** Loads were ended by one thing, by the names that they were begun with. */
  loadsEnded(loads: readonly string[], cause: EndCause): void;
}
