import type { PoolClient } from 'pg';

/** Keys, apart from all other data: who has an old copy of the data reads no more of it than the keys of today open. */
const KEY_TABLES = ['installation_key', 'organisation_key', 'vault_key'];
/** `migration` says which form the database has and is compared, not copied. Log-ins end with the installation they were made in. */
const NOT_KEPT = ['migration', 'session'];

export type Part = 'data' | 'keys';
export type Table = {
  readonly name: string;
  /** Without those the database makes itself. */
  readonly columns: readonly string[];
  /** Columns numbered by the database, which goes on counting after the highest there is. */
  readonly numbered: readonly string[];
};
type Line = { name: string; columns: string[]; numbered: string[]; needs: string[] };

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = ({ columns }: Table): string => columns.map(quoted).join(', ');

/** The tables of one part, each behind those its rows point at. A new table of a migration is among them by itself. */
export async function tablesOf(client: PoolClient, part: Part): Promise<Table[]> {
  const { rows } = await client.query<Line>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> '') as numbered,
       array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
    [NOT_KEPT],
  );
  const wanted = rows.filter(({ name }) => KEY_TABLES.includes(name) === (part === 'keys'));
  const placed: Line[] = [];
  for (let rest = wanted; rest.length > 0;) {
    const ready = rest.filter(({ needs }) => needs.every((need) => placed.some(({ name }) => name === need)));
    if (ready.length === 0)
      throw new Error(`these tables point at one another in a ring or at one that is not kept: ${rest.map(({ name }) => name).join(', ')}`);
    placed.push(...ready);
    rest = rest.filter((line) => !ready.includes(line));
  }
  return placed;
}

/** The migrations that were run, oldest first: two databases with the same list have the same form. */
export async function levelOf(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by timestamp, name');
  return rows.map(({ name }) => name);
}
