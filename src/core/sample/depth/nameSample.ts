import { readCatalog } from "../../api/depth/catalog";
import type { InstanceDetails } from "../../api/depth/instanceDetails";
import { readClass, type LabClass } from "../../api/depth/labClass";
import { readDetails } from "../../api/depth/readDetails";
import type { LabResult } from "../../api/labResult";
import type { Names } from "../../results/names/names";
import { sampleCatalog, sampleClass } from "./sampleAnswers";
import { sampleDetails } from "./sampleDetails";
import { datacenterName, hostName, personName, sampleClassOf } from "./sampleNames";

/** Says what everything in sample results is called. */
export function nameSample(names: Pick<Names, "set" | "setLabs">, results: Iterable<LabResult>): void {
  const { labs, series, regions } = readCatalog(sampleCatalog());
  for (const [kind, things] of [
    ["lab", labs],
    ["series", series],
    ["region", regions],
  ] as const) {
    names.set(
      kind,
      things.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])),
    );
  }
  names.setLabs(labs);
  const [classes, users] = [new Map<string, string>(), new Map<string, string>()];
  const [datacenters, hosts] = [new Map<number, string>(), new Map<number, string>()];
  for (const { ClassId, UserId, DatacenterId, LabHostId } of results) {
    put(classes, ClassId, (id) => sampleClassOf(id)?.name);
    put(users, UserId, fullName);
    put(datacenters, typeof DatacenterId === "number" ? DatacenterId : null, datacenterName);
    put(hosts, typeof LabHostId === "number" ? LabHostId : null, hostName);
  }
  names.set("class", classes);
  names.set("user", users);
  names.set("datacenter", datacenters);
  names.set("host", hosts);
}

/** A sample's class. @returns undefined where there is no such class. */
export function sampleClassInfo(id: string, results: Iterable<LabResult>): LabClass | undefined {
  const answer = sampleClass(id, results);
  return answer && readClass(answer, id);
}

/** A sample's lab instance in depth. @param now Unix seconds: what the time is for the sample. */
export function sampleInstanceDetails(result: LabResult, now: number): InstanceDetails {
  return readDetails(sampleDetails(result, now), result.LabInstanceId);
}

function fullName(userId: string): string | undefined {
  const person = personName(userId);
  return person && `${person.first} ${person.last}`;
}

function put<Id>(
  names: Map<Id, string>,
  id: Id | null | undefined,
  nameOf: (id: Id) => string | undefined,
): void {
  if (id === null || id === undefined || names.has(id)) return;
  const name = nameOf(id);
  if (name !== undefined) names.set(id, name);
}
