/** A set of small whole numbers, a bit for each: thousands of users can be in hundreds of classes, of which all labs are put together. */
export class PlaceSet {
  /** Of 32 places each. Shifting takes the place within a word by itself, as it counts to 31 only. */
  private readonly words: number[] = [];

  add(place: number): void {
    this.addWord(place >>> 5, 1 << place);
  }

  addAll(other: PlaceSet): void {
    other.words.forEach((word, index) => this.addWord(index, word));
  }

  has(place: number): boolean {
    return (((this.words[place >>> 5] ?? 0) >>> place) & 1) === 1;
  }

  private addWord(index: number, word: number): void {
    this.words[index] = (this.words[index] ?? 0) | word;
  }
}
