/** A set of small whole numbers, a bit for each: thousands of users can be in hundreds of classes, of which all labs are put together. */
export class PlaceSet {
  private readonly words: number[] = [];

  add(place: number): void {
    const word = place >>> 5;
    while (this.words.length <= word) this.words.push(0);
    this.words[word] = (this.words[word] as number) | (1 << (place & 31));
  }

  addAll(other: PlaceSet): void {
    while (this.words.length < other.words.length) this.words.push(0);
    for (let index = 0; index < other.words.length; index += 1) {
      this.words[index] = (this.words[index] as number) | (other.words[index] as number);
    }
  }

  has(place: number): boolean {
    return (((this.words[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }
}
