import type { LabClass } from "../../core/api/depth/labClass";
import type { LabResult } from "../../core/api/labResult";
import type { TimeRange } from "../../core/range/timeRange";
import type { Asks, NameTrouble } from "../../core/fetching/names/asking";
import { ClassNames } from "../../core/fetching/names/classNames";
import { LabNames } from "../../core/fetching/names/labNames";
import { nameUsers, type UserNamesOptions, type UserNamesOutcome } from "../../core/fetching/names/nameUsers";
import { searchStretches, type SearchStretch } from "../../core/fetching/search/searchStretches";
import { Names, type IdOf, type LabFacts, type NamedKind } from "../../core/results/names/names";

/** Nobody listens to what is remembered here; those who do listen to what is shown. */
const never = (): { dispose(): void } => ({ dispose: () => undefined });

/** Everything that is known of the names of one connection, and the asking for more. */
export class ConnectionNames {
  readonly labs: LabNames;
  readonly classes: ClassNames;
  /** All names of the connection, whether its results are held or not. */
  readonly names = new Names(undefined, never);
  /** Users that a search has looked for, so that those without a name are not looked for again. */
  private readonly soughtUsers = new Set<string>();
  private troubles: NameTrouble[] = [];

  /** @param shown the names that are shown, while the connection's results are held. */
  constructor(
    private readonly asks: Asks,
    private readonly shown: () => Names | undefined,
  ) {
    const options = { onTrouble: (trouble: NameTrouble) => this.troubles.push(trouble) };
    this.labs = new LabNames(asks, this, options);
    this.classes = new ClassNames(asks, this, options);
  }

  set<Kind extends NamedKind>(kind: Kind, names: Iterable<readonly [id: IdOf<Kind>, name: string]>): void {
    const all = [...names];
    this.names.set(kind, all);
    this.shown()?.set(kind, all);
  }

  setLabs(labs: Iterable<LabFacts>): void {
    const all = [...labs];
    this.names.setLabs(all);
    this.shown()?.setLabs(all);
  }

  nameOf<Kind extends NamedKind>(kind: Kind, id: IdOf<Kind>): string | undefined {
    return this.names.nameOf(kind, id);
  }

  classOf(id: string): LabClass | undefined {
    return this.classes.classOf(id);
  }

  /** What kept names from coming since this was asked last, a line each. */
  takeTroubles(): string[] {
    const { troubles } = this;
    this.troubles = [];
    return troubles.map(troubleLine);
  }

  /** The stretches to search for users that were not looked for yet. */
  stretchesOfUsers(results: Iterable<LabResult>, covered: readonly TimeRange[]): SearchStretch[] {
    const starts: number[] = [];
    for (const { UserId, Start } of results) {
      if (UserId && typeof Start === "number" && this.isUnsought(UserId)) starts.push(Start);
    }
    return searchStretches(starts, covered);
  }

  /** Looks for the users of some results. @throws KeyRefusedError */
  async nameUsers(
    results: readonly LabResult[],
    stretches: readonly SearchStretch[],
    options: UserNamesOptions,
  ): Promise<UserNamesOutcome> {
    const outcome = await nameUsers(this.asks, this, stretches, options);
    const isWhole = outcome.failedPages === 0 && !outcome.cancelled && outcome.refusal === undefined;
    if (isWhole) for (const { UserId } of results) if (UserId) this.soughtUsers.add(UserId);
    if (outcome.error !== undefined) {
      const { error, refusal } = outcome;
      this.troubles.push({ command: "LabInstance/Search", error, refusal });
    }
    return outcome;
  }

  dispose(): void {
    this.labs.dispose();
    this.classes.dispose();
  }

  private isUnsought(userId: string): boolean {
    return this.nameOf("user", userId) === undefined && !this.soughtUsers.has(userId);
  }
}

function troubleLine({ command, error, refusal }: NameTrouble): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Ids stay where ${command} would give names (${refusal ?? "failed"}): ${what}`;
}
