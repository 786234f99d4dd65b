import { workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { reportFileName } from "../../core/files/write/exportName";
import {
  isClassPseudonym,
  isUserPseudonym,
  Pseudonyms,
} from "../../core/files/write/withoutNames/pseudonyms";
import { buildReport } from "../../core/report/buildReport";
import { reportPage } from "../../core/report/page";
import type { ReportContent, ReportManner } from "../../core/report/reportContent";
import type { Steps } from "../../core/results/steps";
import type { ExportManner } from "./exportContract";
import { nameContent } from "./nameContent";
import type { ThreadStart } from "../thread/threadContract";
import type { ReportFile } from "./reportContract";

// The bundle that writes reports begins here. It has texts of its own, in the language of the thread that it is in.
const texts = (workerData as Partial<ThreadStart> | null)?.texts;
if (texts) l10n.config({ contents: texts });

/**
 * Writes a report, in steps.
 * @param now Unix seconds.
 */
export function* writeReport(content: ReportContent, manner: ExportManner, now: number): Steps<ReportFile> {
  const { timeZone } = manner;
  const model = yield* buildReport(content, { now, timeZone, pseudonyms: pseudonymsOf(manner) });
  return { text: yield* reportPage(model), name: reportFileName(nameContent(content, manner)) };
}

function pseudonymsOf({ pseudonymKey, arePseudonymous }: ExportManner): ReportManner["pseudonyms"] {
  if (pseudonymKey === undefined) return undefined;
  const made = new Pseudonyms(pseudonymKey);
  return {
    user: (id) => (arePseudonymous && isUserPseudonym(id) ? id : made.user(id)),
    class: (id) => (arePseudonymous && isClassPseudonym(id) ? id : made.class(id)),
  };
}
