import * as v from "valibot";
import type { GradebookModel, GradebookRowModel } from "../core/results/gradebook/types";
import { noArgument, type ContractOf } from "./channel/checkedArguments";
import type { EmptyContent } from "./pageContract";

/** All that the page of the gradebook shows but for the rows, which it asks for. */
export type GradebookContent =
  | { readonly kind: "gradebook"; readonly state: GradebookState; readonly model: GradebookModel }
  | EmptyContent;

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const sort = v.object({
  by: v.union([v.picklist(["user", "averageScore", "complete"]), index]),
  isDescending: v.boolean(),
});

/** What the page may say. It names what it shows by its place, never an id, a path or a command. */
export const gradebookSchemas = {
  questions: {
    /** Asks for rows, 200 at most. */
    rows: v.object({ version: index, from: index, count: v.pipe(index, v.maxValue(200)) }),
    copy: noArgument,
    export: noArgument,
  },
  notices: {
    ready: noArgument,
    sort: v.object({ sort }),
    search: v.object({ text: v.pipe(v.string(), v.maxLength(1000)) }),
    chooseClass: v.object({ index }),
    /** A cell was chosen: show its best attempt. */
    open: v.object({ version: index, row: index, column: index }),
    clearFilter: noArgument,
    /** The button of an empty page. */
    act: noArgument,
  },
};

/** What the extension can be asked and told by the page. */
export type GradebookAsked = ContractOf<
  typeof gradebookSchemas,
  {
    /** Fewer where there are no more; none of another version than the one shown. */
    rows: readonly GradebookRowModel[];
    /** What to say of the success. */
    copy: string;
    /** Says itself where the file is. */
    export: undefined;
  }
>;

const gradebookState = v.object({
  /** The chosen class; null for no class; undefined for all. */
  classId: v.optional(v.nullable(v.string())),
});

/** What VS Code keeps of the page while its window reloads. */
export type GradebookState = v.InferOutput<typeof gradebookState>;

/** @returns undefined for anything that is not a state the page has set. */
export function parseGradebookState(state: unknown): GradebookState | undefined {
  const parsed = v.safeParse(gradebookState, state);
  return parsed.success ? parsed.output : undefined;
}
