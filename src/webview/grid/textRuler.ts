export interface TextStyle {
  readonly isBold?: boolean;
  /** In parts of the page's font size. */
  readonly size?: number;
}

/** Measures texts as the page writes them. */
export class TextRuler {
  readonly #context = document.createElement("canvas").getContext("2d");
  #family = "";
  #size = 0;

  /** Takes the page's font as it is now, which VS Code may change at any time. @returns a name for it. */
  readFont(): string {
    const { fontFamily, fontSize } = getComputedStyle(document.body);
    this.#family = fontFamily;
    this.#size = Number.parseFloat(fontSize);
    return `${fontSize} ${fontFamily}`;
  }

  /** That of the page, in pixels. */
  get fontSize(): number {
    return this.#size;
  }

  /** The width of the longest of some texts, in pixels. */
  widest(texts: Iterable<string>, { isBold = false, size = 1 }: TextStyle = {}): number {
    if (!this.#context) return 0;
    this.#context.font = `${isBold ? 600 : 400} ${this.#size * size}px ${this.#family}`;
    let widest = 0;
    for (const text of texts) widest = Math.max(widest, this.#context.measureText(text).width);
    return widest;
  }
}
