import * as v from "valibot";
import type { SummaryModel } from "../core/results/chartTypes";

/** From the extension to the page of the summary. Each says all the page shows. */
export type MessageToSummary =
  | { readonly type: "show"; readonly model: SummaryModel }
  | { readonly type: "empty"; readonly title: string; readonly text: string; readonly action: string };

const messageFromSummary = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  /** A row of a chart was chosen: show only what it stands for. */
  v.object({
    type: v.literal("filter"),
    chart: v.string(),
    row: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.object({ type: v.literal("clearFilter") }),
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
