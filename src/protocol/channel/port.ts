/** What carries messages to the other end: a panel's page, a thread, or in tests just the other half of a pair. */
export interface Port {
  /**
   * @param transfer buffers that the other end gets rather than copies of them, where the way there can do that.
   * @throws Error when the message cannot be carried.
   */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(listener: (message: unknown) => void): Listening;
  /** Tells that nothing will come any more. Left out where that cannot be known. */
  onClose?(listener: () => void): Listening;
  /** Ends it at both ends. Left out where somebody else does. */
  close?(): void;
}

/** Ends by being disposed of. */
export interface Listening {
  dispose(): unknown;
}
