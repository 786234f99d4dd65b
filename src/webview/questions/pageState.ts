import type { QuestionModel } from "../../core/results/questions/modelTypes";
import type { AskedBehind, BehindList, QuestionsContent } from "../../protocol/questionsContract";

/** Which figure of a question a list is behind: a word, or the place of an answer. */
export type ListOf = AskedBehind["of"];

export type SortColumn = "facility" | "discrimination" | "attempts" | "broken";

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** The list that a question shows. */
export interface ShownList {
  readonly of: ListOf;
  /** Undefined until it has come. */
  readonly list?: BehindList | undefined;
}

/** All the page shows. */
export interface QuestionsViewState {
  readonly shown?: QuestionsContent;
  /** Undefined for the order in which they want attention. */
  readonly sort?: Sort | undefined;
  /** The questions all of which is shown, by their places. */
  readonly expanded: ReadonlySet<number>;
  /** The lists that are shown, by the places of their questions. */
  readonly lists: ReadonlyMap<number, ShownList>;
  /** What was done a moment ago. */
  readonly done?: string | undefined;
}

/** What is shown of a question before anybody has chosen to see more. */
export const startState: QuestionsViewState = { expanded: new Set(), lists: new Map() };

/** Columns whose small numbers are looked for. */
const smallestFirst: readonly SortColumn[] = ["facility", "discrimination"];

/** The order after a heading was chosen: what is looked for first, then the other way around, then as it was. */
export function nextSort(before: Sort | undefined, column: SortColumn): Sort | undefined {
  const isDescending = !smallestFirst.includes(column);
  if (before?.column !== column) return { column, isDescending };
  return before.isDescending === isDescending ? { column, isDescending: !isDescending } : undefined;
}

/** The places of questions in the order that is wanted; those without the number are last. */
export function sortedPlaces(questions: readonly QuestionModel[], sort: Sort | undefined): number[] {
  const places = questions.map((_, place) => place);
  if (!sort) return places;
  const { column, isDescending } = sort;
  const last = isDescending ? -Infinity : Infinity;
  const value = (place: number): number => questions[place]?.[column]?.value ?? last;
  return places.sort((a, b) => {
    const [first, second] = isDescending ? [value(b), value(a)] : [value(a), value(b)];
    return first === second ? a - b : first - second;
  });
}
