import type { LabResult } from "../labResult";

/**
 * Keeps one of each value that a runtime stores apart from the field it stands in, texts and decimals, so
 * that results with equal values share it instead of holding a copy each.
 * To be held by whoever reads answers that belong together, and dropped with them.
 */
export class ValuePool {
  private readonly texts = new Map<string, string>();
  private readonly decimals = new Map<number, number>();

  /** Replaces the values of a result that repeat from one to the next. */
  share(result: LabResult): void {
    const { UserId, ClassId, IpAddress, Country, Region, City, ExamScore, Latitude, Longitude } = result;
    if (isLong(UserId)) result.UserId = shared(this.texts, UserId);
    if (isLong(ClassId)) result.ClassId = shared(this.texts, ClassId);
    if (isLong(IpAddress)) result.IpAddress = shared(this.texts, IpAddress);
    if (isLong(Country)) result.Country = shared(this.texts, Country);
    if (isLong(Region)) result.Region = shared(this.texts, Region);
    if (isLong(City)) result.City = shared(this.texts, City);
    if (typeof ExamScore === "number") result.ExamScore = shared(this.decimals, ExamScore);
    if (typeof Latitude === "number") result.Latitude = shared(this.decimals, Latitude);
    if (typeof Longitude === "number") result.Longitude = shared(this.decimals, Longitude);
  }
}

function shared<T>(pool: Map<T, T>, value: T): T {
  const known = pool.get(value);
  if (known !== undefined) return known;
  pool.set(value, value);
  return value;
}

/** JSON.parse itself stores equal texts of up to 10 characters once. */
function isLong(text: string | null | undefined): text is string {
  return typeof text === "string" && text.length > 10;
}
