import type { JsonObject } from "../../src/core/api/json";
import { canaryPassword } from "./depthCommands";

// Answers in the shapes that the API documents, each with the fields and the kinds of values of the documented
// example and with values of our own.

const success = { Error: null, Status: 1 };
const login = JSON.stringify({ Username: "student4", Password: canaryPassword });

function activity(ActivityId: number, ActivityName: string, others: JsonObject): JsonObject {
  return {
    ...{ ActivityId, ActivityName, Scored: true, TextResult: null, UiResponse: null },
    ...{
      AnswerResults: [],
      ScriptResults: [],
      DisplayScriptsAsTaskList: false,
      AnswerTexts: [],
      ScriptTexts: [],
    },
    ...{ ShowResultsInReports: true },
    ...others,
  };
}

function choice(AnswerId: number, Text: string, Correct: boolean, Chosen: boolean): JsonObject {
  return { Correct, AnswerId, Text, Chosen };
}

/** An exam that was handed in and is being torn down. */
export const documentedDetails: JsonObject = {
  Id: 472_815,
  LabProfileId: 20_311,
  LabProfileName: "03: Routes and Peers",
  SeriesId: 11_208,
  SeriesName: "Network Examples",
  UserId: "29",
  UserFirstName: "Nora",
  UserLastName: "K",
  ClassId: null,
  ClassName: null,
  Start: 1_701_300_000,
  StartTime: "/Date(1701300000000)/",
  Expires: 1_701_303_600,
  ExpiresTime: "/Date(1701303600000)/",
  End: 1_701_300_900,
  EndTime: "/Date(1701300900000)/",
  LastActivity: 1_701_300_880,
  LastActivityTime: "/Date(1701300880000)/",
  LastSave: null,
  LastSaveTime: null,
  SaveExpires: null,
  SaveExpiresTime: null,
  State: "Tearing Down",
  CompletionStatus: "Complete",
  PoolMemberName: null,
  LabHostId: 222,
  LabHostName: "NODE-22",
  DatacenterId: 6,
  DatacenterName: "West Two",
  DeliveryRegionId: 3,
  DeliveryRegionName: "Pacific",
  PlatformId: 2,
  LastSaveTriggerType: null,
  TimeInSession: 900,
  TotalRunTime: 900,
  TimeRemaining: 0,
  InstructorName: null,
  StartupDuration: 98,
  Errors: [],
  Snapshots: [],
  Sessions: [
    {
      Start: 1_701_300_000,
      StartTime: "/Date(1701300000000)/",
      End: 1_701_300_900,
      EndTime: "/Date(1701300900000)/",
    },
  ],
  Notes: [
    {
      ...{ Time: 1_701_300_900, TimeValue: "/Date(1701300900000)/" },
      ...{ Title: "Handed in.", Text: "Handed in for scoring by the student." },
    },
  ],
  HasContent: true,
  Task: null,
  Exercise: null,
  NumTasks: 0,
  NumCompletedTasks: 0,
  TaskCompletePercent: 100,
  MonitorUrl: null,
  DetailsUrl: "https://labondemand.com/LabInstance/472815",
  RemoteController: "HTML5",
  Tag: null,
  BrowserUserAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/131.0",
  LastLatency: 41,
  ExamPassed: true,
  ExamScore: 7,
  ExamMaxPossibleScore: 12,
  ExamPassingScore: 6,
  ExamScoredById: null,
  ExamScoredByName: null,
  ExamDetails: null,
  ExamScoredDate: 1_701_300_910,
  ExamScoredTime: "/Date(1701300910000)/",
  IsExam: true,
  IpAddress: "198.51.100.7",
  Country: "Norway",
  Region: "Vestland",
  City: "Bergen",
  Latitude: 60.39,
  Longitude: 5.32,
  PublicIpAddresses: [],
  CloudCredentials: [
    { PropertiesJson: login, Expires: 1_701_390_000_000, DisplayName: "Pool 4", Message: null },
  ],
  CloudPortalCredentials: [{ CloudPlatform: 10, PropertiesJson: login }],
  VirtualMachineCredentials: [{ Id: 9, Name: "Router", Username: "admin", Password: canaryPassword }],
  CloudPlatformId: 10,
  ClientUrl: null,
  ActivityResults: [
    activity(5101, "Which port does HTTPS use?", {
      ...{ Score: 1, Passed: true, ActivityType: 0, UiResponse: "Right." },
      AnswerResults: [{ AnswerId: 31, AnswerText: "443", Correct: true }],
      AnswerTexts: [
        choice(30, "80", false, false),
        choice(31, "443", true, true),
        choice(32, "22", false, false),
      ],
    }),
    activity(5102, "Select all private ranges", {
      ...{ Score: 0, Passed: false, ActivityType: 10, UiResponse: "Look again." },
      AnswerResults: [
        { AnswerId: 41, AnswerText: "10.0.0.0/8", Correct: true },
        { AnswerId: 43, AnswerText: "8.8.8.0/24", Correct: false },
      ],
      AnswerTexts: [
        choice(41, "10.0.0.0/8", true, true),
        choice(42, "192.168.0.0/16", true, false),
        choice(43, "8.8.8.0/24", false, true),
      ],
    }),
    activity(5103, "Which command shows routes?", {
      ...{ Score: 2, Passed: true, ActivityType: 20, TextResult: "ip route", UiResponse: "Right." },
    }),
    activity(5104, "What does the last hop answer?", {
      ...{ Score: 1, Passed: true, ActivityType: 30, TextResult: "it says: reply", UiResponse: "Right." },
    }),
    activity(5105, "Add the route to 10.9.0.0/16", {
      ...{ Score: 0, Passed: false, ActivityType: 40 },
      ScriptResults: [
        {
          ...{
            ScriptId: 601,
            Score: 0,
            Passed: false,
            UiResponse: "",
            PlatformError: false,
            ScriptError: false,
          },
          ScriptResponse: "Looks for 10.9.0.0/16\r\n\r\nThere is no such route\r\n",
        },
      ],
      ScriptTexts: [{ ScriptId: 601, Text: null }],
    }),
  ],
  ActivityGroupResults: [
    {
      ...{ Id: 2207, Name: "Peers", ScoreValueTotal: 6, AggregateScore: 3 },
      ActivityResults: [
        activity(5106, "Name of the first peer", {
          Score: 3,
          Passed: true,
          ActivityType: 20,
          TextResult: "east",
        }),
        activity(5107, "Name of the second peer", {
          Score: 0,
          Passed: false,
          ActivityType: 20,
          TextResult: "est",
        }),
      ],
    },
  ],
  EstimatedReadySeconds: null,
  InstructionsId: "b2",
  Lang: "en",
  ...success,
};

const {
  ActivityResults: _,
  ActivityGroupResults: __,
  Lang,
  Error: ___,
  Status: ____,
  ...concise
} = documentedDetails;

/** A page of a search in mode 5. */
export const documentedPage: JsonObject = {
  TotalResults: 1,
  TotalPages: 1,
  Results: [
    { ...concise, ErrorCount: "1", Errors: ["Out of memory"], UserEmail: null, Language: Lang ?? null },
  ],
  ...success,
};

export const documentedClass: JsonObject = {
  Id: "8812",
  Name: "Sample Class of May",
  ...{
    Start: 1_714_550_400,
    StartTime: "/Date(1714550400000)/",
    End: 1_714_579_200,
    EndTime: "/Date(1714579200000)/",
  },
  ...{ Expires: 1_717_200_000, ExpiresTime: "/Date(1717200000000)/" },
  Instructor: { Id: "90210", FirstName: "Iris", LastName: "Vale" },
  Url: null,
  MaxActiveLabInstances: 12,
  AvailableLabs: [20_311, 20_312],
  ...success,
};

export const documentedCatalog: JsonObject = {
  LabSeries: [
    { Id: 11_208, Name: "Network Examples", Description: null, OrganizationId: "77", NumTrainingDays: 2 },
  ],
  LabProfiles: [
    {
      ...{ Id: 20_311, Name: "03: Routes and Peers", Number: " NET-3", SeriesId: 11_208, OrganizationId: 77 },
      ...{ Enabled: true, IsExam: true, DurationMinutes: 60, ExpectedDurationMinutes: 45, PlatformId: 1 },
      ...{ Objective: "<p>Routes</p>", Scenario: null, Tags: [], Created: "1689505754000" },
    },
    {
      ...{ Id: 20_390, Name: "09: Left Over", Number: null, SeriesId: 11_208, OrganizationId: 77 },
      ...{
        Enabled: false,
        ReasonDisabled: "In the works",
        IsExam: false,
        DurationMinutes: 90,
        PlatformId: 2,
      },
      // One of the documented times lacks its last slash.
      ...{ Tags: ["net"], Created: "/Date(1534438041470)/", LastModified: "/Date(1623367490010)" },
      InstructionSets: [{ Id: "Base-3", Language: "de", LabTitle: "Reste", DurationMinutes: 60 }],
    },
  ],
  DeliveryRegions: [{ Id: 3, Name: "Pacific", Description: null }],
  ...success,
};

export const documentedOpenLabs: JsonObject = {
  RunningLabs: [
    {
      ...{ Id: 4821, UserId: "31", UserFirstName: "Ola", UserLastName: "Berg", LabProfileId: 20_311 },
      ...{ LabProfileName: "03: Routes and Peers", LabProfileNumber: "NET-3" },
      ...{ Start: 1_714_550_500, Expires: 1_714_554_100, IsExam: true },
    },
  ],
  SavedLabs: [
    {
      ...{ Id: 4807, UserId: "44", UserFirstName: "Siri", UserLastName: "Moe", LabProfileId: 20_312 },
      ...{ LabProfileName: "04: Filters", LabProfileNumber: "NET-4" },
      ...{ Start: 1_714_300_000, Expires: 1_714_900_000, IsExam: false },
    },
  ],
  ...success,
};
