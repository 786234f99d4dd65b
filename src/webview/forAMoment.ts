/** Holds what is told only for a moment: what was done, to the eye and to screen readers. */
export class ForAMoment<Told> {
  private told: Told | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly onChange: () => void,
  ) {}

  /** undefined when the moment is over. */
  get current(): Told | undefined {
    return this.told;
  }

  tell(told: Told): void {
    this.forget();
    this.told = told;
    this.timer = setTimeout(() => {
      this.told = undefined;
      this.onChange();
    }, this.milliseconds);
    this.onChange();
  }

  /** Ends the moment, without telling so. */
  forget(): void {
    clearTimeout(this.timer);
    this.told = undefined;
  }
}
