/** Whether something that a person tries works out; why it does not is of no interest, since it is tried again. */
export function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
