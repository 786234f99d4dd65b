/** Where something waits until a test lets it go on; in place of times, which never are long or short enough. */
export class Gate {
  /** Resolves once something waits. */
  readonly reached: Promise<void>;
  private readonly opened: Promise<void>;
  private arrive: () => void = () => undefined;
  private letGo: () => void = () => undefined;

  constructor() {
    this.reached = new Promise((resolve) => (this.arrive = resolve));
    this.opened = new Promise((resolve) => (this.letGo = resolve));
  }

  /** Waits until the gate is open. */
  async pass(): Promise<void> {
    this.arrive();
    await this.opened;
  }

  /** Lets go what waits and whatever comes later. */
  open(): void {
    this.letGo();
  }
}
