/** Records of a comma-separated text with quotes and line breaks inside them, by header name. Small on purpose: an own reader, so that the check does not lean on the product's. */
export function recordsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  const row: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      row.push(cell);
      cell = '';
      if (char === '\n') rows.push(row.splice(0));
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const [header = [], ...records] = rows;
  return records.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
}
