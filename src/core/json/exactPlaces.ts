import { digitsOfSafe, isLarge, mostDigits, readNumber } from "./exactNumber";
import { QuotedText } from "./quotedText";
import { UnusualNumbers } from "./unusualNumbers";

/**
 * Where the numbers stand in a JSON text that JSON.parse does not give exactly, in the order of the text. In
 * lists of plain numbers, because an object for each would survive while the text is parsed, and moving objects
 * that survive is what makes parsing slow.
 */
export class ExactPlaces {
  /** Whether all large numbers of the text are among these, and these are all integers written in digits alone. */
  areLongIntegers = true;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly names: (string | undefined)[] = [];

  constructor(private readonly text: string) {
    const numbers = new UnusualNumbers(text);
    const quoted = new QuotedText(text);
    while (numbers.next()) this.add(numbers, quoted);
  }

  get count(): number {
    return this.starts.length;
  }

  start(index: number): number {
    return this.starts[index] as number;
  }

  /** The position after a number. */
  end(index: number): number {
    return this.ends[index] as number;
  }

  /** As the text spells it. */
  spelling(index: number): string {
    return this.text.slice(this.start(index), this.end(index));
  }

  /** The name of the field a number stands in; undefined where there is none, or none that is told easily. */
  name(index: number): string | undefined {
    return this.names[index];
  }

  private add({ start, end, isInteger }: UnusualNumbers, quoted: QuotedText): void {
    // Nearly all of them are such, and need not be read twice.
    const isBigint = isInteger && end - start > digitsOfSafe + 1 && end - start <= mostDigits;
    const value = isBigint ? undefined : readNumber(this.text.slice(start, end));
    if (typeof value === "number" && !isLarge(value)) return;
    const name = quoted.nameBefore(start);
    if (name === undefined && quoted.isInside(start)) return;
    this.areLongIntegers &&= isBigint || (isInteger && typeof value === "bigint");
    if (typeof value === "number") return;
    this.starts.push(start);
    this.ends.push(end);
    this.names.push(name);
  }
}
