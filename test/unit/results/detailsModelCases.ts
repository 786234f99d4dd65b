import type { LabResult } from "../../../src/core/api/labResult";
import { buildDetails, type DetailsModel } from "../../../src/core/results/detailsModel";
import type { Row } from "../../../src/core/results/detailsModelTypes";

/** The first result of the example in the API's documentation. */
export const firstResult: LabResult = {
  LabInstanceId: 349744,
  LabProfileId: 5522,
  Start: 1325376800,
  End: 1325376900,
  LastActivity: 1325376900,
  UserId: "555",
  ClassId: null,
  CompletionStatus: 1,
  TotalRunTimeSeconds: 2548,
  TaskCompletePercent: 33,
  IsExam: false,
  ExamPassed: null,
  ExamScore: null,
  ExamMaxPossibleScore: null,
  ExamPassingScore: null,
  IpAddress: null,
  Country: null,
  Region: null,
  City: null,
  Latitude: null,
  Longitude: null,
  LabHostId: 49,
  DatacenterId: 3,
  DeliveryRegionId: 2,
};

/** The second one. */
export const secondResult: LabResult = {
  ...firstResult,
  LabInstanceId: 349745,
  LabProfileId: 5523,
  Start: 1325377000,
  End: 1325377100,
  LastActivity: 1325377100,
  TotalRunTimeSeconds: 4168,
  TaskCompletePercent: 44,
  LabHostId: 125,
  DatacenterId: 4,
  DeliveryRegionId: 3,
};

/** A scored exam. */
export const examResult: LabResult = {
  ...firstResult,
  CompletionStatus: 4,
  IsExam: true,
  ExamPassed: true,
  ExamScore: 82,
  ExamMaxPossibleScore: 100,
  ExamPassingScore: 70,
};

export const context = {
  timeZone: "Europe/Berlin",
  now: 1325380000,
  connectionUrl: "https://labondemand.com/api/v3",
};

export function details(result: LabResult): DetailsModel {
  return buildDetails(result, context);
}

export function allRows(model: DetailsModel): Row[] {
  return model.sections.flatMap(({ rows }) => rows);
}

/** @throws when the model has no such row, or several. */
export function rowOf(model: DetailsModel, field: string): Row {
  const [row, ...more] = allRows(model).filter((other) => other.field === field);
  if (!row || more.length > 0) throw new Error(`${field} stands in ${row ? "several rows" : "no row"}`);
  return row;
}
