import { FileText, type ReadFile } from "../../../../src/core/files/read/fileText";
import type { JsonReaderOptions } from "../../../../src/core/files/read/json/reader";

/** Reads results from the whole text of a file at once. @throws OpenError */
export function readResultsText(text: string, options: JsonReaderOptions = {}): ReadFile {
  const whole = new FileText(options);
  whole.write(text, false);
  return whole.end();
}
