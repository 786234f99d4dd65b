import type { Refusal } from "../../core/api/depth/refusal";
import type { DepthModel } from "../../core/results/details/depth/types";
import type { Row } from "../../core/results/details/types";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { Accompanied, NamedLoad, RetryNews } from "../loadContract";

/** One lab instance, as a panel asks for it in depth. */
export interface OneInstance {
  /** LabInstanceId in decimal digits. */
  readonly instanceId: string;
  /** The API address that it is asked for at; none for samples and files. */
  readonly connectionUrl?: string | undefined;
}

/** What is known of an instance in depth. */
export interface DepthAnswer {
  /** Undefined where it has not been asked for, or is not kept any more. */
  readonly model?: DepthModel | undefined;
}

export interface DepthQuestions {
  /**
   * Asks for a lab instance in depth, again where that may help, unless what is kept of it is still good: that of
   * one that is over is, until what is held of it says something else. What comes is kept until other results
   * altogether are held, or none, or too much is kept.
   * @param question.isAnew whether to ask in any case.
   * @returns why the server does not answer this at all; undefined when it has.
   * @throws LoadEndedError when something else ended it; LabOnDemandError; the signal's reason.
   */
  askDepth(
    question: NamedLoad & {
      source: ResultSource;
      instanceId: string;
      isAnew?: boolean | undefined;
    },
    manner?: Accompanied<RetryNews>,
  ): Promise<Refusal | undefined>;
  /** A text or an activity, whole, as text; undefined when it is not there or may not leave the panel. */
  depthField(question: OneInstance & { field: string }): Promise<{ label: string; text: string } | undefined>;
  /** The row of a text with all of it; undefined when it is not there. */
  wholeDepthRow(question: OneInstance & { field: string }): Promise<Row | undefined>;
  /** All activities in words, or all that is known as JSON text, without what may not leave the panel. */
  depthText(question: OneInstance & { as: "words" | "json" }): Promise<string | undefined>;
}
