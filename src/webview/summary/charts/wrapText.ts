const lineLength = 40;
const mostLines = 8;

/** A text in lines short enough for a tooltip, which does not wrap by itself. */
export function wrapText(text: string): string[] {
  const lines = text.match(new RegExp(`.{1,${lineLength}}(?=\\s|$)|.{1,${lineLength}}`, "gsu")) ?? [];
  const trimmed = lines.map((line) => line.trim());
  return trimmed.length > mostLines ? [...trimmed.slice(0, mostLines), "…"] : trimmed;
}
