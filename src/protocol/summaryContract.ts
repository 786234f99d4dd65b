import * as v from "valibot";
import type { SummaryModel } from "../core/results/summary/charts/types";
import { noArgument, type ContractOf } from "./channel/checkedArguments";
import type { EmptyContent } from "./pageContract";

/** All that the page of the summary shows. */
export type SummaryContent = { readonly kind: "summary"; readonly model: SummaryModel } | EmptyContent;

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the page may say. It names what it shows by its place, never a filter or a command. */
export const summarySchemas = {
  questions: {
    /** Copies the table of a chart, in the order that the page shows it in. */
    copy: v.object({
      chart: v.string(),
      sort: v.optional(v.object({ column: index, isDescending: v.boolean() })),
    }),
  },
  notices: {
    ready: noArgument,
    /** A row of a chart was chosen: show only what it stands for. */
    filter: v.object({ chart: v.string(), row: index }),
    clearFilter: noArgument,
    /** One of the buttons for what goes on from here. */
    takeOffer: v.object({ offer: index }),
    /** The button of an empty page. */
    act: noArgument,
  },
};

/** What the extension can be asked and told by the page. */
export type SummaryAsked = ContractOf<
  typeof summarySchemas,
  {
    /** What to say of the success; null when there is no such chart any more. */
    copy: string | null;
  }
>;
