import type { JsonObject } from "./json";

/** An integer of up to 64 bits: a `number` where that is exact, else a `bigint`. */
export type Integer = number | bigint;

/**
 * How one lab instance went, exactly as the API sent it: its own field names, order and values.
 * Fields that this version does not know are kept beside the known ones.
 * Any field except the four required ones may be absent or null.
 *
 * Documented under LabResult of the Results command of the Lab on Demand API v3.
 */
export interface LabResult extends JsonObject {
  LabInstanceId: Integer;
  LabProfileId: Integer;
  /** Unix seconds. */
  Start: Integer;
  /** Unix seconds; null while the lab runs or is saved. */
  End?: Integer | null;
  /** Unix seconds. */
  LastActivity?: Integer | null;
  /** The user's id in the customer's own system. */
  UserId?: string | null;
  /** The class's id in the customer's own system. */
  ClassId?: string | null;
  /** One of {@link CompletionStatus}, or a code that this version does not know. */
  CompletionStatus: Integer;
  /** Seconds the lab ran, with or without the student. */
  TotalRunTimeSeconds?: Integer | null;
  /** 0 to 100. */
  TaskCompletePercent?: Integer | null;
  IsExam?: boolean | null;
  /** Set once the exam is scored, as are the other Exam fields. */
  ExamPassed?: boolean | null;
  ExamScore?: Integer | null;
  ExamMaxPossibleScore?: Integer | null;
  ExamPassingScore?: Integer | null;
  IpAddress?: string | null;
  Country?: string | null;
  Region?: string | null;
  City?: string | null;
  /** Degrees, as is Longitude. */
  Latitude?: Integer | null;
  Longitude?: Integer | null;
  LabHostId?: Integer | null;
  DatacenterId?: Integer | null;
  DeliveryRegionId?: Integer | null;
}

/** What may stand in a documented field. `decimal` may have a fraction, `integer` may not. */
export type FieldType = "integer" | "decimal" | "boolean" | "string";

export interface FieldSpecification {
  readonly type: FieldType;
  /** Whether a result makes no sense without it. The API is known to leave out and null other fields. */
  readonly required: boolean;
}

/** The documented fields of a LabResult, in the order the API sends them. */
export const labResultFields: Readonly<Record<string, FieldSpecification>> = {
  LabInstanceId: { type: "integer", required: true },
  LabProfileId: { type: "integer", required: true },
  Start: { type: "integer", required: true },
  End: { type: "integer", required: false },
  LastActivity: { type: "integer", required: false },
  UserId: { type: "string", required: false },
  ClassId: { type: "string", required: false },
  CompletionStatus: { type: "integer", required: true },
  TotalRunTimeSeconds: { type: "integer", required: false },
  TaskCompletePercent: { type: "integer", required: false },
  IsExam: { type: "boolean", required: false },
  ExamPassed: { type: "boolean", required: false },
  ExamScore: { type: "decimal", required: false },
  ExamMaxPossibleScore: { type: "integer", required: false },
  ExamPassingScore: { type: "integer", required: false },
  IpAddress: { type: "string", required: false },
  Country: { type: "string", required: false },
  Region: { type: "string", required: false },
  City: { type: "string", required: false },
  Latitude: { type: "decimal", required: false },
  Longitude: { type: "decimal", required: false },
  LabHostId: { type: "integer", required: false },
  DatacenterId: { type: "integer", required: false },
  DeliveryRegionId: { type: "integer", required: false },
};

/** The documented values of LabResult.CompletionStatus. */
export const CompletionStatus = {
  Cancelled: 1,
  NoShow: 2,
  Incomplete: 3,
  Complete: 4,
  StorageProvisioningFailed: 10,
  LabCreationFailed: 20,
  ResumeFailed: 30,
  SaveFailed: 40,
  SubmittedForGrading: 50,
  GradingInProgress: 60,
} as const;
