import * as l10n from "@vscode/l10n";
import { ResponseShapeError } from "../errors/errors";
import type { JsonObject } from "../json";
import type { Integer } from "../labResult";
import type { Named } from "./instanceDetails";
import { readPerson, type Person } from "./person";
import { instanceIdOf } from "./readDetails";
import { SentFields } from "./sentFields";

/** A lab that runs or is saved at this moment. */
export interface OpenLab {
  readonly labInstanceId: Integer;
  readonly user: Person;
  readonly lab: Named<Integer>;
  readonly labNumber?: string | undefined;
  /** Unix seconds, as is `expires`. */
  readonly start?: number | undefined;
  readonly expires?: number | undefined;
  readonly isExam?: boolean | undefined;
}

/** Who is in a lab at this moment, or has one saved. */
export interface OpenLabs {
  readonly running: readonly OpenLab[];
  readonly saved: readonly OpenLab[];
  /** How many entries no lab instance's id could be read from. */
  readonly skipped: number;
}

/**
 * Reads the answer to `RunningAndSavedLabs`.
 * @throws ResponseShapeError when it has neither of its lists.
 */
export function readOpenLabs(answer: JsonObject): OpenLabs {
  const fields = new SentFields(answer);
  const [runningList, savedList] = [fields.list("RunningLabs"), fields.list("SavedLabs")];
  if (!runningList && !savedList) {
    throw new ResponseShapeError("RunningLabs", l10n.t("a list"), l10n.t("missing"));
  }
  const running = labsIn(fields, "RunningLabs");
  const saved = labsIn(fields, "SavedLabs");
  const sent = (runningList?.length ?? 0) + (savedList?.length ?? 0);
  return { running, saved, skipped: sent - running.length - saved.length };
}

function labsIn(fields: SentFields, list: string): OpenLab[] {
  return fields.objects(list).flatMap((entry): OpenLab[] => {
    const labInstanceId = instanceIdOf(entry);
    if (labInstanceId === undefined) return [];
    return [
      {
        labInstanceId,
        user: { ...readPerson(entry, "User"), id: entry.text("UserId") },
        lab: { id: entry.integer("LabProfileId"), name: entry.name("LabProfileName") },
        labNumber: entry.name("LabProfileNumber"),
        start: entry.moment("Start", "StartTime"),
        expires: entry.moment("Expires", "ExpiresTime"),
        isExam: entry.yesNo("IsExam"),
      },
    ];
  });
}
