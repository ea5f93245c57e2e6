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

/** A record's own fields for reading: cells by its file's header, or what a JSON object holds, two levels down; none for other text. */
export function fieldsOf(header: string | null, text: string): Cell[] {
  if (header !== null || !/^\s*\{/.test(text)) return cellsOf(header, text);
  try {
    return leavesOf(JSON.parse(text) as Record<string, unknown>).slice(0, MOST_FIELDS);
  } catch {
    return [];
  }
}
const MOST_FIELDS = 40;

function leavesOf(object: Readonly<Record<string, unknown>>, before = '', depth = 0): Cell[] {
  return Object.entries(object).flatMap(([key, value]): Cell[] => {
    const name = before === '' ? key : `${before}.${key}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return depth < 2 ? leavesOf(value as Record<string, unknown>, name, depth + 1) : [];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return value === '' ? [] : [{ name, value: String(value) }];
  });
}

/** The bytes as text when they are UTF-8 (or plain enough to be read as Windows-1252); null for pictures and other binaries. */
export function asText(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
