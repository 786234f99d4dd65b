import type { Integer } from "../labResult";
import type { Activity, ActivityGroup } from "./activity";
import type { Person } from "./person";

/** Something with a name and an id, either of which may be all there is. */
export interface Named<Id> {
  readonly id?: Id | undefined;
  readonly name?: string | undefined;
}

/** Something that went wrong with an instance. */
export interface InstanceError {
  /** Unix seconds. */
  readonly time?: number | undefined;
  readonly message: string;
}

/** A stretch in which somebody was in the lab; without an end while it lasts. In Unix seconds. */
export interface Session {
  readonly start: number;
  readonly end?: number | undefined;
}

export interface Note {
  /** Unix seconds. */
  readonly time?: number | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
}

/** How far somebody is in the instructions. */
export interface TaskProgress {
  /** What is done at the moment. */
  readonly task?: string | undefined;
  readonly exercise?: string | undefined;
  readonly count?: number | undefined;
  readonly completed?: number | undefined;
  /** 0 to 100. */
  readonly percent?: number | undefined;
}

export interface ExamDetails {
  readonly isExam?: boolean | undefined;
  readonly passed?: boolean | undefined;
  readonly score?: number | undefined;
  readonly maxScore?: number | undefined;
  readonly passingScore?: number | undefined;
  readonly scoredBy?: Person | undefined;
  /** Unix seconds. */
  readonly scoredAt?: number | undefined;
  readonly details?: string | undefined;
}

/**
 * A lab instance in depth, as `Details` and `LabInstance/Search` tell it. What was not sent, or has no plain
 * meaning, is undefined. There is no place in it for passwords, nor for addresses that let somebody into the lab.
 */
export interface InstanceDetails {
  readonly labInstanceId: Integer;
  readonly lab: Named<Integer>;
  readonly series: Named<Integer>;
  readonly class: Named<string>;
  readonly user: Person;
  readonly instructor: Person;
  readonly host: Named<Integer>;
  readonly datacenter: Named<Integer>;
  readonly region: Named<Integer>;
  /** Unix seconds, as are the other moments. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly expires?: number | undefined;
  readonly lastActivity?: number | undefined;
  /** What the platform does with it, in the API's own words, such as `Running` or `Tearing Down`. */
  readonly state?: string | undefined;
  /** The code that Results has, or the API's own word where that stands for none that is known. */
  readonly completionStatus?: Integer | string | undefined;
  readonly secondsInSession?: number | undefined;
  readonly runTimeSeconds?: number | undefined;
  readonly secondsRemaining?: number | undefined;
  /** How long it took until the lab could be used. */
  readonly startupSeconds?: number | undefined;
  readonly latencyMilliseconds?: number | undefined;
  /** Also where `errors` does not have them all. */
  readonly errorCount?: number | undefined;
  readonly errors: readonly InstanceError[];
  readonly sessions: readonly Session[];
  readonly notes: readonly Note[];
  readonly tasks: TaskProgress;
  readonly exam: ExamDetails;
  /** What the browser says of itself. */
  readonly browser?: string | undefined;
  readonly tag?: string | undefined;
  /** The code of the language of its instructions, such as `en`. */
  readonly language?: string | undefined;
  /** Those of no group. Not told by the concise mode of Search, as are the groups. */
  readonly activities: readonly Activity[];
  readonly activityGroups: readonly ActivityGroup[];
}
