/** VS Code's own themes, the class that the workbench wears with each, and what the body of a webview says. */
export const colorThemes = {
  light: { name: "Light Modern", workbenchClass: "vs", pageKind: "vscode-light" },
  dark: { name: "Dark Modern", workbenchClass: "vs-dark", pageKind: "vscode-dark" },
  hcLight: {
    name: "Light High Contrast",
    workbenchClass: "hc-light",
    pageKind: "vscode-high-contrast-light",
  },
  hcDark: { name: "Dark High Contrast", workbenchClass: "hc-black", pageKind: "vscode-high-contrast" },
};

export type ColorTheme = keyof typeof colorThemes;
