/** VS Code's own themes, and the class that the workbench wears with each. */
export const colorThemes = {
  light: { name: "Light Modern", workbenchClass: "vs" },
  dark: { name: "Dark Modern", workbenchClass: "vs-dark" },
  hcLight: { name: "Light High Contrast", workbenchClass: "hc-light" },
  hcDark: { name: "Dark High Contrast", workbenchClass: "hc-black" },
};

export type ColorTheme = keyof typeof colorThemes;
