import * as v from "valibot";
import { factLinks, type DetailsModel } from "../core/results/detailsModelTypes";

/** From the extension to the page of one lab result. Each says all the page shows; `copied` only tells of a success. */
export type MessageToDetails =
  | { readonly type: "show"; readonly state: DetailsState; readonly model: DetailsModel }
  | { readonly type: "loading"; readonly state: DetailsState; readonly title: string; readonly text: string }
  | MissingMessage
  /** Tells that the result is as the API has it now. */
  | { readonly type: "refreshed"; readonly text: string }
  | { readonly type: "copied"; readonly what: "json" | { readonly field: string }; readonly text: string };

/** The result is not held, and one sentence says why. */
export interface MissingMessage {
  readonly type: "missing";
  readonly state: DetailsState;
  readonly title: string;
  readonly text: string;
  /** The label of a button that asks for the result again; none where that cannot help. */
  readonly action?: string;
}

/** A LabInstanceId in decimal digits. */
const instanceId = v.pipe(v.string(), v.regex(/^-?\d{1,20}$/));

const messageFromDetails = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  v.object({ type: v.literal("copyValue"), field: v.string() }),
  v.object({ type: v.literal("copyJson") }),
  v.object({ type: v.literal("openInBrowser") }),
  v.object({ type: v.literal("load") }),
  /** Asks the API for the result again. */
  v.object({ type: v.literal("refresh") }),
  /** Turns to the one before or after it in its list. */
  v.object({ type: v.literal("step"), to: v.picklist(["previous", "next"]) }),
  /** Shows all results of its user, class or lab in the tree. */
  v.object({ type: v.literal("showAll"), of: v.picklist(factLinks) }),
  /** Shows all of a list of related results in the tree. */
  v.object({ type: v.literal("showRelated"), list: v.picklist(["user", "classmates"]) }),
  /** Turns to one of the related results. */
  v.object({ type: v.literal("openRelated"), id: instanceId }),
]);

/** From the page to the extension. The page names a field or a wish, never a text to copy, a URL or a command. */
export type MessageFromDetails = v.InferOutput<typeof messageFromDetails>;

const detailsState = v.object({
  instanceId,
  /** The name of the connection the result came from; null for sample results and files. */
  source: v.nullable(v.string()),
  /** Whether the panel stays with its result rather than show the one selected next. */
  isKept: v.boolean(),
});

/** What VS Code keeps of a page while its window reloads: which result it was, nothing of its content. */
export type DetailsState = v.InferOutput<typeof detailsState>;

/** @returns undefined for anything that is not a message of the page. */
export function parseDetailsMessage(message: unknown): MessageFromDetails | undefined {
  const parsed = v.safeParse(messageFromDetails, message);
  return parsed.success ? parsed.output : undefined;
}

/** @returns undefined for anything that is not a state the page has set. */
export function parseDetailsState(state: unknown): DetailsState | undefined {
  const parsed = v.safeParse(detailsState, state);
  return parsed.success ? parsed.output : undefined;
}
