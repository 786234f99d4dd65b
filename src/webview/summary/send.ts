import type { MessageFromSummary } from "../../protocol/summaryMessages";

/** Passes a person's wish on to the extension. */
export type Send = (message: MessageFromSummary) => void;
