/**
 * Reads CSV as spreadsheets do that expect another delimiter: quotes count at the beginning of a cell only, what
 * follows the closing one belongs to the cell, and spaces around it do not.
 */
export function splitCsv(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  const ends = new Set([delimiter, "\r", "\n"]);
  let at = 0;
  while (at < text.length) {
    let cell = "";
    while (text[at] === " ") at += 1;
    if (text[at] === '"') {
      for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? "";
      }
      at += 1;
    }
    for (; at < text.length && !ends.has(text[at]!); at += 1) cell += text[at]!;
    cells.push(cell.trim());
    at += 1;
  }
  return cells;
}
