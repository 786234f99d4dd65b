import * as v from "valibot";
import type { DepthModel } from "../core/results/details/depth/types";
import { factLinks, type DetailsModel, type Row } from "../core/results/details/types";
import { noArgument, type ContractOf } from "./channel/checkedArguments";

/** All that the page of one lab result shows. */
export type DetailsContent =
  | {
      readonly kind: "result";
      readonly state: DetailsState;
      readonly model: DetailsModel;
      /** The instance in depth; undefined where nobody can be asked for it. */
      readonly depth?: DepthContent;
    }
  | LoadingContent
  | MissingContent;

/** What is known of the instance in depth: it is offered, asked for, could not be had, or told. */
export type DepthContent =
  | { readonly kind: "offered"; readonly action: string }
  | { readonly kind: "asking"; readonly text: string }
  | ({ readonly kind: "failed" } & DepthProblem)
  | {
      readonly kind: "told";
      readonly model: DepthModel;
      /** Whether it is being asked for anew. */
      readonly isAsking: boolean;
      /** Why it could not be brought up to date. */
      readonly problem?: DepthProblem;
    };

/** One sentence that says what is wrong, and the label of the button that asks again. */
export interface DepthProblem {
  readonly text: string;
  readonly action: string;
}

export interface LoadingContent {
  readonly kind: "loading";
  readonly state: DetailsState;
  readonly title: string;
  readonly text: string;
}

/** The result is not held, and one sentence says why. */
export interface MissingContent {
  readonly kind: "missing";
  readonly state: DetailsState;
  readonly title: string;
  readonly text: string;
  /** The label of a button that asks for the result again; none where that cannot help. */
  readonly action?: string;
}

/** A LabInstanceId in decimal digits. */
const instanceId = v.pipe(v.string(), v.regex(/^-?\d{1,20}$/));
/** The result that the page shows: another one may be on its way to it. */
const shownResult = v.object({ shown: instanceId });
const fieldOfResult = v.object({ shown: instanceId, field: v.string() });

/** What the page may say. It names a field and what to do, never a text to copy, a URL or a command. */
export const detailsSchemas = {
  questions: {
    copyValue: fieldOfResult,
    copyJson: shownResult,
    /** Copies a link that shows the result. */
    copyLink: shownResult,
    /** Asks the API for the result again. */
    refresh: shownResult,
    /** Asks for a row with all of its value, where that was shortened. */
    wholeRow: fieldOfResult,
    /** Copies a text or an activity of the instance in depth. */
    copyDepthField: fieldOfResult,
    /** Copies all activities in words, or all that is known in depth as JSON. */
    copyDepth: v.object({ shown: instanceId, as: v.picklist(["words", "json"]) }),
    /** The same as `wholeRow`, of a text of the instance in depth. */
    wholeDepthRow: fieldOfResult,
  },
  notices: {
    ready: noArgument,
    openInBrowser: shownResult,
    load: noArgument,
    /** Asks the API for the instance in depth. */
    askDepth: shownResult,
    /** Turns to the one before or after it in its list. */
    step: v.object({ to: v.picklist(["previous", "next"]) }),
    /** Shows all results of its user, class or lab in the tree. */
    showAll: v.object({ shown: instanceId, of: v.picklist(factLinks) }),
    /** Shows all of a list of related results in the tree. */
    showRelated: v.object({ shown: instanceId, list: v.picklist(["user", "classmates"]) }),
    /** Turns to one of the related results. */
    openRelated: v.object({ id: instanceId }),
  },
};

/** What the extension can be asked and told by the page. Answers are null where the page shows another result by now. */
export type DetailsAsked = ContractOf<
  typeof detailsSchemas,
  {
    /** What to say of the success. */
    copyValue: string | null;
    copyJson: string | null;
    copyLink: string | null;
    refresh: string | null;
    wholeRow: Row | null;
    copyDepthField: string | null;
    copyDepth: string | null;
    wholeDepthRow: Row | null;
  }
>;

const detailsState = v.object({
  instanceId,
  /** The name of the connection the result came from; null for sample results and files. */
  source: v.nullable(v.string()),
  /** Whether the panel stays with its result rather than show the one selected next. */
  isKept: v.boolean(),
});

/** What VS Code keeps of a page while its window reloads: which result it was, nothing of its content. */
export type DetailsState = v.InferOutput<typeof detailsState>;

/** @returns undefined for anything that is not a state the page has set. */
export function parseDetailsState(state: unknown): DetailsState | undefined {
  const parsed = v.safeParse(detailsState, state);
  return parsed.success ? parsed.output : undefined;
}
