import type { LabResult } from "../../../../src/core/api/labResult";
import { buildDetails, type DetailsModel } from "../../../../src/core/results/details/model";
import type { BarPicture, Row } from "../../../../src/core/results/details/types";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";

/** A scored exam. */
export const examResult: LabResult = labResult({
  CompletionStatus: 4,
  IsExam: true,
  ExamPassed: true,
  ExamScore: 82,
  ExamMaxPossibleScore: 100,
  ExamPassingScore: 70,
});

export const context = {
  names: noNames,
  timeZone: "Europe/Berlin",
  present: { seenAt: 1325380000, now: 1325380000, idleMinutes: 15 },
  connectionUrl: "https://labondemand.com/api/v3",
};

export function details(result: LabResult): DetailsModel {
  return buildDetails(result, context);
}

export function allRows(model: DetailsModel): Row[] {
  return model.sections.flatMap(({ rows }) => rows);
}

export function barsOf(model: DetailsModel): BarPicture[] {
  return model.pictures.filter((picture) => picture.kind === "bar");
}

/** @throws when the model has no such row, or several. */
export function rowOf(model: DetailsModel, field: string): Row {
  const [row, ...more] = allRows(model).filter((other) => other.field === field);
  if (!row || more.length > 0) throw new Error(`${field} stands in ${row ? "several rows" : "no row"}`);
  return row;
}
