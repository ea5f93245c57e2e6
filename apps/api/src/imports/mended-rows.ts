import Papa from 'papaparse';

/** New values for cells of one rejected row, by the column a problem named. */
export type MendedRow = { readonly raw: string; readonly values: readonly { readonly column: string; readonly value: string }[] };

/**
 * A small file in the layout of the original: its header, and the rows with the corrected values in their columns. Everything else of a row stays as it
 * came. Null when it cannot be made: a column the header does not have, or a row whose cells do not fit the header.
 *
 * Tab files of marketplaces are not quoted; all others are.
 */
export function mendedRows(header: string, delimiter: string, rows: readonly MendedRow[]): string | null {
  const columns = cellsOf(header, delimiter).map(bare);
  const lines: string[] = [header];
  for (const { raw, values } of rows) {
    const cells = cellsOf(raw, delimiter);
    for (const { column, value } of values) {
      const at = columns.indexOf(bare(column));
      if (at === -1 || at >= Math.max(cells.length, columns.length)) return null;
      while (cells.length <= at) cells.push('');
      cells[at] = value;
    }
    lines.push(lineOf(cells, delimiter));
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

const bare = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

function cellsOf(line: string, delimiter: string): string[] {
  if (delimiter === '\t' && !line.includes('"')) return line.split('\t');
  return Papa.parse<string[]>(line, { delimiter, header: false }).data[0] ?? [];
}

const lineOf = (cells: readonly string[], delimiter: string): string =>
  delimiter === '\t' ? cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t') : Papa.unparse([[...cells]], { delimiter });
