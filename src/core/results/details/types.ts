import type { ResultMark } from "../state/marks";

/**
 * One lab result as its page shows it. Plain data, safe to send and to write as JSON; every text is for people
 * and harmless on one line. Types only: a page in a panel knows them without the rest of the core.
 */
export interface DetailsModel {
  /** LabInstanceId in decimal digits. */
  readonly id: string;
  readonly title: string;
  /** How it stands, in words and as a mark. */
  readonly status: { readonly text: string; readonly mark: ResultMark };
  /** What one wants to know first. These repeat what stands in the sections. */
  readonly facts: readonly Fact[];
  readonly pictures: readonly Picture[];
  /** Every field of the result stands in exactly one row, but for those beyond the first thousand nobody documents. */
  readonly sections: readonly Section[];
  /** The results it belongs with: the user's others, and the class's of the same lab. */
  readonly related: readonly RelatedResults[];
  /** Its place in the list it stands in; none when it stands in none. */
  readonly place?: Place;
  /** The instance's page at Lab on Demand, for a person who is signed in there. */
  readonly url?: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What can be shown by choosing it; none where nothing but this result belongs to it. */
  readonly link?: FactLink;
}

/** The user, the class or the lab of a result: choosing one shows all results of it. */
export type FactLink = (typeof factLinks)[number];
export const factLinks = ["user", "class", "lab"] as const;

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Whether a field came with a value, as null, or not at all. */
export type Presence = "value" | "null" | "absent";

export interface Row {
  /** The API's name of the field; none when the row was worked out from others, or the name is too long to send. */
  readonly field?: string;
  readonly label: string;
  readonly text: string;
  readonly presence: Presence;
  /** The value as JSON text, integers exact and invisible characters escaped, as much of it as of the text; none without a value. */
  readonly raw?: string;
  /** Whether `raw` tells more than `text` does. */
  readonly showRaw: boolean;
  /** What is to be known beside the value; where that is shortened, how long the whole is. */
  readonly note?: string;
  /** Whether the row tells only the beginning of a long value. */
  readonly isShortened?: boolean;
  /** Whether the value is only to be looked at here. */
  readonly isNotCopied?: boolean;
}

/** What is better seen than read. Each says in words what it shows. */
export type Picture = BarPicture | TimePicture;

/** What happened when, between a start and an end. */
export interface TimePicture {
  readonly kind: "time";
  readonly label: string;
  readonly text: string;
  /** In order of time, the first at 0 and the last at 100. */
  readonly points: readonly TimePoint[];
  /** How far there is known to have been activity, 0 to 100. */
  readonly activePercent: number;
  /** When somebody was in the lab, from and to 0 to 100, in order of time; undefined where nobody has told. */
  readonly sessions?: readonly { readonly from: number; readonly to: number }[];
  /** The same in words. */
  readonly sessionsText?: string;
}

export interface TimePoint {
  readonly label: string;
  readonly text: string;
  /** 0 to 100. */
  readonly percent: number;
}

export interface RelatedResults {
  /** Names the list in messages. */
  readonly list: "user" | "classmates";
  readonly title: string;
  readonly results: readonly RelatedResult[];
  /** How many more there are, in words; choosing it shows them all. */
  readonly more?: string;
}

export interface RelatedResult {
  /** LabInstanceId in decimal digits. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly status: DetailsModel["status"];
}

export interface Place {
  /** "3 of 17" */
  readonly text: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** How much of a whole. */
export interface BarPicture {
  readonly kind: "bar";
  readonly label: string;
  readonly text: string;
  /** 0 to 100. */
  readonly percent: number;
  /** A point on the bar to be reached, 0 to 100. */
  readonly mark?: { readonly percent: number; readonly label: string };
  readonly outcome: "passed" | "failed" | "neutral";
}
