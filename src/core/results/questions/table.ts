import * as l10n from "@vscode/l10n";
import type { Cell } from "../../files/write/csv/csvText";
import type { Naming } from "../names/names";
import { labName } from "../names/nameWords";
import { kindText } from "../details/depth/verdicts";
import { mayLeave } from "./analysis";
import { temptingAnswer } from "./tempting";
import type { QuestionFigures } from "./types";

export interface QuestionTableManner {
  /** Whether what people typed is left out: anybody may have typed a name. */
  readonly withoutTyped: boolean;
}

interface TableColumn {
  readonly heading: string;
  readonly cellOf: (figures: QuestionFigures) => Cell;
}

/**
 * Questions as a table, its headings first: what is copied and exported. Those that must stay out of reports
 * are not in it. Names are as they came.
 */
export function questionTable(
  questions: readonly QuestionFigures[],
  names: Naming,
  { withoutTyped }: QuestionTableManner,
): Cell[][] {
  const columns: TableColumn[] = [
    { heading: l10n.t("Lab"), cellOf: ({ question }) => labName(question.labProfileId, names) },
    { heading: l10n.t("Lab profile id"), cellOf: ({ question }) => question.labProfileId },
    { heading: l10n.t("Question"), cellOf: ({ question }) => question.name },
    { heading: l10n.t("Activity id"), cellOf: ({ question }) => question.activityId },
    { heading: l10n.t("Kind"), cellOf: ({ question }) => kindText(question) },
    { heading: l10n.t("Attempts"), cellOf: ({ attempts }) => attempts },
    { heading: l10n.t("Right"), cellOf: ({ passed }) => passed },
    { heading: l10n.t("Facility"), cellOf: ({ facility }) => rounded(facility) },
    { heading: l10n.t("Discrimination"), cellOf: ({ discrimination }) => rounded(discrimination) },
    { heading: l10n.t("Not answered"), cellOf: ({ skipped }) => skipped },
    { heading: l10n.t("Scoring failed"), cellOf: ({ broken }) => broken },
    {
      heading: l10n.t("Most given wrong answer"),
      cellOf: (each) => (withoutTyped && isTyped(each) ? "" : (temptingAnswer(each)?.text ?? "")),
    },
    { heading: l10n.t("Given"), cellOf: (each) => temptingAnswer(each)?.chosen },
    {
      heading: l10n.t("All answers"),
      cellOf: (each) => (withoutTyped && isTyped(each) ? "" : answersText(each)),
    },
  ];
  return [
    columns.map(({ heading }) => heading),
    ...mayLeave(questions).map((each) => columns.map(({ cellOf }) => cellOf(each))),
  ];
}

/** Whether answers are what people typed; of a kind that is not known they may be. */
function isTyped({ question: { type } }: QuestionFigures): boolean {
  return type !== "singleChoice" && type !== "multipleChoice";
}

/** To four decimals. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10_000) / 10_000;
}

function answersText({ answers }: QuestionFigures): string {
  const line = ({ text, isRight, chosen }: QuestionFigures["answers"][number]): string =>
    isRight ? l10n.t("{0} × {1} (right)", String(chosen), text) : l10n.t("{0} × {1}", String(chosen), text);
  return answers.map(line).join("\n");
}
