import type { LabResult } from "./labResult";

/**
 * Keeps one of each text, so that results with equal texts share it instead of holding a copy each.
 * To be held by whoever reads answers that belong together, and dropped with them.
 */
export class ValuePool {
  private readonly texts = new Map<string, string>();

  /** Replaces the texts of a result that repeat from one to the next. */
  share(result: LabResult): void {
    const { UserId, ClassId, IpAddress, Country, Region, City } = result;
    if (isLong(UserId)) result.UserId = this.shared(UserId);
    if (isLong(ClassId)) result.ClassId = this.shared(ClassId);
    if (isLong(IpAddress)) result.IpAddress = this.shared(IpAddress);
    if (isLong(Country)) result.Country = this.shared(Country);
    if (isLong(Region)) result.Region = this.shared(Region);
    if (isLong(City)) result.City = this.shared(City);
  }

  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

/** JSON.parse itself stores equal texts of up to 10 characters once. */
function isLong(text: string | null | undefined): text is string {
  return typeof text === "string" && text.length > 10;
}
