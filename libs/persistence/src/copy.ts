import { from } from 'pg-copy-streams';
import { CopyBuffer } from './copy-buffer';
import type { CopyKind, CopyValue } from './copy-buffer';
import type { Tx } from './tx';

/** Name of a column, its kind, and how to get its value out of a row. */
export type Column<Row> = readonly [name: string, kind: CopyKind, of: (row: Row) => CopyValue];

/**
 * Copies rows into a staging twin of `table`: temporary, seen by this connection only, emptied at the end of the transaction. It has the table's
 * columns and defaults and none of its indexes. Gives its name and the names of the columns.
 */
export async function stage<Row>(
  tx: Tx,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<{ readonly name: string; readonly columns: string }> {
  const staging = { name: `stage_${table}`, columns: columns.map(([name]) => name).join(', ') };
  // It outlives the transaction with its connection: made by the role of people who see some accounts, nobody else could use it afterwards.
  const [asOwner, asBefore] = tx.role === 'weerwoord_app' ? ['', ''] : ['set local role weerwoord_app; ', `; set local role ${tx.role}`];
  await tx.client.query(
    `set local client_min_messages = warning; ${asOwner}create temp table if not exists ${staging.name} (like ${table} including defaults) on commit delete rows${asBefore}`,
  );
  if (rows.length > 0) await copyInto(tx, `copy ${staging.name} (${staging.columns}) from stdin (format binary)`, columns, rows);
  return staging;
}

/** As `stage`, hands the twin to `use` and empties it, so that it can be used again in this transaction. Nothing happens for no rows. */
export async function staged<Row, Answer>(
  tx: Tx,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  use: (stage: string, names: string) => Promise<Answer>,
): Promise<Answer | null> {
  if (rows.length === 0) return null;
  const staging = await stage(tx, table, columns, rows);
  const answer = await use(staging.name, staging.columns);
  await tx.client.query(`truncate ${staging.name}`);
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
