/** Browsers draw no element that is much taller than this, in pixels: some end at 16 million. */
const tallest = 10_000_000;

/**
 * Lets people scroll through more than an element can be tall. Then the scroll bar stands for all of it, and leads
 * there in leaps, while a small step, as of a wheel, stays the small step that it is. All lengths are in pixels.
 */
export class ScrollScale {
  #whole = 0;
  #room = 0;
  #top = 0;
  #scrolled = 0;

  /** @param whole how much there is; @param room how much of it is in sight. */
  fit(whole: number, room: number): void {
    this.#whole = whole;
    this.#room = room;
    this.#top = Math.min(this.#top, this.#mostTop);
  }

  /** How tall the element is that is scrolled. */
  get height(): number {
    return Math.min(this.#whole, tallest);
  }

  /** What is seen first. */
  get top(): number {
    return this.#top;
  }

  /** How much further up things are than they stand in the whole. */
  get shift(): number {
    return this.#top - this.#scrolled;
  }

  /** Follows the element. @param scrolled its scroll position. */
  scroll(scrolled: number): void {
    const step = scrolled - this.#scrolled;
    this.#scrolled = scrolled;
    if (!this.#isScaled) this.#top = scrolled;
    else if (scrolled <= 0) this.#top = 0;
    else if (scrolled >= this.#mostScrolled - 1) this.#top = this.#mostTop;
    else if (Math.abs(step) > this.#room) this.#top = (scrolled * this.#mostTop) / this.#mostScrolled;
    else this.#top = Math.min(Math.max(this.#top + step, 0), this.#mostTop);
  }

  /** Goes somewhere. @returns the scroll position that the element is to have then. */
  moveTo(top: number): number {
    this.#top = Math.min(Math.max(top, 0), this.#mostTop);
    return this.settle();
  }

  /** Many small steps lead away from where the scroll bar would stand. @returns that scroll position. */
  settle(): number {
    this.#scrolled = this.#isScaled ? (this.#top * this.#mostScrolled) / this.#mostTop : this.#top;
    return this.#scrolled;
  }

  get #isScaled(): boolean {
    return this.#whole > tallest;
  }

  get #mostTop(): number {
    return Math.max(this.#whole - this.#room, 0);
  }

  get #mostScrolled(): number {
    return Math.max(this.height - this.#room, 0);
  }
}
