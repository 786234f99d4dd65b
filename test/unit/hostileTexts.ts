/** Texts that would do harm wherever they were taken for more than text. */
export const hostileTexts: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "](command:x)",
  "__proto__",
  "\u202Eabc",
  "x".repeat(10_000),
];
