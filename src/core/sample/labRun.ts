import type { LabResult } from "../api/labResult";
import type { LabProfile } from "./courses";
import type { Outcome } from "./outcome";
import type { Person } from "./people";
import type { Random } from "./random";

/** One lab that somebody starts. */
export interface Launch {
  readonly lab: LabProfile;
  readonly person: Person;
  /** Null for somebody who learns without a class. */
  readonly classId: string | null;
  /** Unix seconds. */
  readonly start: number;
  /** The most seconds it may run. */
  readonly longest: number;
  /** Seconds it lay saved in between. */
  readonly saved: number;
}

/** A result with plain numbers where the API may have any integer or nothing. */
export type SampleResult = LabResult & {
  LabProfileId: number;
  Start: number;
  End: number | null;
  CompletionStatus: number;
};

/** What share of the points passes an exam. */
const passingShare = 0.7;

/** Makes up the whole result of a lab, with LabInstanceId 0. */
export function runLab(random: Random, launch: Launch, outcome: Outcome): SampleResult {
  const { lab, person, start } = launch;
  const { place, ipAddress } = person;
  const seconds = Math.round(Math.min(launch.longest, lab.usualSeconds * person.pace * outcome.effort));
  const end = start + seconds + launch.saved;
  const scored = outcome.score !== null;
  const maxScore = scored ? (lab.maxScore ?? null) : null;
  const passingScore = maxScore === null ? null : Math.round(maxScore * passingShare);
  const located = ipAddress !== undefined;
  return {
    LabInstanceId: 0,
    LabProfileId: lab.id,
    Start: asParsed(start),
    End: end,
    LastActivity: outcome.percent === 0 ? null : end - random.integer(0, Math.floor(seconds / 6)),
    UserId: person.id,
    ClassId: launch.classId,
    CompletionStatus: outcome.status,
    TotalRunTimeSeconds: seconds,
    TaskCompletePercent: outcome.percent,
    IsExam: lab.maxScore !== undefined,
    ExamPassed: passingScore === null ? null : (outcome.score ?? 0) >= passingScore,
    ExamScore: outcome.score,
    ExamMaxPossibleScore: maxScore,
    ExamPassingScore: passingScore,
    IpAddress: ipAddress ?? null,
    Country: located ? place.country : null,
    Region: located ? place.region : null,
    City: located ? place.city : null,
    Latitude: located ? place.latitude : null,
    Longitude: located ? place.longitude : null,
    LabHostId: place.datacenterId * 10 + random.integer(0, 9),
    DatacenterId: place.datacenterId,
    DeliveryRegionId: place.deliveryRegionId,
  };
}

/**
 * The same moment as JSON would give it, to whom results with the same fields must look alike: once one of them had
 * a computed number here, V8 would hold a number apart for each result that is parsed later, 16 bytes more.
 */
function asParsed(moment: number): number {
  const small = moment | 0;
  return small === moment ? small : moment;
}
