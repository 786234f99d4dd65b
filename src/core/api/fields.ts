import * as l10n from "@vscode/l10n";

/** What the API documents to stand in a field. `decimal` may have a fraction, `integer` may not. */
export type FieldType = "integer" | "decimal" | "boolean" | "text";

/**
 * What a field's value says. It decides how a value is read that is not as documented, and how it is told:
 * - `labInstance`, `id`, `status`: a number that stands for something; a fraction of it means nothing.
 * - `moment`: Unix seconds.
 * - `seconds`, `percent`, `points`, `degrees`: a quantity, which may have a fraction.
 */
export type FieldMeaning =
  | "labInstance"
  | "id"
  | "status"
  | "moment"
  | "seconds"
  | "percent"
  | "points"
  | "degrees"
  | "yesNo"
  | "text";

/** What a field's value is the id of. */
export type IdKind = "lab" | "class" | "user" | "host" | "datacenter" | "region";

/** Where the details tell of a field. */
export type FieldSection = "whatAndWho" | "when" | "howItWent" | "where" | "platform";

/**
 * What becomes of a field in a file without names. A field that does not say is left out, so that one that is
 * new is not given away before somebody has thought about it.
 */
export type SharedAs = "itself" | "userPseudonym" | "classPseudonym" | "instancePseudonym" | "day";

/** One documented field of a LabResult. */
export interface Field {
  /** The API's own name. */
  readonly name: string;
  /** Names under which other commands of the API have the same. */
  readonly otherNames?: readonly string[];
  readonly type: FieldType;
  readonly meaning: FieldMeaning;
  /** Whether the API documents that it always has a value. */
  readonly isAlwaysGiven?: boolean;
  /** What the value is the id of, where that may have a name. */
  readonly idOf?: IdKind;
  readonly section: FieldSection;
  /** Its name for people. */
  readonly label: () => string;
  /** What null says, for people. */
  readonly whenNull?: () => string;
  readonly sharedAs?: SharedAs;
}

/**
 * The documented fields of a LabResult in the order in which the API sends them. Everything that has to know
 * what fields there are follows this table: checking and reading what arrives, details, the columns of CSV,
 * the schema of exported files and what files without names may hold.
 */
export const labResultFields: readonly Field[] = [
  {
    name: "LabInstanceId",
    otherNames: ["Id"],
    type: "integer",
    meaning: "labInstance",
    isAlwaysGiven: true,
    section: "whatAndWho",
    label: () => l10n.t("Lab instance"),
    sharedAs: "instancePseudonym",
  },
  {
    name: "LabProfileId",
    type: "integer",
    meaning: "id",
    idOf: "lab",
    isAlwaysGiven: true,
    section: "whatAndWho",
    label: () => l10n.t("Lab profile"),
    sharedAs: "itself",
  },
  {
    name: "Start",
    type: "integer",
    meaning: "moment",
    isAlwaysGiven: true,
    section: "when",
    label: () => l10n.t("Start"),
    sharedAs: "day",
  },
  {
    name: "End",
    type: "integer",
    meaning: "moment",
    section: "when",
    label: () => l10n.t("End"),
    whenNull: () => l10n.t("Not ended: running or saved"),
    sharedAs: "day",
  },
  {
    name: "LastActivity",
    type: "integer",
    meaning: "moment",
    section: "when",
    label: () => l10n.t("Last activity"),
    sharedAs: "day",
  },
  {
    name: "UserId",
    type: "text",
    meaning: "text",
    idOf: "user",
    section: "whatAndWho",
    label: () => l10n.t("User"),
    whenNull: () => l10n.t("No user"),
    sharedAs: "userPseudonym",
  },
  {
    name: "ClassId",
    type: "text",
    meaning: "text",
    idOf: "class",
    section: "whatAndWho",
    label: () => l10n.t("Class"),
    whenNull: () => l10n.t("No class"),
    sharedAs: "classPseudonym",
  },
  {
    name: "CompletionStatus",
    type: "integer",
    meaning: "status",
    isAlwaysGiven: true,
    section: "howItWent",
    label: () => l10n.t("Completion status"),
    sharedAs: "itself",
  },
  {
    name: "TotalRunTimeSeconds",
    otherNames: ["TotalRunTime"],
    type: "integer",
    meaning: "seconds",
    section: "howItWent",
    label: () => l10n.t("Run time"),
    sharedAs: "itself",
  },
  {
    name: "TaskCompletePercent",
    type: "integer",
    meaning: "percent",
    section: "howItWent",
    label: () => l10n.t("Tasks complete"),
    sharedAs: "itself",
  },
  {
    name: "IsExam",
    type: "boolean",
    meaning: "yesNo",
    section: "howItWent",
    label: () => l10n.t("Exam"),
    sharedAs: "itself",
  },
  {
    name: "ExamPassed",
    type: "boolean",
    meaning: "yesNo",
    section: "howItWent",
    label: () => l10n.t("Passed"),
    sharedAs: "itself",
  },
  {
    name: "ExamScore",
    type: "decimal",
    meaning: "points",
    section: "howItWent",
    label: () => l10n.t("Score"),
    sharedAs: "itself",
  },
  {
    name: "ExamMaxPossibleScore",
    type: "integer",
    meaning: "points",
    section: "howItWent",
    label: () => l10n.t("Maximum score"),
    sharedAs: "itself",
  },
  {
    name: "ExamPassingScore",
    type: "integer",
    meaning: "points",
    section: "howItWent",
    label: () => l10n.t("Passing score"),
    sharedAs: "itself",
  },
  {
    name: "IpAddress",
    type: "text",
    meaning: "text",
    section: "where",
    label: () => l10n.t("IP address"),
  },
  // Shared by very many people, as the region is; the city and the place on the map are not.
  {
    name: "Country",
    type: "text",
    meaning: "text",
    section: "where",
    label: () => l10n.t("Country"),
    sharedAs: "itself",
  },
  {
    name: "Region",
    type: "text",
    meaning: "text",
    section: "where",
    label: () => l10n.t("Region"),
    sharedAs: "itself",
  },
  { name: "City", type: "text", meaning: "text", section: "where", label: () => l10n.t("City") },
  {
    name: "Latitude",
    type: "decimal",
    meaning: "degrees",
    section: "where",
    label: () => l10n.t("Latitude"),
  },
  {
    name: "Longitude",
    type: "decimal",
    meaning: "degrees",
    section: "where",
    label: () => l10n.t("Longitude"),
  },
  {
    name: "LabHostId",
    type: "integer",
    meaning: "id",
    idOf: "host",
    section: "platform",
    label: () => l10n.t("Lab host"),
    sharedAs: "itself",
  },
  {
    name: "DatacenterId",
    type: "integer",
    meaning: "id",
    idOf: "datacenter",
    section: "platform",
    label: () => l10n.t("Datacenter"),
    sharedAs: "itself",
  },
  {
    name: "DeliveryRegionId",
    type: "integer",
    meaning: "id",
    idOf: "region",
    section: "platform",
    label: () => l10n.t("Delivery region"),
    sharedAs: "itself",
  },
];

const byName: ReadonlyMap<string, Field> = new Map(labResultFields.map((field) => [field.name, field]));

/** The documented field of exactly this name. */
export function fieldNamed(name: string): Field | undefined {
  return byName.get(name);
}
