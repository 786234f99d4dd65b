// What the page of a watched class shows; it knows nothing of results.

/** How somebody stands with a lab. `failed`: the platform failed at the last attempt. */
export type LabState = "notStarted" | "running" | "idle" | "failed" | "unfinished" | "done";

/** How somebody stands in the class at this moment. `between`: in no lab, and not done. */
export type PersonState = "running" | "idle" | "failed" | "notStarted" | "between" | "done";

/** One figure of the header, which shows only those whom it counts. */
export interface LiveFigure {
  readonly id: "needsHelp" | PersonState;
  readonly label: string;
  readonly people: number;
}

/** One lab of the class. */
export interface LiveLab {
  readonly name: string;
  /** How many stand how with it, in words: "14 done · 6 in it · 5 not started". */
  readonly facts: string;
  /** How many have not finished it. */
  readonly unfinished: number;
  /** What showing only those is called, and what it then says. */
  readonly action: string;
}

/** Somebody in the class. Every text is for people. */
export interface LivePerson {
  /** The same for the same person each time. */
  readonly key: string;
  readonly name: string;
  readonly state: PersonState;
  readonly stateWords: string;
  /** Why help may be needed, the most urgent reason first. */
  readonly reasons: readonly string[];
  /** The lab that is worked in, or was last. */
  readonly lab: string;
  /** Since when it runs, or how it ended. */
  readonly labNote: string;
  readonly task: string;
  /** 0 to 100; undefined where nothing runs, or it is not told. */
  readonly percent?: number | undefined;
  readonly progress: string;
  readonly timeLeft: string;
  readonly lastActivity: string;
  /** One for each lab of the class. */
  readonly labs: readonly LabState[];
  /** Whether there is a result to open. */
  readonly canOpen: boolean;
}

export interface LiveClassModel {
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly LiveFigure[];
  readonly labs: readonly LiveLab[];
  readonly people: readonly LivePerson[];
  /** How many people there are beside those, for whom there is no room. */
  readonly more: number;
  /** What cannot be told, and why. */
  readonly notes: readonly string[];
  /** How it is decided who needs help. */
  readonly rules: readonly string[];
}
