/** Changes the page. What had the focus has it afterwards, wherever it has gone: it is known by its id. */
export function keepFocus(change: () => void): void {
  const id = document.activeElement?.id ?? "";
  change();
  if (id && document.activeElement?.id !== id) document.getElementById(id)?.focus();
}
