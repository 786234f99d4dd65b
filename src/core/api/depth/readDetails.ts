import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { Integer } from "../labResult";
import { isLabInstanceId } from "../decode/readField";
import { completionStatusCode } from "../statusCode";
import { readActivities, readActivityGroups } from "./activity";
import type {
  ExamDetails,
  InstanceDetails,
  InstanceError,
  Named,
  Note,
  Session,
  TaskProgress,
} from "./instanceDetails";
import { readPerson } from "./person";
import { SentFields } from "./sentFields";

/** The id of the instance that an entry is of. @returns undefined where none can be read. */
export function instanceIdOf(fields: SentFields): Integer | undefined {
  const id = fields.integer("Id", "LabInstanceId");
  return id !== undefined && isLabInstanceId(id) ? id : undefined;
}

/** Reads an answer to `Details`, or an entry of `LabInstance/Search` in one of its two longer modes. */
export function readDetails(sent: JsonObject, labInstanceId: Integer): InstanceDetails {
  const fields = new SentFields(sent);
  const errors = readErrors(fields.list("Errors"));
  return {
    labInstanceId,
    lab: { id: fields.integer("LabProfileId"), name: fields.name("LabProfileName") },
    series: { id: fields.integer("SeriesId"), name: fields.name("SeriesName") },
    // An id is kept as it came: it is looked up by what results have.
    class: { id: fields.text("ClassId"), name: fields.name("ClassName") },
    user: { ...readPerson(fields, "User"), id: fields.text("UserId") },
    instructor: readPerson(fields, "Instructor") ?? {},
    host: placeIn(fields, "LabHost"),
    datacenter: placeIn(fields, "Datacenter"),
    region: placeIn(fields, "DeliveryRegion"),
    start: fields.moment("Start", "StartTime"),
    end: fields.moment("End", "EndTime"),
    expires: fields.moment("Expires", "ExpiresTime"),
    lastActivity: fields.moment("LastActivity", "LastActivityTime"),
    state: fields.name("State"),
    completionStatus: readStatus(fields),
    secondsInSession: fields.quantity("TimeInSession"),
    runTimeSeconds: fields.quantity("TotalRunTime", "TotalRunTimeSeconds"),
    secondsRemaining: fields.quantity("TimeRemaining"),
    startupSeconds: fields.quantity("StartupDuration"),
    latencyMilliseconds: fields.quantity("LastLatency"),
    errorCount: fields.count("ErrorCount") ?? (fields.has("Errors") ? errors.length : undefined),
    errors,
    sessions: readSessions(fields),
    notes: readNotes(fields),
    tasks: readTasks(fields),
    exam: readExam(fields),
    browser: fields.name("BrowserUserAgent"),
    tag: fields.name("Tag"),
    language: fields.name("Lang", "Language"),
    activities: readActivities(fields),
    activityGroups: readActivityGroups(fields),
  };
}

function placeIn(fields: SentFields, prefix: string): Named<Integer> {
  return { id: fields.integer(`${prefix}Id`), name: fields.name(`${prefix}Name`) };
}

/** Words here, numbers in Results. */
function readStatus(fields: SentFields): Integer | string | undefined {
  const code = fields.integer("CompletionStatus");
  if (code !== undefined) return code;
  const words = fields.name("CompletionStatus");
  return words === undefined ? undefined : (completionStatusCode(words) ?? words);
}

/** Texts in older answers. */
function readErrors(sent: readonly JsonValue[] | undefined): InstanceError[] {
  return (sent ?? []).flatMap((entry): InstanceError[] => {
    if (typeof entry === "string") return entry.trim() === "" ? [] : [{ message: entry }];
    if (!isJsonObject(entry)) return [];
    const fields = new SentFields(entry);
    const message = fields.text("Message", "Error", "Text");
    return message === undefined ? [] : [{ time: fields.moment("Time", "TimeValue"), message }];
  });
}

function readSessions(fields: SentFields): Session[] {
  return fields.objects("Sessions").flatMap((session): Session[] => {
    const start = session.moment("Start", "StartTime");
    return start === undefined ? [] : [{ start, end: session.moment("End", "EndTime") }];
  });
}

function readNotes(fields: SentFields): Note[] {
  return fields.objects("Notes").flatMap((note): Note[] => {
    const [title, text] = [note.text("Title"), note.text("Text")];
    if (title === undefined && text === undefined) return [];
    return [{ time: note.moment("Time", "TimeValue"), title, text }];
  });
}

function readTasks(fields: SentFields): TaskProgress {
  return {
    task: fields.name("Task"),
    exercise: fields.name("Exercise"),
    count: fields.count("NumTasks"),
    completed: fields.count("NumCompletedTasks"),
    percent: fields.quantity("TaskCompletePercent"),
  };
}

function readExam(fields: SentFields): ExamDetails {
  return {
    isExam: fields.yesNo("IsExam"),
    passed: fields.yesNo("ExamPassed"),
    score: fields.quantity("ExamScore"),
    maxScore: fields.quantity("ExamMaxPossibleScore"),
    passingScore: fields.quantity("ExamPassingScore"),
    scoredBy: readPerson(fields, "ExamScoredBy"),
    scoredAt: fields.moment("ExamScoredDate", "ExamScoredTime"),
    details: fields.text("ExamDetails"),
  };
}
