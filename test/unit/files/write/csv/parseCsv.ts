/**
 * Reads CSV as strictly as RFC 4180 is written: rows end in CRLF, and quotes, commas and line breaks stand in
 * quoted cells only.
 * @throws Error for anything else.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const [whole, quoted, plain] = cell.exec(text)!;
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    at += whole.length;
    if (text[at] === ",") {
      at += 1;
    } else if (text.startsWith("\r\n", at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error(`Not CSV at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    }
  }
  if (row.length > 0) throw new Error("The last row does not end.");
  return rows;
}
