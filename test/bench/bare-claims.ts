import type { Product } from '@weerwoord/wiring';
import { seconds } from './figure';

/** What one mail leaves: its record, what it says, the claim with the notice linked to it, the acts, the bundle and the letter. */
const TABLES = ['source_record', 'order_statement', 'claim', 'claim_notice', 'act', 'bundle', 'draft'] as const;
const OF_A_CLAIM = {
  source_record: 'id in (select s.record_id from order_statement s join claim_notice n on n.statement_id = s.id where n.claim_id = $1)',
  order_statement: 'id in (select statement_id from claim_notice where claim_id = $1)',
  claim: 'id = $1',
  claim_notice: 'claim_id = $1',
  act: `subject_kind = 'claim' and subject_id = $1::text`,
  bundle: 'order_id = (select order_id from claim where id = $1)',
  draft: 'claim_id = $1',
} as const satisfies Readonly<Record<(typeof TABLES)[number], string>>;

/**
 * The least a database can do with the same claims: the very rows they left, inserted once more into twins of their tables with the same indexes, one
 * transaction a claim, over one connection.
 *
 * @returns seconds for all of them
 */
export async function bareInserts({ dataSource }: Product, claimIds: readonly string[]): Promise<number> {
  const runner = dataSource.createQueryRunner();
  try {
    const inserts: string[] = [];
    for (const table of TABLES) {
      await runner.query(`create table bare_${table} (like ${table} including all)`);
      // What the database makes itself cannot be given to it.
      const columns = (await runner.query(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`,
        [table],
      )) as { name: string }[];
      const names = columns.map(({ name }) => name).join(', ');
      inserts.push(`insert into bare_${table} (${names}) select ${names} from ${table} where ${OF_A_CLAIM[table]}`);
    }
    return await seconds(async () => {
      for (const id of claimIds) {
        await runner.query('begin');
        for (const insert of inserts) await runner.query(insert, [id]);
        await runner.query('commit');
      }
    });
  } finally {
    await runner.query('rollback');
    for (const table of TABLES) await runner.query(`drop table if exists bare_${table}`);
    await runner.release();
  }
}
