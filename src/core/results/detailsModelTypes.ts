import type { CompletionStatusGroup } from "./wordingStatusGroup";

/**
 * One lab result as its page shows it. Plain data, safe to send and to write as JSON; every text is for people
 * and harmless on one line. Types only: a page in a panel knows them without the rest of the core.
 */
export interface DetailsModel {
  /** LabInstanceId in decimal digits. */
  readonly id: string;
  readonly title: string;
  readonly status: { readonly text: string; readonly group: CompletionStatusGroup };
  /** What one wants to know first. These repeat what stands in the sections. */
  readonly facts: readonly Fact[];
  readonly pictures: readonly Picture[];
  /** Every field of the result stands in exactly one row. */
  readonly sections: readonly Section[];
  /** The whole result as JSON text, integers exact. */
  readonly json: string;
  /** The instance's page at Lab on Demand, for a person who is signed in there. */
  readonly url?: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Whether a field came with a value, as null, or not at all. */
export type Presence = "value" | "null" | "absent";

export interface Row {
  /** The API's name of the field; none when the row was worked out from others. */
  readonly field?: string;
  readonly label: string;
  readonly text: string;
  readonly presence: Presence;
  /** The value as JSON text, integers exact and invisible characters escaped; none without a value. */
  readonly raw?: string;
  /** Whether `raw` tells more than `text` does. */
  readonly showRaw: boolean;
  readonly note?: string;
}

/** What is better seen than read. Each says in words what it shows. */
export type Picture = BarPicture;

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
