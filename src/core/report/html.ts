/** What may stand in a page as it is. Made by {@link html} alone, which lets nothing in that is not escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What can be put into a piece of HTML: texts and numbers are escaped, nothing is left out. */
export type HtmlValue = string | number | Html | false | undefined | readonly HtmlValue[];

/** No character of these keeps its meaning, inside an element or inside quotes. */
const escaped: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A piece of HTML, or of the SVG inside it. Values in it are texts, whatever they look like. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.reduce((text, part, index) => text + markup(values[index - 1]) + part));
}

function markup(value: HtmlValue): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(markup).join("");
  return String(value).replace(/[&<>"']/g, (character) => escaped[character] ?? "");
}
