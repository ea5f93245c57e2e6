import type { ScanStatus } from '../scan';

/** What one carrier code means. */
export type CodeMeaning = { readonly status: ScanStatus; readonly sub: string | null; readonly physical: boolean };
export type CodeTable = ReadonlyMap<string, CodeMeaning>;

/** One line of the sheet: status, physical, and the codes with their finer word behind a dot: "044·inbound_to_carrier". */
export type CodeLine = readonly [status: ScanStatus, physical: boolean, codes: string];

/** Builds the look-up. Throws when a code stands twice: then the data file contradicts itself. */
export function codeTable(lines: readonly CodeLine[]): CodeTable {
  const table = new Map<string, CodeMeaning>();
  for (const [status, physical, codes] of lines) {
    for (const entry of codes.split(/\s+/)) {
      const [code = '', sub = null] = entry.split('·');
      if (table.has(code)) throw new Error(`Code ${code} stands twice`);
      table.set(code, { status, sub, physical });
    }
  }
  return table;
}
