/**
 * A file that cannot be imported. The message is one sentence for people that says what is wrong and where;
 * `cause` is the error behind it, if there is one.
 */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
