import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IncomingFile, ReadContext, ReadRow, ReadStatement, RowProblem } from '@weerwoord/ports';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Reference data of the house: beside the repository unless WEERWOORD_SHARED says otherwise. */
export const sharedPath = (...parts: readonly string[]): string => resolve(ROOT, process.env['WEERWOORD_SHARED'] ?? '../shared', ...parts);
export const fixturePath = (...parts: readonly string[]): string => resolve(ROOT, 'test/fixtures', ...parts);

/** An account on amazon.nl that received its file on 20 November 2026. */
export const aContext = (over: Partial<ReadContext> = {}): ReadContext => ({
  channel: 'amazon',
  site: 'amazon.nl',
  zone: 'Europe/Amsterdam',
  receivedAt: new Date('2026-11-20T10:00:00Z'),
  profile: null,
  ...over,
});

/** A file in memory, handed over in pieces of `chunk` bytes. */
export function aFile(content: string | Uint8Array, { path = 'file', chunk = 65_536 } = {}): IncomingFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  return {
    path,
    size: bytes.length,
    async *open() {
      for (let from = 0; from < bytes.length; from += chunk) yield await Promise.resolve(bytes.subarray(from, from + chunk));
    },
  };
}

export const fileAt = (path: string): IncomingFile => ({ ...aFile(readFileSync(path), { path: basename(path) }), size: statSync(path).size });

export type ReadAll = {
  readonly read: Extract<ReadRow, { outcome: 'read' }>[];
  readonly rejected: Extract<ReadRow, { outcome: 'rejected' }>[];
  readonly problems: RowProblem[];
};

/** Everything a reader gave, by outcome. */
export async function collect(rows: AsyncIterable<ReadRow | { readonly outcome: 'file-problem'; readonly problem: RowProblem }>): Promise<ReadAll> {
  const all: ReadAll = { read: [], rejected: [], problems: [] };
  for await (const row of rows) {
    if (row.outcome === 'read') all.read.push(row);
    else if (row.outcome === 'rejected') all.rejected.push(row);
    else all.problems.push(row.problem);
  }
  return all;
}

export const statementsOf = ({ read }: ReadAll): ReadStatement[] => read.flatMap(({ statements }) => statements);
export const codesOf = ({ rejected }: ReadAll): string[] => rejected.flatMap(({ problems }) => problems.map(({ code }) => code));

/** A table as text: cells are quoted only where they must be. */
export const table = (rows: readonly (readonly string[])[], delimiter = '\t'): string =>
  rows
    .map((cells) => cells.map((cell) => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(delimiter))
    .join('\n') + '\n';
