/** What must be known to tell of a lab instance in depth. Moments are in Unix seconds. */
export interface DepthContext {
  /** An IANA name. */
  readonly timeZone: string;
  /** The present moment; for what does not change any more, when it was seen. */
  readonly now: number;
  /** When the instance was asked for. */
  readonly askedAt: number;
  /** From how many minutes without activity on a running lab counts as idle. */
  readonly idleMinutes: number;
  /** Whether all activities are told of, be it more than a page can show. */
  readonly isWhole?: boolean;
}
