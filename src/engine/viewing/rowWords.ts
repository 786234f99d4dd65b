import { TZDate } from "@date-fns/tz";
import {
  groupFacts,
  groupHeadline,
  groupKindWord,
  groupName,
  groupNameInFull,
} from "../../core/results/words/groups";
import type { GroupKind } from "../../core/results/view/grouping";
import type { KnownClasses } from "../../core/results/names/knownClasses";
import type { Naming } from "../../core/results/names/names";
import { classWords } from "../../core/results/words/classes";
import { resultRow } from "../../core/results/view/row";
import { isRunning, markOf, type Present } from "../../core/results/state/resultState";
import type { DataNode, GroupNode } from "../../core/results/view/tree";
import { completionStatusGroup, completionStatusText } from "../../core/results/words/statuses";
import type { LabResult } from "../../core/api/labResult";
import type { GroupRow, ResultRow, Row } from "../contract";
import { keyToJson } from "../wire";

/** What must be known to put a row into words. */
export interface RowContext {
  readonly present: Present;
  /** An IANA name. */
  readonly timeZone: string;
  readonly names: Naming;
  readonly classes: Pick<KnownClasses, "of">;
}

export function rowOf(node: DataNode, context: RowContext): Row {
  return node.kind === "group" ? groupRow(node, context) : rowOfResult(node.result, node.parent?.by, context);
}

export function groupRow({ id, by, group }: GroupNode, context: RowContext): GroupRow {
  const { present, timeZone, names } = context;
  const thisYear = by === "day" ? new TZDate(present.now * 1000, timeZone).getFullYear() : undefined;
  const { key, tally } = group;
  return {
    kind: "group",
    id,
    by,
    key: keyToJson(key),
    name: groupName(by, key, names, thisYear),
    fullName: groupNameInFull(by, key, names),
    kindWord: groupKindWord(by),
    headline: groupHeadline(group),
    facts: groupFacts(group),
    about: by === "class" && typeof key === "string" ? aboutClass(key, context) : [],
    needAttention: tally.needAttention,
    ...(by === "status" && { statusMark: completionStatusGroup(typeof key === "string" ? undefined : key) }),
  };
}

function aboutClass(id: string, { present, timeZone, classes }: RowContext): string[] {
  const known = classes.of(id);
  return known ? classWords(known, { now: present.now, timeZone }) : [];
}

/** @param below what kind of group the row stands in. */
export function rowOfResult(
  result: LabResult,
  below: GroupKind | undefined,
  { present, timeZone, names }: RowContext,
): ResultRow {
  const { label, facts } = resultRow(result, below, present, timeZone, names);
  return {
    kind: "result",
    id: `result:${result.LabInstanceId}`,
    instanceId: String(result.LabInstanceId),
    label,
    facts,
    words: below === "status" ? [completionStatusText(result.CompletionStatus), ...facts] : facts,
    mark: markOf(result, present.seenAt),
    isRunning: isRunning(result, present.seenAt),
  };
}
