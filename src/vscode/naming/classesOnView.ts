/** The classes that somebody sees in the tree, and which of them were asked for already. */
export class ClassesOnView {
  private readonly seen = new Set<string>();
  private readonly asked = new Set<string>();

  see(ids: Iterable<string>): void {
    for (const id of ids) this.seen.add(id);
  }

  /** Those that nobody has asked for yet; from now on somebody has. */
  takeUnasked(): string[] {
    const unasked = [...this.seen].filter((id) => !this.asked.has(id));
    for (const id of unasked) this.asked.add(id);
    return unasked;
  }

  /** Whatever was asked for is to be asked for again. */
  forgetAsked(): void {
    this.asked.clear();
  }

  /** Other results altogether are held. */
  clear(): void {
    this.seen.clear();
    this.asked.clear();
  }
}
