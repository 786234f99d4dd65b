import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../api/labResult";
import { LocalTime } from "../../files/write/csv/localTime";
import { forSpreadsheet, numberForSpreadsheet } from "../words/forSpreadsheet";
import { isNumber } from "../state/isNumber";
import { ascending } from "../order/compare";
import type { Naming } from "../names/names";
import { labName } from "../names/nameWords";
import { stateWords } from "../state/resultState";
import { isMissing, type Gradebook, type GradebookRow } from "./gradebook";
import { totalsModel, type GradebookContext } from "./model";
import { missingText } from "./missingWords";

/** How much a table tells. */
export interface TableManner {
  /** An IANA name: whose clocks are meant. */
  readonly timeZone: string;
  /** Whether dates have a time of day, and users their names beside their ids, where any are known. */
  readonly isInFull: boolean;
}

interface TableColumn {
  readonly heading: string;
  textOf(row: GradebookRow): string;
}

/**
 * The gradebook as a table of texts, its headings first: what is copied and exported. Each lab has a column of how
 * the best attempt stands, then of its points if anybody has some, of how many attempts there were, and of when
 * the best one started. Ids and names are as they came.
 */
export function gradebookTable(
  book: Gradebook,
  rows: readonly GradebookRow[],
  context: GradebookContext,
  { timeZone, isInFull }: TableManner,
): string[][] {
  const clock = new LocalTime(timeZone);
  const format = (moment: LabResult["Start"]): string =>
    (clock.format(moment) ?? "").slice(0, isInFull ? undefined : "yyyy-MM-dd".length);
  const columns: TableColumn[] = [
    { heading: l10n.t("User"), textOf: ({ userId }) => userId ?? "" },
    ...(isInFull ? nameColumns(rows, context.names) : []),
    { heading: l10n.t("Complete"), textOf: ({ totals }) => totalsModel(totals).complete },
    {
      heading: l10n.t("Average score"),
      textOf: ({ totals }) => forSpreadsheet(totalsModel(totals).averageScore),
    },
    ...book.columns.flatMap((_, index) => labColumns(book, index, context, format)),
  ];
  return [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((each) => each.textOf(row))),
  ];
}

/** What users are called; no column where nobody's name is known. */
function nameColumns(rows: readonly GradebookRow[], names: Naming): TableColumn[] {
  const nameOf = ({ userId }: GradebookRow): string | undefined =>
    userId === undefined ? undefined : names.nameOf("user", userId);
  if (!rows.some((row) => nameOf(row) !== undefined)) return [];
  return [{ heading: l10n.t("Name"), textOf: (row) => nameOf(row) ?? "" }];
}

function labColumns(
  { columns, rows }: Gradebook,
  index: number,
  { present, missing, names }: GradebookContext,
  format: (moment: LabResult["Start"]) => string,
): TableColumn[] {
  const lab = labName(columns[index]?.labProfileId, names);
  const ofBest =
    (textOf: (best: LabResult) => string) =>
    ({ cells }: GradebookRow): string => {
      const cell = cells[index];
      return cell ? textOf(cell.best) : "";
    };
  const hasPoints = rows.some(({ cells }) => isNumber(cells[index]?.best.ExamScore));
  return [
    {
      heading: lab,
      textOf: (row) =>
        isMissing(row, index)
          ? missingText(missing)
          : ofBest((best) => stateWords(best, present).join(", "))(row),
    },
    ...(hasPoints
      ? [
          { heading: l10n.t("{0} score", lab), textOf: ofBest(({ ExamScore }) => pointsText(ExamScore)) },
          {
            heading: l10n.t("{0} maximum score", lab),
            textOf: ofBest(({ ExamMaxPossibleScore }) => pointsText(ExamMaxPossibleScore)),
          },
        ]
      : []),
    {
      heading: l10n.t("{0} attempts", lab),
      textOf: (row) => (isMissing(row, index) ? "0" : String(row.cells[index]?.attempts ?? "")),
    },
    { heading: l10n.t("{0} date", lab), textOf: ofBest(({ Start }) => format(Start)) },
  ];
}

function pointsText(points: number | null | undefined): string {
  return isNumber(points) ? numberForSpreadsheet(points) : "";
}

/**
 * A gradebook's table without names, in the order of the pseudonyms: its own, of names or of scores among which
 * names decide, would tell who is who.
 * @param pseudonym what takes the place of a user's id, which stands in the first column.
 */
export function withoutUserNames(
  [headings = [], ...lines]: readonly (readonly string[])[],
  pseudonym: (userId: string) => string,
): string[][] {
  const nameless = lines.map(([userId, ...cells]) => [userId ? pseudonym(userId) : "", ...cells]);
  return [[...headings], ...nameless.sort(([a], [b]) => ascending(a, b))];
}
