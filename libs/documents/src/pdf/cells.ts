/** A row's cells beside the names of its columns, for reading; empty cells are left out. */
export type Cell = { readonly name: string; readonly value: string };

/**
 * Splits a row by its file's header. Only when both have the same number of cells: a row that does not fit its header is shown as it
 * came and not guessed at.
 */
export function cellsOf(header: string | null, row: string): Cell[] {
  if (header === null) return [];
  const delimiter = ['\t', ';', ',', '|'].map((mark) => ({ mark, times: header.split(mark).length })).sort((a, b) => b.times - a.times)[0];
  if (!delimiter || delimiter.times < 2) return [];
  const names = splitRow(header, delimiter.mark);
  const values = splitRow(row, delimiter.mark);
  if (names.length !== values.length) return [];
  return names.flatMap((name, place) => {
    const value = values[place]?.trim() ?? '';
    return value === '' ? [] : [{ name: name.trim(), value }];
  });
}

/** One row of a delimited file; quotes may hold the delimiter, a doubled quote is a quote (RFC 4180). */
function splitRow(row: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  const text = row.replace(/\r?\n$/, '').replace(/^\ufeff/, '');
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (char === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}
