import type { Integer } from "../api/labResult";
import { describeTime, type TimeWording } from "./detailsModelTime";
import { formatDecimal, formatDuration } from "./numberWords";
import { completionStatusText } from "./wording";

/** How one documented field is told. */
export interface FieldWording {
  readonly field: string;
  readonly label: string;
  /** Words for a number; none where the value speaks for itself. */
  readonly describe?: (value: Integer, timeZone: string) => TimeWording;
  /** What null means here. */
  readonly whenNull?: string;
}

export interface FieldSection {
  readonly title: string;
  readonly fields: readonly FieldWording[];
}

/** The documented fields in the order a person asks for them. */
export const fieldSections: readonly FieldSection[] = [
  {
    title: "What and Who",
    fields: [
      { field: "LabInstanceId", label: "Lab instance" },
      { field: "LabProfileId", label: "Lab profile" },
      { field: "UserId", label: "User", whenNull: "No user" },
      { field: "ClassId", label: "Class", whenNull: "No class" },
    ],
  },
  {
    title: "When",
    fields: [
      { field: "Start", label: "Start", describe: describeTime },
      { field: "LastActivity", label: "Last activity", describe: describeTime },
      { field: "End", label: "End", describe: describeTime, whenNull: "Not ended: running or saved" },
    ],
  },
  {
    title: "How It Went",
    fields: [
      { field: "CompletionStatus", label: "Completion status", describe: inWords(completionStatusText) },
      { field: "TotalRunTimeSeconds", label: "Run time", describe: inWords(formatDuration) },
      { field: "TaskCompletePercent", label: "Tasks complete", describe: inWords((value) => `${value}%`) },
      { field: "IsExam", label: "Exam" },
      { field: "ExamPassed", label: "Passed" },
      { field: "ExamScore", label: "Score", describe: inWords(formatDecimal) },
      { field: "ExamMaxPossibleScore", label: "Maximum score", describe: inWords(formatDecimal) },
      { field: "ExamPassingScore", label: "Passing score", describe: inWords(formatDecimal) },
    ],
  },
  {
    title: "Where",
    fields: [
      { field: "IpAddress", label: "IP address" },
      { field: "Country", label: "Country" },
      { field: "Region", label: "Region" },
      { field: "City", label: "City" },
      { field: "Latitude", label: "Latitude", describe: inWords((value) => `${value}°`) },
      { field: "Longitude", label: "Longitude", describe: inWords((value) => `${value}°`) },
    ],
  },
  {
    title: "Platform",
    fields: [
      { field: "LabHostId", label: "Lab host" },
      { field: "DatacenterId", label: "Datacenter" },
      { field: "DeliveryRegionId", label: "Delivery region" },
    ],
  },
];

function inWords(words: (value: Integer) => string): (value: Integer) => TimeWording {
  return (value) => ({ text: words(value) });
}
