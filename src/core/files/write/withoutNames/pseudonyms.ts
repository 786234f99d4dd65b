import { createHmac } from "node:crypto";

const digits = 16;

/**
 * Names for users and classes that say nothing of who they are: the same for the same id and key, and not
 * to be found again from the id by those who do not have the key.
 */
export class Pseudonyms {
  private readonly users = new Map<string, string>();
  private readonly classes = new Map<string, string>();

  /**
   * @param key a secret of whoever exports.
   * @throws RangeError when it is empty, because everybody could find names again then.
   */
  constructor(private readonly key: string) {
    if (key === "") throw new RangeError("The key of pseudonyms must not be empty.");
  }

  /** The pseudonym of a UserId: `user-` and 16 hexadecimal digits. */
  user(id: string): string {
    return this.remembered(this.users, "user", id);
  }

  /** The pseudonym of a ClassId: `class-` and 16 hexadecimal digits, others than of a user with this id. */
  class(id: string): string {
    return this.remembered(this.classes, "class", id);
  }

  private remembered(known: Map<string, string>, kind: string, id: string): string {
    let name = known.get(id);
    if (name === undefined) {
      const hash = createHmac("sha256", this.key).update(`${kind}:${id}`).digest("hex");
      name = `${kind}-${hash.slice(0, digits)}`;
      known.set(id, name);
    }
    return name;
  }
}
