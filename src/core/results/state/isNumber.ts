import type { Integer } from "../../api/labResult";

/** Whether a field of a result came with a number. */
export function isNumber(value: Integer | null | undefined): value is Integer {
  return Number.isFinite(value) || typeof value === "bigint";
}
