import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../api/labResult";
import { TZDate } from "@date-fns/tz";
import { formatDate } from "../../range/words/formatDate";
import type { RelatedResult, RelatedResults } from "./types";
import { FirstFew } from "../order/firstInOrder";
import type { Naming } from "../names/names";
import { labName, userName } from "../names/nameWords";
import type { Compare } from "../order/compare";
import { resultComparison } from "../order/resultOrder";
import { formatNumber } from "../words/numbers";
import { markOf, stateWords, type Present } from "../state/resultState";
import { formatPoints } from "../words/statuses";

const mostShown = 8;

/**
 * What a result belongs with: its user's other results, the newest first, and those of the same lab in its
 * class, the best score first. Empty lists are left out.
 * @param timeZone an IANA name.
 */
export function relatedResults(
  result: LabResult,
  results: Iterable<LabResult>,
  timeZone: string,
  present: Present,
  names: Naming,
): RelatedResults[] {
  const { LabInstanceId, LabProfileId, UserId: user, ClassId: classId } = result;
  const ofUser = new RelatedList(resultComparison("newest", names), present);
  const ofClass = new RelatedList(resultComparison("score", names), present);
  for (const other of results) {
    if (other.LabInstanceId === LabInstanceId) continue;
    if (user && other.UserId === user) ofUser.add(other);
    else if (classId && other.ClassId === classId && isSame(other.LabProfileId, LabProfileId))
      ofClass.add(other);
  }
  const day = ({ Start }: LabResult): string | undefined => dayText(Start, timeZone);
  return [
    ofUser.tell("user", l10n.t("Other results of this user"), (other) => ({
      label: labName(other.LabProfileId, names),
      facts: [formatPoints(other), day(other)],
    })),
    ofClass.tell("classmates", l10n.t("The same lab in this class"), (other) => ({
      label: userName(other.UserId, names, 60),
      facts: [formatPoints(other), day(other)],
    })),
  ].filter(({ results: shown }) => shown.length > 0);
}

/** Two results that do not say which lab they are of need not be of the same. */
function isSame(a: LabResult["LabProfileId"], b: LabResult["LabProfileId"]): boolean {
  return a !== null && a !== undefined && a === b;
}

class RelatedList {
  private readonly first: FirstFew<LabResult>;
  private total = 0;

  constructor(
    compare: Compare<LabResult>,
    private readonly present: Present,
  ) {
    this.first = new FirstFew(mostShown, compare);
  }

  add(result: LabResult): void {
    this.total += 1;
    this.first.offer(result);
  }

  tell(
    list: RelatedResults["list"],
    title: string,
    words: (result: LabResult) => { label: string; facts: (string | undefined)[] },
  ): RelatedResults {
    const more = this.total - this.first.items.length;
    const results = this.first.items.map((result): RelatedResult => {
      const { label, facts } = words(result);
      const status = {
        text: stateWords(result, this.present).join(" · "),
        mark: markOf(result, this.present.seenAt),
      };
      const text = [status.text, ...facts].filter((fact) => fact !== undefined).join(" · ");
      return { id: String(result.LabInstanceId), label, text, status };
    });
    return { list, title, results, ...(more > 0 && { more: l10n.t("and {0} more", formatNumber(more)) }) };
  }
}

function dayText(seconds: number | null | undefined, timeZone: string): string | undefined {
  if (seconds === null || seconds === undefined) return undefined;
  return formatDate(new TZDate(seconds * 1000, timeZone), l10n.t("MMM d, HH:mm"));
}
