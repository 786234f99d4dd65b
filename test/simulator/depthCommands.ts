import { isJsonObject, type JsonObject } from "../../src/core/api/json";
import type { LabResult } from "../../src/core/api/labResult";
import { courses } from "../../src/core/sample/courses";
import { sampleCatalog, sampleClass, sampleProfile } from "../../src/core/sample/depth/sampleAnswers";
import { sampleConcise, sampleDetails } from "../../src/core/sample/depth/sampleDetails";
import { seriesOf } from "../../src/core/sample/depth/sampleNames";
import type { DepthOptions } from "./types";

type Parameters = Readonly<Record<string, string>>;
type Results = readonly LabResult[];

/** Stands in every password that the simulator sends, so that it can be looked for where none may ever be. */
export const canaryPassword = "canary-7Q2x-never-let-me-in";

const success = { Status: 1, Error: null };
const dayInSeconds = 86_400;

/** Labs that cannot be launched at the moment are left out unless all are asked for, and some always. */
export function catalogCommand(parameters: Parameters, _: Results, depth: DepthOptions): JsonObject {
  const catalog = sampleCatalog();
  const lacking = new Set(depth.catalogLacks);
  const labs = (catalog["LabProfiles"] as JsonObject[]).filter(({ Id }) => !lacking.has(Number(Id)));
  return { ...catalog, LabProfiles: parameters["includeall"] === "1" ? labs : labs.slice(0, -1) };
}

export function labProfileCommand(parameters: Parameters): JsonObject {
  return sampleProfile(Number(parameters["id"])) ?? failure("Lab profile not found");
}

export function classCommand(parameters: Parameters, results: Results): JsonObject {
  return sampleClass(parameters["id"] ?? "", results) ?? failure("Class not found");
}

export function detailsCommand(parameters: Parameters, results: Results): JsonObject {
  const id = parameters["labinstanceid"];
  const found = results.find(({ LabInstanceId }) => String(LabInstanceId) === id);
  if (!found) return failure("Lab instance not found");
  return { ...withSecrets(sampleDetails(found, now())), ...success };
}

/** Who has a lab that has not ended; it is saved once nothing has happened in it for a day. */
export function openLabsCommand(_: Parameters, results: Results): JsonObject {
  const open = results.filter(({ End }) => (End ?? null) === null);
  const isActive = ({ Start, LastActivity }: LabResult): boolean =>
    Number(LastActivity ?? Start) >= now() - dayInSeconds;
  const entry = (result: LabResult): JsonObject => {
    const { Id, UserId, UserFirstName, UserLastName, LabProfileId, LabProfileName, Start, Expires, IsExam } =
      sampleConcise(result, now());
    const { Number: LabProfileNumber = null } = sampleProfile(Number(LabProfileId)) ?? {};
    return {
      ...{ Id, UserId, UserFirstName, UserLastName, LabProfileId, LabProfileName, LabProfileNumber },
      ...{ Start, Expires, IsExam },
    };
  };
  return {
    RunningLabs: open.filter(isActive).map(entry),
    SavedLabs: open.filter((result) => !isActive(result)).map(entry),
    ...success,
  };
}

/** One page of the instances that started within a range and pass the filters. */
export function searchCommand(parameters: Parameters, results: Results, depth: DepthOptions): JsonObject {
  const { start, end, pageindex = "0", pagesize = "100", mode = "10", sort = "start desc" } = parameters;
  for (const number of [start ?? "0", end ?? "0", pageindex, pagesize, mode]) {
    if (!/^\d{1,15}$/.test(number)) return failure("Missing or invalid parameter");
  }
  const [from, to] = [Number(start ?? -Infinity), Number(end ?? Infinity)];
  const found = results.filter(
    (result) => Number(result.Start) >= from && Number(result.Start) <= to && passes(result, parameters),
  );
  inOrder(found, sort);
  const size = Math.max(1, Math.min(Number(pagesize), depth.mostPerPage ?? 100));
  const page = found.slice(Number(pageindex) * size, (Number(pageindex) + 1) * size);
  return {
    TotalResults: found.length,
    TotalPages: Math.ceil(found.length / size),
    Results: page.map((result) => rowOf(result, Number(mode))),
    ...success,
  };
}

function rowOf(result: LabResult, mode: number): JsonObject {
  if (mode === 0) return result;
  return withSecrets(mode === 5 ? sampleConcise(result, now()) : sampleDetails(result, now()));
}

function passes(result: LabResult, parameters: Parameters): boolean {
  const course = courses.find(({ labs }) => labs.some(({ id }) => id === result.LabProfileId));
  const wanted: [asked: string | undefined, is: unknown][] = [
    [parameters["userid"], result.UserId],
    [parameters["classid"], result.ClassId],
    [parameters["labprofileid"], result.LabProfileId],
    [parameters["labseriesid"], course && seriesOf(course)?.id],
  ];
  return wanted.every(([asked, is]) => asked === undefined || asked === String(is));
}

const sortedBy: Readonly<Record<string, keyof LabResult>> = {
  start: "Start",
  end: "End",
  userid: "UserId",
  labprofileid: "LabProfileId",
};

function inOrder(results: LabResult[], sort: string): void {
  const [name = "start", direction] = sort.toLowerCase().split(" ");
  const field = sortedBy[name] ?? "Start";
  const sign = direction === "desc" ? -1 : 1;
  results.sort((a, b) => sign * compare(a[field], b[field]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : Number(a > b);
  return Number(a ?? 0) - Number(b ?? 0);
}

/** Passwords and addresses as the API sends them, with every instance. */
function withSecrets(fields: JsonObject): JsonObject {
  const login = JSON.stringify({ Username: "Student", Password: canaryPassword });
  const activities = fields["ActivityResults"];
  const nested = Array.isArray(activities) && isJsonObject(activities[0]);
  return {
    ...fields,
    ...(nested && {
      ActivityResults: activities.map((each) =>
        isJsonObject(each) ? { ...each, virtualMachineCredentials: [{ Password: canaryPassword }] } : each,
      ),
    }),
    CloudCredentials: [{ PropertiesJson: login, DisplayName: "Subscription", Message: null }],
    CloudPortalCredentials: [{ CloudPlatform: 10, PropertiesJson: login }],
    VirtualMachineCredentials: [{ Id: 1, Name: "Client", Username: "Student", Password: canaryPassword }],
    MonitorUrl: `https://lab.example/monitor?token=${canaryPassword}`,
    ClientUrl: `https://lab.example/client?token=${canaryPassword}`,
  };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function failure(text: string): JsonObject {
  return { Error: text, Status: 0 };
}
