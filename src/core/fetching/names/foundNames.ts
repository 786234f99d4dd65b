import type { InstanceDetails } from "../../api/depth/instanceDetails";
import type { IdOf, NamedKind, Names } from "../../results/names/names";

/** Takes names out of instances that a search has found. */
export class FoundNames {
  /** When the instance started that a user's name is of: people change their names. */
  private readonly latest = new Map<string, number>();

  constructor(private readonly names: Pick<Names, "set" | "nameOf">) {}

  /** How many users have got names. */
  get users(): number {
    return this.latest.size;
  }

  take(instances: readonly InstanceDetails[]): void {
    this.names.set("user", this.userNames(instances));
    this.names.set(
      "host",
      namesIn(instances, ({ host }) => host),
    );
    this.names.set(
      "datacenter",
      namesIn(instances, ({ datacenter }) => datacenter),
    );
    this.addMissing(
      "region",
      namesIn(instances, ({ region }) => region),
    );
    // Whoever asks for labs and classes themselves knows better.
    this.addMissing(
      "lab",
      namesIn(instances, ({ lab }) => lab),
    );
    this.addMissing(
      "series",
      namesIn(instances, ({ series }) => series),
    );
    this.addMissing(
      "class",
      namesIn(instances, (each) => each.class),
    );
  }

  private userNames(instances: readonly InstanceDetails[]): Map<string, string> {
    const names = new Map<string, string>();
    for (const { user, start = -Infinity } of instances) {
      if (user.id === undefined || user.name === undefined) continue;
      if (start < (this.latest.get(user.id) ?? -Infinity)) continue;
      this.latest.set(user.id, start);
      names.set(user.id, user.name);
    }
    return names;
  }

  private addMissing<Kind extends NamedKind>(kind: Kind, found: ReadonlyMap<IdOf<Kind>, string>): void {
    const missing = [...found].filter(([id]) => this.names.nameOf(kind, id) === undefined);
    this.names.set(kind, missing);
  }
}

function namesIn<Id>(
  instances: readonly InstanceDetails[],
  thingIn: (instance: InstanceDetails) => {
    readonly id?: Id | undefined;
    readonly name?: string | undefined;
  },
): Map<Id, string> {
  const names = new Map<Id, string>();
  for (const instance of instances) {
    const { id, name } = thingIn(instance);
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
}
