/** Makes an action happen at once, but again only after a while, then with what has become of things. */
export function throttle(action: () => void, milliseconds: number): () => void {
  let isResting = false;
  let isWanted = false;
  return function act(): void {
    isWanted = isResting;
    if (isResting) return;
    isResting = true;
    action();
    setTimeout(() => {
      isResting = false;
      if (isWanted) act();
    }, milliseconds);
  };
}
