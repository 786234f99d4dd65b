import type { Refusal } from "../../core/api/depth/refusal";
import type { LiveClassModel } from "../../core/results/live/types";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { Accompanied } from "../loadContract";

/** A class as somebody watches it. */
export interface WatchedClass {
  /** Null for no class. */
  readonly classId: string | null;
}

export interface LiveClassAnswer {
  readonly model: LiveClassModel;
  /** The lab instance that each person's row opens, in decimal digits; null where there is none. */
  readonly instanceIds: readonly (string | null)[];
}

export interface WatchingQuestions {
  /** A class as it runs, as far as results held and what was asked for it tell. */
  liveClass(question: WatchedClass, manner?: Accompanied<never>): Promise<LiveClassAnswer>;
  /**
   * Asks what goes on in a class at this moment: with `search` for its instances and the names of its users, with
   * `openLabs` only for what is open. What comes is kept until other results altogether are held. After the first
   * time, only instances are searched that may have changed.
   * @returns why the server does not answer this at all; undefined when it has.
   * @throws LabOnDemandError; the signal's reason.
   */
  askLiveClass(
    question: WatchedClass & { source: ResultSource; by: "search" | "openLabs" },
    manner?: Accompanied<never>,
  ): Promise<Refusal | undefined>;
}
