/** What is needed of a folder to put something into it whole. Names are those of its entries. */
export interface Folder {
  /** Tells it from other folders. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** Makes it, and those above it, where it is not there. */
  make(): Promise<void>;
  /** The names in it; none where they cannot be listed. */
  names(): Promise<string[]>;
  /** When an entry was last written to, in milliseconds since 1970. */
  modifiedAt(name: string): Promise<number>;
  /**
   * Gives what is finished its name, if no other has it.
   * @returns false where another has it, which stays as it is.
   */
  settle(unfinished: string, name: string): Promise<boolean>;
  /** Gives a finished file its name in place of the file that has it. */
  replace(unfinished: string, name: string): Promise<void>;
  /** Removes an entry, and whatever is in it. */
  remove(name: string): Promise<void>;
}
