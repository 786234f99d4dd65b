import * as v from "valibot";
import type { BehindRow, QuestionsModel } from "../core/results/questions/modelTypes";
import { noArgument, type ContractOf } from "./channel/checkedArguments";
import type { EmptyContent } from "./pageContract";

/** All that the page of the question analysis shows but for lists of lab instances, which it asks for. */
export type QuestionsContent =
  | { readonly kind: "questions"; readonly state: QuestionsState; readonly model: QuestionsModel }
  | EmptyContent;

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which lab instances are meant: by a question and what they did in it, or by the place of an answer to it. */
const behind = v.object({
  version: index,
  question: index,
  of: v.union([v.picklist(["failed", "broken", "skipped"]), index]),
});

/** What the page may say. It names what it shows by its place, never an id, a path or a command. */
export const questionsSchemas = {
  questions: {
    /** Asks for the lab instances behind a figure. */
    behind,
    copy: noArgument,
    export: noArgument,
  },
  notices: {
    ready: noArgument,
    /** A lab instance behind a figure was chosen: show it. */
    open: v.object({ ...behind.entries, row: index }),
    /** Asks for what is not known. */
    ask: noArgument,
    /** The button of an empty page. */
    act: noArgument,
  },
};

/** Rows for lab instances, and how many more there are in words. */
export interface BehindList {
  readonly rows: readonly BehindRow[];
  readonly more?: string;
}

/** What the extension can be asked and told by the page. */
export type QuestionsAsked = ContractOf<
  typeof questionsSchemas,
  {
    /** Null where the page shows something else by now. */
    behind: BehindList | null;
    /** What to say of the success. */
    copy: string;
    /** Says itself where the file is. */
    export: undefined;
  }
>;

export type AskedBehind = v.InferOutput<typeof behind>;

const questionsState = v.object({
  classId: v.optional(v.nullable(v.string())),
  labProfileId: v.optional(
    v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^-?\d{1,20}$/))]),
  ),
  start: v.optional(v.pipe(v.number(), v.integer())),
  end: v.optional(v.pipe(v.number(), v.integer())),
});

/** What VS Code keeps of the page while its window reloads: whose questions it shows. */
export type QuestionsState = v.InferOutput<typeof questionsState>;

/** @returns undefined for anything that is not a state the page has set. */
export function parseQuestionsState(state: unknown): QuestionsState | undefined {
  const parsed = v.safeParse(questionsState, state);
  return parsed.success ? parsed.output : undefined;
}
