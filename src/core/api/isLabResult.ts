import { isJsonObject, type JsonValue } from "./json";
import type { LabResult } from "./labResult";

/**
 * Whether a value is a LabResult. Says the same as `labResultFields`, in which one can look up what is
 * wrong, but names each field, because that is ten times as fast over hundreds of thousands of results.
 */
export function isLabResult(value: JsonValue | undefined): value is LabResult {
  return (
    isJsonObject(value) &&
    isInteger(value["LabInstanceId"]) &&
    isInteger(value["LabProfileId"]) &&
    isInteger(value["Start"]) &&
    isInteger(value["CompletionStatus"]) &&
    isIntegerOrNone(value["End"]) &&
    isIntegerOrNone(value["LastActivity"]) &&
    isTextOrNone(value["UserId"]) &&
    isTextOrNone(value["ClassId"]) &&
    isIntegerOrNone(value["TotalRunTimeSeconds"]) &&
    isIntegerOrNone(value["TaskCompletePercent"]) &&
    isBooleanOrNone(value["IsExam"]) &&
    isBooleanOrNone(value["ExamPassed"]) &&
    isDecimalOrNone(value["ExamScore"]) &&
    isIntegerOrNone(value["ExamMaxPossibleScore"]) &&
    isIntegerOrNone(value["ExamPassingScore"]) &&
    isTextOrNone(value["IpAddress"]) &&
    isTextOrNone(value["Country"]) &&
    isTextOrNone(value["Region"]) &&
    isTextOrNone(value["City"]) &&
    isDecimalOrNone(value["Latitude"]) &&
    isDecimalOrNone(value["Longitude"]) &&
    isIntegerOrNone(value["LabHostId"]) &&
    isIntegerOrNone(value["DatacenterId"]) &&
    isIntegerOrNone(value["DeliveryRegionId"])
  );
}

function isInteger(field: JsonValue | undefined): boolean {
  return Number.isInteger(field) || typeof field === "bigint";
}

function isIntegerOrNone(field: JsonValue | undefined): boolean {
  return field === null || field === undefined || isInteger(field);
}

function isDecimalOrNone(field: JsonValue | undefined): boolean {
  return field === null || field === undefined || Number.isFinite(field) || typeof field === "bigint";
}

function isBooleanOrNone(field: JsonValue | undefined): boolean {
  return field === null || field === undefined || typeof field === "boolean";
}

function isTextOrNone(field: JsonValue | undefined): boolean {
  return field === null || field === undefined || typeof field === "string";
}
