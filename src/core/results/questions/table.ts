import * as l10n from "@vscode/l10n";
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
  readonly textOf: (figures: QuestionFigures) => string;
}

/**
 * Questions as a table of texts, its headings first: what is copied and exported. Those that must stay out of reports
 * are not in it. Names are as they came; numbers as spreadsheets of this language read them.
 */
export function questionTable(
  questions: readonly QuestionFigures[],
  names: Naming,
  { withoutTyped }: QuestionTableManner,
): string[][] {
  const columns: TableColumn[] = [
    { heading: l10n.t("Lab"), textOf: ({ question }) => labName(question.labProfileId, names) },
    { heading: l10n.t("Lab profile id"), textOf: ({ question }) => idText(question.labProfileId) },
    { heading: l10n.t("Question"), textOf: ({ question }) => question.name },
    { heading: l10n.t("Activity id"), textOf: ({ question }) => idText(question.activityId) },
    { heading: l10n.t("Kind"), textOf: ({ question }) => kindText(question) },
    { heading: l10n.t("Attempts"), textOf: ({ attempts }) => String(attempts) },
    { heading: l10n.t("Right"), textOf: ({ passed }) => String(passed) },
    { heading: l10n.t("Facility"), textOf: ({ facility }) => decimalText(facility) },
    { heading: l10n.t("Discrimination"), textOf: ({ discrimination }) => decimalText(discrimination) },
    { heading: l10n.t("Not answered"), textOf: ({ skipped }) => String(skipped) },
    { heading: l10n.t("Scoring failed"), textOf: ({ broken }) => String(broken) },
    {
      heading: l10n.t("Most given wrong answer"),
      textOf: (each) => (withoutTyped && isTyped(each) ? "" : (temptingAnswer(each)?.text ?? "")),
    },
    { heading: l10n.t("Given"), textOf: (each) => String(temptingAnswer(each)?.chosen ?? "") },
    {
      heading: l10n.t("All answers"),
      textOf: (each) => (withoutTyped && isTyped(each) ? "" : answersText(each)),
    },
  ];
  return [
    columns.map(({ heading }) => heading),
    ...mayLeave(questions).map((each) => columns.map(({ textOf }) => textOf(each))),
  ];
}

/** Whether answers are what people typed; of a kind that is not known they may be. */
function isTyped({ question: { type } }: QuestionFigures): boolean {
  return type !== "singleChoice" && type !== "multipleChoice";
}

function idText(id: number | bigint | undefined): string {
  return id === undefined ? "" : String(id);
}

/** To four decimals, with the separator of this language. */
function decimalText(value: number | undefined): string {
  if (value === undefined) return "";
  const rounded = Math.round(value * 10_000) / 10_000;
  return String(rounded).replace(".", l10n.t({ message: ".", comment: "Separates decimals" }));
}

function answersText({ answers }: QuestionFigures): string {
  const line = ({ text, isRight, chosen }: QuestionFigures["answers"][number]): string =>
    isRight ? l10n.t("{0} × {1} (right)", String(chosen), text) : l10n.t("{0} × {1}", String(chosen), text);
  return answers.map(line).join("\n");
}
