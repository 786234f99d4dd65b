import type { ResultSource } from "../../core/results/store/resultSource";
import type { Accompanied } from "../loadContract";

/** The connection whose names are meant. */
export interface NamesOf {
  readonly source: ResultSource;
}

/** What the log is told where names did not come, a line each. Ids stay as they are. */
export interface NamesAnswer {
  readonly troubles: readonly string[];
}

export interface LabNamesAnswer extends NamesAnswer {
  /** The text to keep for the next window; undefined where there is nothing new. */
  readonly toKeep?: string | undefined;
}

export interface ClassAnswer extends LabNamesAnswer {
  /** Whether anything is known of the class now that was not known before. */
  readonly isNew: boolean;
}

/** What naming the users of the results held would take. */
export interface UserNamesCost {
  /** Requests, as far as that can be known before; 0 where all have been asked for. */
  readonly requests: number;
  /** Users among the results held. */
  readonly users: number;
  /** How many of them have a name. */
  readonly named: number;
}

/** How far the naming of users is. */
export interface UserNamesNews {
  /** Pages that are through. */
  readonly done: number;
  /** How many pages there are, as far as is known by now. */
  readonly pages: number;
}

export interface UserNamesAnswer extends NamesAnswer {
  /** Users among the results held that have a name. */
  readonly named: number;
  /** Pages that did not come. */
  readonly failedPages: number;
  /** Why the first of them did not, in words. */
  readonly failure?: string | undefined;
  /** Whether the server does not answer this at all. */
  readonly isRefused: boolean;
  readonly isCancelled: boolean;
}

/** By what the host knows who sends the requests for the names of a connection. */
export function namesLoad({ name, url }: ResultSource): string {
  return `names ${JSON.stringify([name, url])}`;
}

/**
 * What labs, series, places, classes and users are called. Nothing is asked for by itself: whoever asks here knows
 * whether names are wanted. What came is remembered by connection, until it is forgotten.
 */
export interface NamingQuestions {
  /** Takes in names of labs that were kept. @returns whether they are good. */
  restoreNames(question: NamesOf & { kept: string }): Promise<boolean>;
  /**
   * Names the labs of the results held, where they are the connection's.
   * @throws KeyRefusedError
   */
  nameLabs(question: NamesOf): Promise<LabNamesAnswer>;
  /** Names classes that are on view, the first twenty at once. @returns once none is under way any more. */
  wantClasses(question: NamesOf & { classIds: readonly string[] }): Promise<NamesAnswer>;
  /** Names the classes that wait, now that nothing else is to be done. @returns as {@link wantClasses} does. */
  nameWaitingClasses(question: NamesOf): Promise<NamesAnswer>;
  /**
   * Names a class at once, and the labs planned for it.
   * @throws KeyRefusedError; what else kept it from coming, other than that the server does not tell.
   */
  nameClass(question: NamesOf & { classId: string }): Promise<ClassAnswer>;
  userNamesCost(question: NamesOf): Promise<UserNamesCost>;
  /**
   * Names the users of the results held that were not asked for yet. Cancelled, it answers with what came until then.
   * @throws KeyRefusedError
   */
  nameUsers(question: NamesOf, manner?: Accompanied<UserNamesNews>): Promise<UserNamesAnswer>;
  /** Forgets all names and ends the asking for more. */
  forgetNames(question: Record<string, never>): Promise<void>;
}
