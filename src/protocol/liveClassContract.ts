import * as v from "valibot";
import type { LiveClassModel } from "../core/results/live/types";
import { noArgument, type ContractOf } from "./channel/checkedArguments";
import type { EmptyContent } from "./pageContract";

/** All that the page of a watched class shows. */
export type LiveClassContent =
  | {
      readonly kind: "liveClass";
      readonly state: LiveClassState;
      /** By what the page says which list of people it means. */
      readonly version: number;
      readonly model: LiveClassModel;
      /** Why it is not kept up to date; undefined while it is, or while nobody can be asked. */
      readonly problem?: string | undefined;
    }
  | EmptyContent;

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the page may say. It names people by their places, never by an id. */
export const liveClassSchemas = {
  questions: {},
  notices: {
    ready: noArgument,
    /** Somebody was chosen: show the result in hand. */
    open: v.object({ version: index, person: index }),
    openGradebook: noArgument,
    /** The button of an empty page. */
    act: noArgument,
  },
};

/** What the extension can be told by the page. */
export type LiveClassAsked = ContractOf<typeof liveClassSchemas, Record<string, never>>;

const liveClassState = v.object({ classId: v.nullable(v.string()) });

/** What VS Code keeps of the page while its window reloads: the class; null for no class. */
export type LiveClassState = v.InferOutput<typeof liveClassState>;

/** @returns undefined for anything that is not a state the page has set. */
export function parseLiveClassState(state: unknown): LiveClassState | undefined {
  const parsed = v.safeParse(liveClassState, state);
  return parsed.success ? parsed.output : undefined;
}
