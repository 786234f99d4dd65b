import * as l10n from "@vscode/l10n";
import type { Integer } from "../api/labResult";
import { describeTime, type TimeWording } from "./detailsModelTime";
import { formatDecimal, formatDuration, formatPercent } from "./numberWords";
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
  readonly isAboutTime?: boolean;
  readonly fields: readonly FieldWording[];
}

/** The documented fields in the order a person asks for them. */
export function fieldSections(): FieldSection[] {
  return [
    {
      title: l10n.t("What and Who"),
      fields: [
        { field: "LabInstanceId", label: l10n.t("Lab instance") },
        { field: "LabProfileId", label: l10n.t("Lab profile") },
        { field: "UserId", label: l10n.t("User"), whenNull: l10n.t("No user") },
        { field: "ClassId", label: l10n.t("Class"), whenNull: l10n.t("No class") },
      ],
    },
    {
      title: l10n.t("When"),
      isAboutTime: true,
      fields: [
        { field: "Start", label: l10n.t("Start"), describe: describeTime },
        { field: "LastActivity", label: l10n.t("Last activity"), describe: describeTime },
        {
          field: "End",
          label: l10n.t("End"),
          describe: describeTime,
          whenNull: l10n.t("Not ended: running or saved"),
        },
      ],
    },
    {
      title: l10n.t("How It Went"),
      fields: [
        {
          field: "CompletionStatus",
          label: l10n.t("Completion status"),
          describe: inWords(completionStatusText),
        },
        { field: "TotalRunTimeSeconds", label: l10n.t("Run time"), describe: inWords(formatDuration) },
        { field: "TaskCompletePercent", label: l10n.t("Tasks complete"), describe: inWords(formatPercent) },
        { field: "IsExam", label: l10n.t("Exam") },
        { field: "ExamPassed", label: l10n.t("Passed") },
        { field: "ExamScore", label: l10n.t("Score"), describe: inWords(formatDecimal) },
        { field: "ExamMaxPossibleScore", label: l10n.t("Maximum score"), describe: inWords(formatDecimal) },
        { field: "ExamPassingScore", label: l10n.t("Passing score"), describe: inWords(formatDecimal) },
      ],
    },
    {
      title: l10n.t("Where"),
      fields: [
        { field: "IpAddress", label: l10n.t("IP address") },
        { field: "Country", label: l10n.t("Country") },
        { field: "Region", label: l10n.t("Region") },
        { field: "City", label: l10n.t("City") },
        { field: "Latitude", label: l10n.t("Latitude"), describe: inWords((value) => `${value}°`) },
        { field: "Longitude", label: l10n.t("Longitude"), describe: inWords((value) => `${value}°`) },
      ],
    },
    {
      title: l10n.t("Platform"),
      fields: [
        { field: "LabHostId", label: l10n.t("Lab host") },
        { field: "DatacenterId", label: l10n.t("Datacenter") },
        { field: "DeliveryRegionId", label: l10n.t("Delivery region") },
      ],
    },
  ];
}

function inWords(words: (value: Integer) => string): (value: Integer) => TimeWording {
  return (value) => ({ text: words(value) });
}
