/** Tells whenever VS Code gives the page another theme. */
export function watchTheme(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["class", "data-vscode-theme-id"] });
  observer.observe(document.documentElement, { attributeFilter: ["style"] });
}
