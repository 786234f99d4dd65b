import * as v from "valibot";
import type { SummaryModel } from "../core/results/chartTypes";

/** From the extension to the page of the summary. `show` and `empty` say all that the page shows. */
export type MessageToSummary =
  | { readonly type: "show"; readonly model: SummaryModel }
  /** The table of a chart is on the clipboard; the text says how. */
  | { readonly type: "copied"; readonly chart: string; readonly text: string }
  | { readonly type: "empty"; readonly title: string; readonly text: string; readonly action: string };

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const messageFromSummary = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  /** A row of a chart was chosen: show only what it stands for. */
  v.object({
    type: v.literal("filter"),
    chart: v.string(),
    row: index,
  }),
  v.object({ type: v.literal("clearFilter") }),
  /** Copies the table of a chart, in the order that the page shows it in. */
  v.object({
    type: v.literal("copy"),
    chart: v.string(),
    sort: v.optional(v.object({ column: index, isDescending: v.boolean() })),
  }),
  /** The button of an empty page. */
  v.object({ type: v.literal("act") }),
]);

/** From the page to the extension. The page names what it shows by its place, never a filter or a command. */
export type MessageFromSummary = v.InferOutput<typeof messageFromSummary>;

/** @returns undefined for anything that is not a message of the page. */
export function parseSummaryMessage(message: unknown): MessageFromSummary | undefined {
  const parsed = v.safeParse(messageFromSummary, message);
  return parsed.success ? parsed.output : undefined;
}
