import * as v from "valibot";
import type { Json, SentError } from "./sentError";

/** A question is numbered by the end that asks it; what is said of it later bears its number. */
const id = v.pipe(v.number(), v.safeInteger());
/** JSON leaves out what is undefined. */
const value = v.optional(v.unknown());

const sentError: v.GenericSchema<SentError> = v.object({
  kind: v.string(),
  sentence: v.string(),
  facts: v.record(
    v.string(),
    v.custom<Json>(() => true),
  ),
  cause: v.exactOptional(v.lazy(() => sentError)),
});

const channelMessage = v.variant("type", [
  v.object({ type: v.literal("ask"), id, name: v.string(), argument: value }),
  /** From whoever asked: the answer is not wanted any more, or wanted as it is by now. */
  v.object({ type: v.literal("cancel"), id, isAnswered: v.exactOptional(v.boolean()) }),
  v.object({ type: v.literal("progress"), id, value }),
  v.object({ type: v.literal("answer"), id, value }),
  v.object({ type: v.literal("failure"), id, error: sentError }),
  v.object({ type: v.literal("tell"), name: v.string(), argument: value }),
]);

/** What two ends of a channel say to each other. */
export type ChannelMessage = v.InferOutput<typeof channelMessage>;

/** @returns undefined for anything else. */
export function readChannelMessage(message: unknown): ChannelMessage | undefined {
  const parsed = v.safeParse(channelMessage, message);
  return parsed.success ? parsed.output : undefined;
}
