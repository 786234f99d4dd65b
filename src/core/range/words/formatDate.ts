import { format } from "date-fns";
import { dateLocale } from "./dateLocale";

/**
 * A date for people. What is for machines is written without the language of texts.
 * @param pattern of date-fns, translated: languages differ in the order of day and month.
 */
export function formatDate(date: Date, pattern: string): string {
  return format(date, pattern, { locale: dateLocale() });
}
