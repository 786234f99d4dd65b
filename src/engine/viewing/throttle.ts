/** More often nobody sees a change. */
const pauseMilliseconds = 100;

/** Does something as soon as it is asked for, and no more often than people can see. */
export class Throttle {
  private resting: NodeJS.Timeout | undefined;
  private isWanted = false;

  constructor(private readonly work: () => void) {}

  call(): void {
    this.isWanted = true;
    if (!this.resting) this.flush();
  }

  /** Does at once what was asked for and is not done yet. */
  flush(): void {
    if (!this.isWanted) return;
    this.isWanted = false;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.flush();
    }, pauseMilliseconds);
    this.work();
  }

  dispose(): void {
    this.isWanted = false;
    clearTimeout(this.resting);
  }
}
