/** Whether a key asks for all charts as tables: `t` alone, and not as a letter of a text. */
export function isToggleKey(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (event.key.toLowerCase() !== "t" || isModified || event.repeat || event.isComposing) return false;
  return !(
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")
  );
}
