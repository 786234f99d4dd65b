import type { FilePseudonyms } from "../filePseudonyms";
import { isJsonObject, type JsonObject, type JsonValue } from "../../api/json";
import type { TimeRange } from "../../range/timeRange";

/** What was found in a file beside its results, as far as people should be told. */
export class FileFindings {
  /** Whether the bytes were not of the encoding they should have been, so that letters are a guess. */
  isEncodingOdd = false;
  /** Entries that no lab instance's id could be read from. */
  skipped = 0;
  /** The texts of errors that the API answered, empty where one does not say which. */
  readonly errors: string[] = [];
  /** Where exports say that their results come from. */
  readonly sources = new Set<string>();
  /** Set where users, classes and lab instances have pseudonyms. */
  pseudonyms: FilePseudonyms | undefined;
  /** What exports say they have all results of. */
  readonly covered: TimeRange[] = [];
  /** What exports say of themselves that cannot be right. */
  readonly nonsense = new Set<"range" | "missing">();
  /** How many results exports say that they have, where that is not how many they have. */
  readonly wrongCounts: { readonly says: number; readonly holds: number }[] = [];
  /** How many lab instances searches have found, and how many of each are here. */
  readonly searches = new Map<number, number>();
  /** The commands whose answers hold no result that says its lab instance. */
  readonly commands: string[] = [];
  /** Among {@link skipped}: plain numbers, which are ids as a rule. */
  ids = 0;
  /** Among {@link skipped}: results as PowerShell writes them where it goes no deeper. */
  powerShellTexts = 0;
  /** What stands in the file alone and is no result and no answer. */
  alone: JsonValue | undefined;

  leaveOut(value: JsonValue, isAlone: boolean): void {
    this.skipped += 1;
    if (isAlone) this.alone = value;
  }

  leaveOutScalar(value: JsonValue, isAlone: boolean): void {
    this.leaveOut(value, isAlone);
    const isNumber = typeof value === "number" || typeof value === "bigint";
    if (isNumber || (typeof value === "string" && /^\s*\d+\s*$/.test(value))) this.ids += 1;
    if (typeof value === "string" && /^\s*@\{\w+=/.test(value)) this.powerShellTexts += 1;
  }

  /** @param says what an export says, if it does. */
  addCount(says: JsonValue | undefined, holds: number): void {
    if (Number.isSafeInteger(says) && says !== holds) this.wrongCounts.push({ says: says as number, holds });
  }

  /** @param total how many lab instances a search has found, of which an answer is a page. */
  addSearch(total: JsonValue | undefined, held: number): void {
    if (!Number.isSafeInteger(total)) return;
    const key = total as number;
    this.searches.set(key, (this.searches.get(key) ?? 0) + held);
  }

  /** The object that stands in the file alone. */
  get aloneObject(): JsonObject | undefined {
    const { alone } = this;
    return isJsonObject(alone) ? alone : undefined;
  }
}
