import type { JsonObject } from "../../src/core/api/json";
import { canaryPassword } from "./depthCommands";

/** A script's answer as long as some are. */
export const longAnswer = Array.from(
  { length: 400 },
  (_, line) =>
    `[${String(line + 1).padStart(3, "0")}] Looked at storage account ${line + 1}: encrypted, versioned.`,
).join("\n");

const chosen = (AnswerId: number, Text: string, Correct: boolean, Chosen: boolean): JsonObject => ({
  ...{ AnswerId, Text, Correct, Chosen },
});

/** Activities of every kind, as Details sends them: right, wrong, not answered, broken, and not for reports. */
const activities: JsonObject[] = [
  {
    ...{
      ActivityId: 1,
      ActivityName: "Which role is enough to restart the virtual machine?",
      ActivityType: 0,
    },
    ...{
      Scored: true,
      Score: 0,
      Passed: false,
      UiResponse: "Not quite. Read the step before this one again.",
    },
    AnswerResults: [{ AnswerId: 11, AnswerText: "Owner", Correct: false }],
    AnswerTexts: [
      chosen(11, "Owner", false, true),
      chosen(12, "Virtual Machine Contributor", true, false),
      chosen(13, "Reader", false, false),
    ],
    VirtualMachineCredentials: [{ Username: "Student", Password: canaryPassword }],
  },
  {
    ...{ ActivityId: 2, ActivityName: "Select everything that is backed up", ActivityType: 10 },
    ...{ Scored: true, Score: 10, Passed: true, UiResponse: "Correct." },
    AnswerTexts: [
      chosen(21, "Disks", true, true),
      chosen(22, "Configuration", true, true),
      chosen(23, "Memory", false, false),
    ],
  },
  {
    ...{ ActivityId: 3, ActivityName: "What does the command print last?", ActivityType: 20 },
    ...{ Scored: true, Score: 0, Passed: false, TextResult: "succeded" },
    AnswerTexts: [{ AnswerId: 31, Text: "Succeeded", Correct: true }],
  },
  {
    ...{ ActivityId: 4, ActivityName: "Which address does the first machine have?", ActivityType: 30 },
    ...{ Scored: true, Score: 5, Passed: true, TextResult: "10.0.0.4" },
    AnswerTexts: [{ AnswerId: 41, Text: "^10\\.0\\.0\\.\\d+$", Correct: true }],
  },
  {
    ...{ ActivityId: 5, ActivityName: "Create the storage account", ActivityType: 40 },
    ...{ Scored: true, Score: 0, Passed: false, UiResponse: "" },
    ScriptResults: [
      {
        ScriptId: 51,
        Score: 0,
        Passed: false,
        ScriptResponse: longAnswer,
        PlatformError: false,
        ScriptError: false,
      },
    ],
    ScriptTexts: [{ ScriptId: 51, Text: "Looks for a storage account with versioning" }],
  },
  {
    ...{ ActivityId: 6, ActivityName: "How sure are you of your answers?", ActivityType: 0 },
    ...{ Scored: false, Score: 0, Passed: false, ShowResultsInReports: false },
    AnswerTexts: [chosen(61, "Very", true, false), chosen(62, "A little: left out of reports", false, true)],
  },
  {
    ...{
      ActivityId: 7,
      ActivityName: "What is a snapshot?",
      ActivityType: 0,
      Scored: true,
      Score: 0,
      Passed: false,
    },
    AnswerTexts: [
      chosen(71, "A copy of a disk", true, false),
      chosen(72, "A picture of the screen", false, false),
    ],
  },
];

const groups: JsonObject[] = [
  {
    ...{ Id: 9, Name: "Clean up", ScoreValueTotal: 12, AggregateScore: 4 },
    ActivityResults: [
      {
        ...{ ActivityId: 91, ActivityName: "Stop the machine and delete its disk", ActivityType: 40 },
        ...{ Scored: true, Score: 4, Passed: false },
        ScriptResults: [
          { ScriptId: 911, Score: 4, Passed: true, ScriptResponse: "It is stopped." },
          { ScriptId: 912, Score: 0, Passed: false, ScriptResponse: "The disk is still there." },
        ],
        ScriptTexts: [
          { ScriptId: 911, Text: "Asks whether the machine runs" },
          { ScriptId: 912, Text: "Looks for the disk" },
        ],
      },
      {
        ...{ ActivityId: 92, ActivityName: "Delete the resource group", ActivityType: 40 },
        ...{ Scored: true, Score: 0, Passed: false },
        ScriptResults: [
          {
            ...{ ScriptId: 921, Score: 0, Passed: false, PlatformError: true, ScriptError: false },
            ScriptResponse: "The machine did not answer within 60 seconds.",
          },
        ],
      },
      {
        ...{ ActivityId: 93, ActivityName: "Revoke the access that you gave", ActivityType: 40 },
        ...{ Scored: true, Score: 0, Passed: false },
        ScriptResults: [
          {
            ...{ ScriptId: 931, Score: 0, Passed: false, PlatformError: false, ScriptError: true },
            ScriptResponse: "ParserError: Missing closing '}' in statement block.\n  at line 14, character 3",
          },
        ],
      },
    ],
  },
];

/** What Details says of an instance with activities of every kind. @param start Unix seconds. */
export function everyActivity(labInstanceId: number, start: number): JsonObject {
  const hour = 3600;
  return {
    Id: labInstanceId,
    ...{ LabProfileId: 87650, LabProfileName: "Azure Administrator 3", SeriesId: 7104 },
    ...{ Start: start, StartTime: `/Date(${start * 1000})/`, End: start + 4 * hour, State: "Off" },
    ...{ LastActivity: start + 3.9 * hour, CompletionStatus: "Complete" },
    ...{ LabHostId: 49, LabHostName: "FRA-H49", DatacenterId: 3, DatacenterName: "Frankfurt 2" },
    ...{ DeliveryRegionId: 2, DeliveryRegionName: "Europe" },
    ...{ TimeInSession: 6900, TotalRunTime: 6900, TimeRemaining: 0, StartupDuration: 48, LastLatency: 63 },
    ...{ InstructorId: "i-7", InstructorName: "Grace Hopper", InstructorEmail: "grace@example.com" },
    ErrorCount: "1",
    Errors: [{ Message: "The clipboard of the virtual machine did not answer.", Time: start + 1200 }],
    Sessions: [
      { Start: start, End: start + hour },
      { Start: start + 3 * hour, End: start + 3.9 * hour },
    ],
    Notes: [{ Time: start + hour, Title: "Saved", Text: "The lab was saved by the student." }],
    ...{
      Task: "Task 9",
      Exercise: "Exercise 3",
      NumTasks: 12,
      NumCompletedTasks: 9,
      TaskCompletePercent: 75,
    },
    ...{ ExamScoredById: 7, ExamScoredByName: "Grace Hopper", ExamScoredDate: start + 20 * hour },
    BrowserUserAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/131.0",
    ...{ Lang: "en", Tag: null },
    ActivityResults: activities,
    ActivityGroupResults: groups,
    CloudCredentials: [{ PropertiesJson: `{"Password":"${canaryPassword}"}` }],
    VirtualMachineCredentials: [{ Name: "Client", Username: "Student", Password: canaryPassword }],
    MonitorUrl: `https://lab.example/monitor?token=${canaryPassword}`,
    ClientUrl: `https://lab.example/client?token=${canaryPassword}`,
    ...{ Status: 1, Error: null },
  };
}
