import * as l10n from "@vscode/l10n";
import type { Session } from "../../api/depth/instanceDetails";
import type { Integer, LabResult } from "../../api/labResult";
import { isNumber } from "../state/isNumber";
import type { Clock } from "../../range/timeRange";
import { timePicture } from "./timePicture";
import type { BarPicture, Picture } from "./types";
import { formatNumber, formatPercent } from "../words/numbers";
import { formatScore } from "../words/statuses";

/** What of a result can be shown as a picture: what happened when, how much of the tasks is done, and the score against its marks. */
export function buildPictures(result: LabResult, clock: Clock, sessions: readonly Session[] = []): Picture[] {
  return [timePicture(result, clock, sessions), tasksBar(result), scoreBar(result)].filter(
    (picture) => picture !== undefined,
  );
}

function tasksBar({ TaskCompletePercent: percent }: LabResult): BarPicture | undefined {
  if (!isNumber(percent)) return undefined;
  return {
    kind: "bar",
    label: l10n.t("Tasks complete"),
    text: formatPercent(percent),
    percent: percentOf(percent, 100),
    outcome: "neutral",
  };
}

function scoreBar(result: LabResult): BarPicture | undefined {
  const { ExamScore: score, ExamMaxPossibleScore: maximum, ExamPassingScore: passing } = result;
  if (!isNumber(score) || !isNumber(maximum) || maximum <= 0) return undefined;
  return {
    kind: "bar",
    label: l10n.t("Score"),
    text: formatScore(result) ?? formatNumber(score),
    percent: percentOf(score, maximum),
    ...(isNumber(passing) && {
      mark: {
        percent: percentOf(passing, maximum),
        label: l10n.t("Passing score: {0}", formatNumber(passing)),
      },
    }),
    outcome: outcomeOf(result),
  };
}

function outcomeOf({ ExamPassed: passed }: LabResult): BarPicture["outcome"] {
  if (passed === null || passed === undefined) return "neutral";
  return passed ? "passed" : "failed";
}

/** Where a value lies on a bar from 0 to `whole`, 0 to 100, to two decimals; what lies outside is put to its end. */
function percentOf(value: Integer, whole: Integer): number {
  const percent = (Number(value) / Number(whole)) * 100;
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}
