import type * as sample from "../../core/sample/index";

/** Makes sample results, and tells of them what a server tells of others. */
export type Sample = typeof sample;

/** Loads what makes the sample. It lies in a bundle of its own: most of the time nobody needs it. */
export function loadSample(): Promise<Sample> {
  return import("../../core/sample/index");
}
