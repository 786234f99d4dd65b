/** Tells whenever the page gets other colours: those of another theme of VS Code, or those of paper. */
export function watchColors(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["class", "data-vscode-theme-id"] });
  observer.observe(document.documentElement, { attributeFilter: ["style"] });
  matchMedia("print").addEventListener("change", changed);
}
