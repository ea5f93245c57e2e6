import { from } from 'pg-copy-streams';
import type { Tx } from './tx';

export type CopyValue = string | number | boolean | Date | Uint8Array | null;
/** Name of a column and how to get its value out of a row. */
export type Column<Row> = readonly [name: string, of: (row: Row) => CopyValue];

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field in COPY's text form. Bytes as hex; their backslash is doubled because COPY reads it first. */
export function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
}

/**
 * Copies rows into a staging twin of `table` (temporary, emptied at the end of the transaction), hands its name to `use`, and empties it.
 * The twin has the table's columns and none of its indexes; columns not named stay null. Nothing happens for no rows.
 */
export async function staged<Row, Answer>(tx: Tx, table: string, columns: readonly Column<Row>[], rows: readonly Row[], use: (stage: string, names: string) => Promise<Answer>): Promise<Answer | null> {
  if (rows.length === 0) return null;
  const stage = `stage_${table}`;
  const names = columns.map(([name]) => name).join(', ');
  await tx.client.query(`set local client_min_messages = warning; create temp table if not exists ${stage} (like ${table}) on commit delete rows`);
  await copyInto(tx, `copy ${stage} (${names}) from stdin`, columns, rows);
  const answer = await use(stage, names);
  await tx.client.query(`truncate ${stage}`);
  return answer;
}

/** Rows per write to the socket: some hundred kilobytes, so that neither side waits and memory stays flat. */
const PER_WRITE = 500;

function copyInto<Row>(tx: Tx, sql: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const getters = columns.map(([, of]) => of);
  return new Promise((resolve, reject) => {
    const stream = tx.client.query(from(sql));
    stream.once('error', reject);
    stream.once('finish', () => resolve());
    const write = (start: number): void => {
      let text = '';
      const end = Math.min(rows.length, start + PER_WRITE);
      for (let index = start; index < end; index++) {
        const row = rows[index] as Row;
        for (let column = 0; column < getters.length; column++) {
          text += (column === 0 ? '' : '\t') + copyField((getters[column] as (row: Row) => CopyValue)(row));
        }
        text += '\n';
      }
      if (end >= rows.length) stream.end(text);
      else if (stream.write(text)) write(end);
      else stream.once('drain', () => write(end));
    };
    write(0);
  });
}
