import * as v from "valibot";
import type { GradebookModel, GradebookRowModel } from "../core/results/gradebook/gradebookTypes";

/** From the extension to the page of the gradebook. */
export type MessageToGradebook =
  | { readonly type: "show"; readonly state: GradebookState; readonly model: GradebookModel }
  /** The answer to `rows`; fewer rows where there are no more. */
  | {
      readonly type: "rows";
      readonly version: number;
      readonly from: number;
      readonly rows: readonly GradebookRowModel[];
    }
  /** Tells of a success. */
  | { readonly type: "done"; readonly text: string }
  | { readonly type: "empty"; readonly title: string; readonly text: string; readonly action: string };

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const sort = v.object({
  by: v.union([v.picklist(["user", "averageScore", "complete"]), index]),
  isDescending: v.boolean(),
});

const messageFromGradebook = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  /** Asks for rows, 200 at most. */
  v.object({ type: v.literal("rows"), version: index, from: index, count: v.pipe(index, v.maxValue(200)) }),
  v.object({ type: v.literal("sort"), sort }),
  v.object({ type: v.literal("search"), text: v.pipe(v.string(), v.maxLength(1000)) }),
  v.object({ type: v.literal("chooseClass"), index }),
  /** A cell was chosen: show its best attempt. */
  v.object({ type: v.literal("open"), version: index, row: index, column: index }),
  v.object({ type: v.literal("copy") }),
  v.object({ type: v.literal("export") }),
  v.object({ type: v.literal("clearFilter") }),
  /** The button of an empty page. */
  v.object({ type: v.literal("act") }),
]);

/** From the page to the extension. The page names what it shows by its place, never an id, a path or a command. */
export type MessageFromGradebook = v.InferOutput<typeof messageFromGradebook>;

const gradebookState = v.object({
  /** The chosen class; null for no class; undefined for all. */
  classId: v.optional(v.nullable(v.string())),
});

/** What VS Code keeps of the page while its window reloads. */
export type GradebookState = v.InferOutput<typeof gradebookState>;

/** @returns undefined for anything that is not a message of the page. */
export function parseGradebookMessage(message: unknown): MessageFromGradebook | undefined {
  const parsed = v.safeParse(messageFromGradebook, message);
  return parsed.success ? parsed.output : undefined;
}

/** @returns undefined for anything that is not a state the page has set. */
export function parseGradebookState(state: unknown): GradebookState | undefined {
  const parsed = v.safeParse(gradebookState, state);
  return parsed.success ? parsed.output : undefined;
}
