import type { Integer } from "../api/labResult";

const largestId = 2n ** 63n - 1n;

/**
 * Reads a LabInstanceId in decimal digits, with or without spaces around it.
 * @returns undefined for anything that is not an integer of up to 64 bits.
 */
export function readLabInstanceId(text: string): Integer | undefined {
  if (!/^\s*\d{1,19}\s*$/.test(text)) return undefined;
  const id = BigInt(text.trim());
  if (id > largestId) return undefined;
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
