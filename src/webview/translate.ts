import * as l10n from "@vscode/l10n";

/** Puts the page's texts into the language whose translations came with it. To be called before anything is drawn. */
export function translate(): void {
  const contents = document.getElementById("translations")?.textContent;
  if (contents) l10n.config({ contents });
}
