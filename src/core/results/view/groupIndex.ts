import type { Integer, LabResult } from "../../api/labResult";
import { groupKeySelector, groupLevels, type GroupBy, type GroupKey, type GroupKind } from "./grouping";
import type { NamePlace } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import type { Naming } from "../names/names";
import { RankedList } from "../order/rankedList";
import type { Compare } from "../order/compare";
import { Tally } from "../state/tally";

const noGroups: ReadonlyMap<GroupKey, ResultGroup> = new Map();

/** Results that have something in common. Its counts are up to date at any time. */
export class ResultGroup {
  readonly tally = new Tally();
  private groups: Map<GroupKey, ResultGroup> | undefined;
  /** Where it stands among its kind; undefined for those without a key. */
  place: NamePlace | undefined;
  private members: RankedList<LabResult>;
  private isStale = false;

  constructor(
    /** Undefined for the group of everything. */
    readonly kind: GroupKind | undefined,
    readonly key: GroupKey,
    place: NamePlace | undefined,
    private readonly compare: Compare<LabResult>,
    private readonly freshen: (group: ResultGroup, members: readonly LabResult[]) => Iterable<LabResult>,
  ) {
    this.members = new RankedList(compare);
    this.place = place;
  }

  /** The groups below it; none below the last level. */
  get below(): ReadonlyMap<GroupKey, ResultGroup> {
    return this.groups ?? noGroups;
  }

  putBelow(group: ResultGroup): void {
    // Most groups are users, who never have any below them: a map each would be a waste.
    this.groups ??= new Map();
    this.groups.set(group.key, group);
  }

  removeBelow(group: ResultGroup): void {
    this.groups?.delete(group.key);
  }

  /** The results of a group of the last level. */
  get results(): Pick<RankedList<LabResult>, "all" | "first" | "length"> {
    if (this.isStale) {
      const fresh = this.freshen(this, this.members.all);
      this.members = new RankedList(this.compare);
      for (const result of fresh) this.members.push(result);
      this.isStale = false;
    }
    return this.members;
  }

  put(result: LabResult): void {
    this.members.push(result);
  }

  /** Says that a member has left or has another state; which one is found out when somebody looks. */
  markStale(): void {
    this.isStale = true;
  }
}

/**
 * Results in groups, kept up to date result by result: at half a million of them, grouping when somebody
 * looks would take too long.
 */
export class GroupIndex {
  readonly root: ResultGroup;
  private readonly levels: readonly { kind: GroupKind; keyOf: (result: LabResult) => GroupKey }[];

  /**
   * @param timeZone an IANA name; decides which day it is.
   * @param compare the order in which results will most likely be asked for.
   * @param names decide where groups stand.
   * @param current the present state of a lab instance; undefined when it is not among the results any more.
   */
  constructor(
    by: GroupBy,
    timeZone: string,
    private readonly compare: Compare<LabResult>,
    private readonly names: Naming,
    private readonly current: (labInstanceId: Integer) => LabResult | undefined,
  ) {
    this.levels = groupLevels[by].map((kind) => ({ kind, keyOf: groupKeySelector(kind, timeZone) }));
    this.root = this.group(undefined, undefined);
  }

  add(result: LabResult): void {
    const one = Tally.of(result);
    let group = this.root;
    group.tally.add(one);
    for (const { kind, keyOf } of this.levels) {
      const key = keyOf(result);
      let below = group.below.get(key);
      if (below === undefined) {
        below = this.group(kind, key);
        group.putBelow(below);
      }
      group = below;
      group.tally.add(one);
    }
    group.put(result);
  }

  /** Takes out a result that was added. */
  remove(result: LabResult): void {
    const path = [this.root, ...this.pathTo(result)];
    const one = Tally.of(result);
    for (const group of path) group.tally.remove(one);
    path.at(-1)?.markStale();
    for (let depth = path.length - 1; depth > 0; depth -= 1) {
      const group = path[depth];
      if (group?.tally.results === 0) path[depth - 1]?.removeBelow(group);
    }
  }

  /** The groups that a result belongs to, from the first level to the last; fewer where there is none such. */
  pathTo(result: LabResult): ResultGroup[] {
    const path: ResultGroup[] = [];
    let group: ResultGroup | undefined = this.root;
    for (const { keyOf } of this.levels) {
      group = group.below.get(keyOf(result));
      if (group === undefined) break;
      path.push(group);
    }
    return path;
  }

  /** Puts every group where its name of now belongs. */
  followNames(): void {
    const visit = (groups: Iterable<ResultGroup>): void => {
      for (const group of groups) {
        group.place = groupPlace(group.kind, group.key, this.names);
        visit(group.below.values());
      }
    };
    visit(this.root.below.values());
  }

  private group(kind: GroupKind | undefined, key: GroupKey): ResultGroup {
    return new ResultGroup(kind, key, groupPlace(kind, key, this.names), this.compare, this.freshMembers);
  }

  /** A member that changed may stand in the list twice, and one that moved on still stands there. */
  private readonly freshMembers = (
    group: ResultGroup,
    members: readonly LabResult[],
  ): Iterable<LabResult> => {
    const fresh = new Set<LabResult>();
    for (const { LabInstanceId } of members) {
      const result = this.current(LabInstanceId);
      if (result && this.pathTo(result).at(-1) === group) fresh.add(result);
    }
    return fresh;
  };
}

function groupPlace(kind: GroupKind | undefined, key: GroupKey, names: Naming): NamePlace | undefined {
  if (key === undefined) return undefined;
  if (typeof key !== "string") {
    return kind === "profile" ? namePlace("lab", key, names) : { orderKey: key, id: key };
  }
  return kind === "class" || kind === "user" ? namePlace(kind, key, names) : { orderKey: key, id: key };
}
