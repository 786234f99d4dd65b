/** Makes a change to the page, and when it takes away what had the focus, gives that to what is nearest. */
export function keepFocus(page: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const section = focused?.closest("section");
  change();
  if (!focused || focused.isConnected) return;
  const nearest = section?.isConnected ? section.querySelector("button") : undefined;
  (nearest ?? page.querySelector("h1"))?.focus();
}
