import type { Fact, Row } from "../types";

/**
 * A lab instance in depth, as its page shows it: plain data, every text for people. Types only, as those of the
 * details. The field of a row is the name by which its text is copied and shown whole.
 */
export interface DepthModel {
  /** What one wants to know of a lab while it runs; undefined of others. */
  readonly running?: { readonly title: string; readonly facts: readonly Fact[]; readonly asOf: string };
  /** What went wrong with the instance. */
  readonly errors?: RowsModel;
  readonly activities: ActivitiesModel;
  /** Everything else. */
  readonly more?: RowsModel;
}

export interface RowsModel {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface ActivitiesModel {
  /** How they went altogether; the only thing said where there are none. */
  readonly summary: readonly Verdict[];
  /** How many are left out of what is copied, in words. */
  readonly leftOut?: string;
  readonly groups: readonly ActivityGroupModel[];
  /** How many more there are than are shown, in words. */
  readonly more?: string;
}

export interface ActivityGroupModel {
  /** None for the activities of no group. */
  readonly title?: string;
  /** "4 of 12 points" */
  readonly total?: string;
  readonly activities: readonly ActivityModel[];
}

/** How something went, in words and for the eye. Broken scoring says nothing of the student. */
export interface Verdict {
  readonly text: string;
  readonly mark: VerdictMark;
}

export type VerdictMark = "right" | "wrong" | "broken" | "none";

/** The codicon of each mark. Words say the same beside it. */
export const verdictIcons: Readonly<Record<VerdictMark, string>> = {
  right: "check",
  wrong: "close",
  broken: "warning",
  none: "circle-large-outline",
};

export interface ActivityModel {
  /** By this it is copied; none where it is left out of what leaves the panel. */
  readonly field?: string;
  readonly name: string;
  /** How it is answered, in words. */
  readonly kind: string;
  readonly verdict: Verdict;
  readonly score?: string;
  /** Whether it wants to be looked at: it did not go well. */
  readonly isOpen: boolean;
  /** Why it is not copied, in words. */
  readonly leftOut?: string;
  readonly answers?: AnswersModel;
  readonly rows: readonly Row[];
  readonly scripts: readonly ScriptModel[];
}

/** The answers to choose from. */
export interface AnswersModel {
  readonly caption: string;
  readonly answers: readonly { readonly row: Row; readonly verdict: Verdict }[];
}

/** One of several things that an activity looks at in the lab. */
export interface ScriptModel {
  /** What it looks for; none where that is not told. */
  readonly title?: string;
  readonly verdict: Verdict;
  readonly score?: string;
  readonly rows: readonly Row[];
}
