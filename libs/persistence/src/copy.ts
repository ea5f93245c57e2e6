import { from } from 'pg-copy-streams';
import { CopyBuffer } from './copy-buffer';
import type { CopyKind, CopyValue } from './copy-buffer';
import type { Tx } from './tx';

/** Name of a column, its kind, and how to get its value out of a row. */
export type Column<Row> = readonly [name: string, kind: CopyKind, of: (row: Row) => CopyValue];

/**
 * Copies rows into a staging twin of `table` (temporary, emptied at the end of the transaction), hands its name to `use`, and empties it.
 * The twin has the table's columns and none of its indexes; columns not named stay null. Nothing happens for no rows.
 */
export async function staged<Row, Answer>(tx: Tx, table: string, columns: readonly Column<Row>[], rows: readonly Row[], use: (stage: string, names: string) => Promise<Answer>): Promise<Answer | null> {
  if (rows.length === 0) return null;
  const stage = `stage_${table}`;
  const names = columns.map(([name]) => name).join(', ');
  await tx.client.query(`set local client_min_messages = warning; create temp table if not exists ${stage} (like ${table}) on commit delete rows`);
  await copyInto(tx, `copy ${stage} (${names}) from stdin (format binary)`, columns, rows);
  const answer = await use(stage, names);
  await tx.client.query(`truncate ${stage}`);
  return answer;
}

/** Rows are turned into bytes as fast as the socket takes them: memory holds one buffer, not the table. */
function copyInto<Row>(tx: Tx, sql: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = tx.client.query(from(sql));
    const buffer = new CopyBuffer();
    let next = 0;
    const write = (): void => {
      try {
        for (; next < rows.length; next++) {
          if (buffer.full && !stream.write(buffer.take())) return void stream.once('drain', write);
          writeRow(buffer, columns, rows[next] as Row);
        }
        buffer.end();
        stream.end(buffer.take());
      } catch (cause) {
        stream.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      }
    };
    stream.once('error', reject);
    stream.once('finish', () => resolve());
    write();
  });
}

function writeRow<Row>(buffer: CopyBuffer, columns: readonly Column<Row>[], row: Row): void {
  buffer.startRow(columns.length);
  for (const [name, kind, of] of columns) {
    try {
      buffer.field(kind, of(row));
    } catch (cause) {
      throw new Error(`column ${name} cannot be written`, { cause });
    }
  }
}
