import type { IdKind } from "../../api/fields";
import type { Integer } from "../../api/labResult";
import { ChangeEvent, type Subscription } from "../store/changeEvent";

/** What can have a name: the things that a result gives the id of, and the series of a lab. */
export type NamedKind = IdKind | "series";

/** What an id of a kind is. A lab is a lab profile. */
export type IdOf<Kind extends NamedKind> = Kind extends "class" | "user" ? string : Integer;

/** What labels, order and search ask for names. */
export interface Naming {
  /** The name of something, as it came but for the space around it; undefined while none is known. */
  nameOf<Kind extends NamedKind>(kind: Kind, id: IdOf<Kind>): string | undefined;
  /** Whether something else of the kind has the same name, so that the name alone does not say which is meant. */
  isShared<Kind extends NamedKind>(kind: Kind, id: IdOf<Kind>): boolean;
  /** What the customer calls a lab for short, where that tells it from all others of its name. */
  tellingNumberOf(labProfileId: Integer): string | undefined;
  /** The series that a lab belongs to. */
  seriesOf(labProfileId: Integer): Integer | undefined;
  /** The ids of a kind whose name passes. */
  idsWhose<Kind extends NamedKind>(kind: Kind, passes: (name: string) => boolean): Set<IdOf<Kind>>;
}

/** What is known of a lab beside its name. */
export interface LabFacts {
  readonly id: Integer;
  /** What the customer calls it for short, such as `AZ-104.3`. */
  readonly number?: string | undefined;
  readonly seriesId?: Integer | undefined;
}

/** Names that others may join at any time. */
export interface ChangingNames extends Naming {
  /** Tells of which kinds there are other names than before. */
  readonly onDidChange: ChangeEvent<ReadonlySet<NamedKind>>["subscribe"];
  /** The same names, which stay as they are at this moment. */
  copy(): Naming;
}

/** For whoever speaks before there are any names: ids stay as they are. */
export const noNames: ChangingNames = {
  nameOf: () => undefined,
  isShared: () => false,
  tellingNumberOf: () => undefined,
  seriesOf: () => undefined,
  idsWhose: () => new Set(),
  onDidChange: () => ({ dispose: () => undefined }),
  copy: () => noNames,
};

/** Does something a little later; disposing of it keeps it from being done. */
export type Later = (work: () => void) => Subscription;

/** So long names are gathered before it is told that they came, in milliseconds. */
const burst = 250;

const inAMoment: Later = (work) => {
  const timer = setTimeout(work, burst);
  return { dispose: () => clearTimeout(timer) };
};

/**
 * What labs, series, classes, users and places are called, as far as it is known. It asks nobody: whoever learns
 * a name says so here. A lookup knows a name at once; that there are others is told once for all that come within
 * a moment, since users come by the hundred.
 */
export class Names implements ChangingNames {
  private readonly changeEvent: ChangeEvent<ReadonlySet<NamedKind>>;
  private known = new Map<NamedKind, NamesOfKind>();
  private labs = new Map<Id, LabFacts>();
  /** How many labs have each name and number together; made when first needed. */
  private numbered: Map<string, number> | undefined;
  private changed = new Set<NamedKind>();
  private telling: Subscription | undefined;

  readonly onDidChange: ChangingNames["onDidChange"];

  /**
   * @param onError takes what a listener threw; without it, the process reports it.
   * @param later decides when changes are told.
   */
  constructor(
    onError?: (error: unknown) => void,
    private readonly later: Later = inAMoment,
  ) {
    this.changeEvent = new ChangeEvent(onError);
    this.onDidChange = this.changeEvent.subscribe;
  }

  nameOf<Kind extends NamedKind>(kind: Kind, id: IdOf<Kind>): string | undefined {
    return this.known.get(kind)?.get(id);
  }

  isShared<Kind extends NamedKind>(kind: Kind, id: IdOf<Kind>): boolean {
    return this.known.get(kind)?.isShared(id) ?? false;
  }

  tellingNumberOf(labProfileId: Integer): string | undefined {
    const number = this.labs.get(plain(labProfileId))?.number?.trim();
    const name = this.nameOf("lab", labProfileId);
    if (!number || name === undefined) return undefined;
    this.numbered ??= this.countNumbered();
    return this.numbered.get(nameAndNumber(name, number)) === 1 ? number : undefined;
  }

  seriesOf(labProfileId: Integer): Integer | undefined {
    return this.labs.get(plain(labProfileId))?.seriesId;
  }

  idsWhose<Kind extends NamedKind>(kind: Kind, passes: (name: string) => boolean): Set<IdOf<Kind>> {
    // The ids of a kind are what was given for it.
    return (this.known.get(kind)?.idsWhose(passes) ?? new Set()) as Set<IdOf<Kind>>;
  }

  /** Takes names in, in place of older ones of the same ids. One of nothing but space is none. */
  set<Kind extends NamedKind>(kind: Kind, names: Iterable<readonly [id: IdOf<Kind>, name: string]>): void {
    let ofKind = this.known.get(kind);
    if (ofKind === undefined) this.known.set(kind, (ofKind = new NamesOfKind()));
    let isChange = false;
    for (const [id, name] of names) isChange = ofKind.put(id, name.trim() || undefined) || isChange;
    if (isChange) this.tellLater(kind);
  }

  /** Takes in what is known of labs beside their names, in place of what was known of them before. */
  setLabs(labs: Iterable<LabFacts>): void {
    let isChange = false;
    for (const lab of labs) {
      const before = this.labs.get(plain(lab.id));
      if (before?.number === lab.number && before?.seriesId === lab.seriesId) continue;
      this.labs.set(plain(lab.id), lab);
      isChange = true;
    }
    if (isChange) this.tellLater("lab");
  }

  /** Takes the names of others in place of all that there are. @param others without them, there are none any more. */
  become(others?: Names): void {
    const known = [...(others?.known ?? [])].map(([kind, names]) => [kind, names.copy()] as const);
    const kinds = new Set([...this.known.keys(), ...known.map(([kind]) => kind)]);
    this.known = new Map(known);
    this.labs = new Map(others?.labs);
    this.numbered = undefined;
    for (const kind of kinds) this.tellLater(kind);
  }

  copy(): Naming {
    const copy = new Names(undefined, () => ({ dispose: () => undefined }));
    copy.become(this);
    return copy;
  }

  /** Lets go of the names of some ids; without ids, of all names of the kind. */
  forget<Kind extends NamedKind>(kind: Kind, ids?: Iterable<IdOf<Kind>>): void {
    const ofKind = this.known.get(kind);
    if (ofKind === undefined) return;
    let isChange = false;
    for (const id of ids ?? ofKind.ids()) isChange = ofKind.put(id, undefined) || isChange;
    if (isChange) this.tellLater(kind);
  }

  /** Lets go of all names. */
  forgetAll(): void {
    this.become();
  }

  /** What was not told by now will not be. */
  dispose(): void {
    this.telling?.dispose();
  }

  private countNumbered(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { id, number = "" } of this.labs.values()) {
      const name = this.nameOf("lab", id);
      if (name === undefined) continue;
      const both = nameAndNumber(name, number.trim());
      counts.set(both, (counts.get(both) ?? 0) + 1);
    }
    return counts;
  }

  private tellLater(kind: NamedKind): void {
    if (kind === "lab") this.numbered = undefined;
    this.changed.add(kind);
    this.telling ??= this.later(() => {
      const { changed } = this;
      this.changed = new Set();
      this.telling = undefined;
      this.changeEvent.fire(changed);
    });
  }
}

function nameAndNumber(name: string, number: string): string {
  return JSON.stringify([name, number]);
}

type Id = Integer | string;

class NamesOfKind {
  constructor(
    private readonly names = new Map<Id, string>(),
    /** How many have each name. */
    private readonly bearers = new Map<string, number>(),
  ) {}

  copy(): NamesOfKind {
    return new NamesOfKind(new Map(this.names), new Map(this.bearers));
  }

  get(id: Id): string | undefined {
    return this.names.get(plain(id));
  }

  ids(): Id[] {
    return [...this.names.keys()];
  }

  isShared(id: Id): boolean {
    const name = this.get(id);
    return name !== undefined && this.bearers.get(name) !== 1;
  }

  idsWhose(passes: (name: string) => boolean): Set<Id> {
    const ids = new Set<Id>();
    for (const [id, name] of this.names) if (passes(name)) ids.add(id);
    return ids;
  }

  /** @returns whether that changed anything. */
  put(id: Id, name: string | undefined): boolean {
    const key = plain(id);
    const before = this.names.get(key);
    if (before === name) return false;
    if (before !== undefined) this.count(before, -1);
    if (name === undefined) this.names.delete(key);
    else {
      this.names.set(key, name);
      this.count(name, 1);
    }
    return true;
  }

  private count(name: string, change: 1 | -1): void {
    const bearers = (this.bearers.get(name) ?? 0) + change;
    if (bearers === 0) this.bearers.delete(name);
    else this.bearers.set(name, bearers);
  }
}

/** The same id as a result has it: a bigint only where a number would not be exact. */
function plain(id: Id): Id {
  return typeof id === "bigint" && Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
