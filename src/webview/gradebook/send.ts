import type { MessageFromGradebook } from "../../protocol/gradebookMessages";

/** Passes a person's wish on to the extension. */
export type Send = (message: MessageFromGradebook) => void;
