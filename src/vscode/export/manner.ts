import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { ExportManner } from "../../engine/exports/exportContract";
import { csvDelimiter, escapeFormulas, exportWithoutNames, timeZone } from "../settings/settings";

/** What somebody says of names and times; what is left out, the settings decide. */
export interface NamesChoice {
  /** Whether users, classes and lab instances get pseudonyms, and places are left out. */
  readonly withoutNames?: boolean | undefined;
  /** Whether times stay exact then; they are rounded to the day otherwise. */
  readonly keepTimes?: boolean | undefined;
}

/**
 * How results leave.
 * @param source where they came from.
 * @throws SecretStorageError, PseudonymKeyError when names should give way to pseudonyms and their key cannot be had.
 */
export async function decideManner(
  { withoutNames = exportWithoutNames(), keepTimes = false }: NamesChoice,
  source: ResultSource | undefined,
  key: PseudonymKey,
): Promise<ExportManner> {
  const given = source?.pseudonyms;
  const arePseudonymous = given !== undefined;
  const zone = given?.daysOf ?? timeZone();
  const manner = {
    timeZone: zone,
    arePseudonymous,
    escapeFormulas: escapeFormulas(),
    csvDelimiter: csvDelimiter(),
  };
  if (!withoutNames) {
    return { ...manner, pseudonymKey: undefined, daysOf: undefined, filePseudonyms: given };
  }
  const pseudonymKey = await key.load();
  const daysOf = keepTimes ? undefined : zone;
  const { keyFingerprint } = given ?? new Pseudonyms(pseudonymKey);
  const filePseudonyms = { keyFingerprint, daysOf: daysOf ?? given?.daysOf };
  return { ...manner, pseudonymKey, daysOf, filePseudonyms };
}
