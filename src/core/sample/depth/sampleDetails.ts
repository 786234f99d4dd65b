import type { JsonObject } from "../../api/json";
import { CompletionStatus, type LabResult } from "../../api/labResult";
import { completionStatusNames } from "../../api/statusCode";
import { courses, sampleLabProfiles } from "../courses";
import { Random } from "../random";
import { sampleActivities } from "./sampleActivities";
import { clocks } from "./sampleAnswers";
import { datacenterName, hostName, personName, sampleClassOf, sampleRegions, seriesOf } from "./sampleNames";
import { sampleErrors, sampleNotes, sampleSessions } from "./sampleEvents";
import { seedOf } from "./seedOf";

const hour = 3600;
const neverStarted: readonly unknown[] = [
  CompletionStatus.NoShow,
  CompletionStatus.StorageProvisioningFailed,
  CompletionStatus.LabCreationFailed,
];
const browsers = ["Chrome/129.0.0.0 Safari/537.36", "Firefox/131.0", "Version/18.0 Safari/605.1.15"];

/**
 * What `Details` says of a sample's lab instance, and mode 10 of `LabInstance/Search`: nothing that contradicts
 * the result. It has neither passwords nor addresses in it.
 * @param now Unix seconds: from when a running lab has its time left.
 */
export function sampleDetails(result: LabResult, now: number): JsonObject {
  return { ...sampleConcise(result, now), Lang: "en", ...sampleActivities(result), ...scoring(result) };
}

/** What mode 5 of `LabInstance/Search` says of it: the same without its activities. */
export function sampleConcise(result: LabResult, now: number): JsonObject {
  const random = new Random(seedOf(`details ${result.LabInstanceId}`));
  const course = courses.find(({ labs }) => labs.some(({ id }) => id === result.LabProfileId));
  const series = course && seriesOf(course);
  const person = result.UserId ? personName(result.UserId) : undefined;
  const taught = result.ClassId ? sampleClassOf(result.ClassId) : undefined;
  const instructor = taught && `${taught.instructor.firstName} ${taught.instructor.lastName}`;
  const hasStarted = !neverStarted.includes(result.CompletionStatus);
  const start = result.Start ?? null;
  const end = result.End ?? null;
  const expires = start === null ? null : Math.max(start + 3 * hour, end ?? 0);
  const errors = sampleErrors(random, result);
  const numTasks = 8 + (Number(result.LabProfileId ?? 0) % 9);
  const completed = Math.floor(((result.TaskCompletePercent ?? 0) * numTasks) / 100);
  const task = Math.min(completed + 1, numTasks);
  return {
    Id: result.LabInstanceId,
    LabProfileId: result.LabProfileId ?? null,
    LabProfileName: sampleLabProfiles.get(Number(result.LabProfileId)) ?? null,
    Products: [],
    SeriesId: series?.id ?? null,
    SeriesName: series?.name ?? null,
    UserId: result.UserId ?? null,
    UserFirstName: person?.first ?? null,
    UserLastName: person?.last ?? null,
    UserEmail: result.UserId?.includes("@") ? result.UserId : null,
    ClassId: result.ClassId ?? null,
    ClassName: taught?.name ?? null,
    ...clocks("Start", start),
    ...clocks("End", end),
    ...clocks("Expires", expires),
    ...clocks("LastActivity", result.LastActivity ?? null),
    State: stateOf(result),
    CompletionStatus:
      completionStatusNames.get(Number(result.CompletionStatus)) ?? String(result.CompletionStatus),
    LabHostId: result.LabHostId ?? null,
    LabHostName: hostName(Number(result.LabHostId)) ?? null,
    DatacenterId: result.DatacenterId ?? null,
    DatacenterName: datacenterName(Number(result.DatacenterId)) ?? null,
    DeliveryRegionId: result.DeliveryRegionId ?? null,
    DeliveryRegionName: sampleRegions().get(Number(result.DeliveryRegionId)) ?? null,
    TimeInSession: result.TotalRunTimeSeconds ?? 0,
    TotalRunTime: result.TotalRunTimeSeconds ?? 0,
    TimeRemaining: end === null && expires !== null ? Math.max(0, expires - now) : 0,
    InstructorId: taught?.instructor.id ?? null,
    InstructorName: instructor ?? null,
    InstructorEmail: instructor ? `${instructor.toLowerCase().replace(" ", ".")}@example.com` : null,
    StartupDuration: hasStarted ? random.integer(25, 60) + (random.chance(0.1) ? 120 : 0) : null,
    LastLatency: hasStarted && result.LastActivity ? random.integer(12, 180) : null,
    ErrorCount: String(errors.length),
    Errors: errors,
    Sessions: hasStarted ? sampleSessions(result) : [],
    Notes: sampleNotes(result),
    Task: hasStarted ? `Task ${task}` : null,
    Exercise: hasStarted ? `Exercise ${Math.ceil(task / 4)}` : null,
    NumTasks: numTasks,
    NumCompletedTasks: completed,
    TaskCompletePercent: result.TaskCompletePercent ?? 0,
    IsExam: result.IsExam ?? false,
    ExamPassed: result.ExamPassed ?? null,
    ExamScore: result.ExamScore ?? null,
    ExamMaxPossibleScore: result.ExamMaxPossibleScore ?? null,
    ExamPassingScore: result.ExamPassingScore ?? null,
    IpAddress: result.IpAddress ?? null,
    Country: result.Country ?? null,
    Region: result.Region ?? null,
    City: result.City ?? null,
    Latitude: result.Latitude ?? null,
    Longitude: result.Longitude ?? null,
    BrowserUserAgent: hasStarted
      ? `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${random.pick(browsers)}`
      : null,
    Tag: null,
    Language: "en",
    Skills: [],
  };
}

function stateOf({ End, CompletionStatus: status }: LabResult): string {
  if (status === CompletionStatus.GradingInProgress) return "Scoring";
  return (End ?? null) === null ? "Running" : "Off";
}

/** One exam in six is scored by the instructor of its class, the others by Lab on Demand itself. */
function scoring(result: LabResult): JsonObject {
  const isScored = (result.ExamScore ?? null) !== null && typeof result.End === "number";
  const taught = result.ClassId ? sampleClassOf(result.ClassId) : undefined;
  const byHand =
    isScored && taught && seedOf(`scored ${result.LabInstanceId}`) % 6 === 0 ? taught.instructor : undefined;
  const moment = isScored ? Number(result.End) + (byHand ? 20 * hour : 30) : null;
  return {
    ExamScoredById: byHand ? Number(byHand.id) : null,
    ExamScoredByName: byHand ? `${byHand.firstName} ${byHand.lastName}` : null,
    ExamScoredDate: moment,
    ExamScoredTime: moment === null ? null : `/Date(${moment * 1000})/`,
    ExamDetails: null,
  };
}
