import type { JsonObject } from "../../src/core/api/json";
import type { LabResult } from "../../src/core/api/labResult";
import { ResultDecoder } from "../../src/core/api/decode/resultDecoder";

/** The first result of the API's own documentation, with changes. */
export function labResult(changes: Partial<LabResult> = {}): LabResult {
  return {
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
    ...changes,
  };
}

/** A result as it is read when it was sent like the first of the documentation, with changes of any kind. */
export function received(changes: JsonObject): LabResult {
  return decoded({ ...labResult(), ...changes });
}

/** A result as it is read when it was sent like this. */
export function decoded(sent: JsonObject): LabResult {
  const result = new ResultDecoder().decode(sent);
  if (!result) throw new Error("There is no lab instance id in what was sent.");
  return result;
}

/** The two results of the API's own documentation. */
export const documentedResults: readonly LabResult[] = [
  labResult(),
  labResult({
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
  }),
];
