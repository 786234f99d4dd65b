import type { MessageFromDetails } from "../../protocol/detailsMessages";

/** Passes a person's wish on to the extension. */
export type Send = (message: MessageFromDetails) => void;
