import type { JsonObject } from "./json";
import type { Spelling } from "./decode/spelling";

/** An integer of up to 64 bits: a `number` where that is exact, else a `bigint`. */
export type Integer = number | bigint;

/** Under this a result carries along how it came, where that was not as documented. JSON and `for in` do not see it. */
export const asSent = Symbol("as sent");

/** How a result came that was not as documented. */
export interface Sent {
  /** The fields with their names as spelled and their values as they came. */
  readonly fields: JsonObject;
  readonly spelling: Spelling;
  /** What was not as documented: names of documented fields, and `encoding` for the bytes of its texts. */
  readonly odd: readonly string[];
}

/**
 * How one lab instance went, by the API's own field names, as far as what was sent has a plain meaning. What
 * has none counts as not given: the field is null. Where that differs from what was sent, the result carries
 * the latter along (`sentResult`), and that is what is shown, copied and exported.
 *
 * Only the lab instance is certain. Any other field may be absent or null, whatever the documentation says.
 * Fields that this version does not know are kept beside the known ones.
 *
 * Documented under LabResult of the Results command of the Lab on Demand API v3; `labResultFields` has the
 * same as a table.
 */
export interface LabResult extends JsonObject {
  readonly [asSent]?: Sent;
  /** From 0 to 2^63 - 1. */
  LabInstanceId: Integer;
  LabProfileId?: Integer | null;
  /** Unix seconds; always a moment that a calendar has, as are the other times. */
  Start?: number | null;
  /** Unix seconds; null while the lab runs or is saved. */
  End?: number | null;
  /** Unix seconds. */
  LastActivity?: number | null;
  /** The user's id in the customer's own system. */
  UserId?: string | null;
  /** The class's id in the customer's own system. */
  ClassId?: string | null;
  /** One of {@link CompletionStatus}, or a code that this version does not know. */
  CompletionStatus?: Integer | null;
  /** Seconds the lab ran, with or without the student. */
  TotalRunTimeSeconds?: number | null;
  /** 0 to 100. */
  TaskCompletePercent?: number | null;
  IsExam?: boolean | null;
  /** Set once the exam is scored, as are the other Exam fields. */
  ExamPassed?: boolean | null;
  /** Points, also with a fraction. */
  ExamScore?: number | null;
  ExamMaxPossibleScore?: number | null;
  ExamPassingScore?: number | null;
  IpAddress?: string | null;
  Country?: string | null;
  Region?: string | null;
  City?: string | null;
  /** Degrees, as is Longitude. */
  Latitude?: number | null;
  Longitude?: number | null;
  LabHostId?: Integer | null;
  DatacenterId?: Integer | null;
  DeliveryRegionId?: Integer | null;
}

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
