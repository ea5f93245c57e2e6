import { randomUUID } from 'node:crypto';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { Account } from '@weerwoord/ports';
import type { TestDatabase } from '../testing';
import { aDatabase, describeWithPostgres } from '../testing';
import { accountStore, actLog, atTheDoor, inOrganisation, peopleStore } from './index';

const at = new Date('2026-11-20T12:00:00Z');
const uuid = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const ours = uuid(1) as OrganisationId;
const theirs = uuid(2) as OrganisationId;
const anAccount = (n: number, organisationId: OrganisationId): Account => ({
  id: uuid(n) as AccountId,
  organisationId,
  name: 'Shop',
  channel: 'amazon',
  site: 'amazon.de',
  zone: 'Europe/Berlin',
  settings: {},
});

describeWithPostgres('walls between organisations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    for (const [n, organisation] of [
      [11, ours],
      [12, theirs],
    ] as const) {
      await inOrganisation(database.dataSource, organisation, async (tx) => {
        await peopleStore(tx).addOrganisation({ id: organisation, name: `Seller ${n}`, zone: 'Europe/Amsterdam' }, at);
        await accountStore(tx).add(anAccount(n, organisation), at);
        await actLog(tx).record([{ at, actor: 'cli', what: 'account.added', subjectKind: 'account', subjectId: uuid(n), payload: {} }]);
      });
    }
  });
  afterAll(() => database.drop());

  it('a query that forgets to ask for the organisation sees only its own rows', async () => {
    const seen = await inOrganisation(database.dataSource, ours, (tx) => tx.rows('select id from account'));
    expect(seen).toEqual([{ id: uuid(11) }]);
  });

  it('a query that asks for the other organisation finds nothing', async () => {
    const seen = await inOrganisation(database.dataSource, ours, (tx) => tx.rows('select id from account where organisation_id = $1', [theirs]));
    expect(seen).toEqual([]);
  });

  it('the other account cannot be changed by its id', async () => {
    const touched = await inOrganisation(database.dataSource, ours, (tx) => tx.run(`update account set name = 'mine now' where id = $1`, [uuid(12)]));
    expect(touched).toBe(0);
  });

  it('a row cannot be written into the other organisation', async () => {
    const write = inOrganisation(database.dataSource, ours, (tx) =>
      tx.run(
        `insert into account (organisation_id, id, name, channel, site, zone, created_at) values ($1, $2, 'x', 'ebay', 'EBAY_NL', 'UTC', now())`,
        [theirs, randomUUID()],
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('every table has its walls, and they are forced', async () => {
    const open = await database.dataSource.query<{ name: string }[]>(`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('every table says whose it is', async () => {
    const nobodys = await database.dataSource.query<{ name: string }[]>(`
      select t.table_name as name from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> 'migration'
        and not exists (select 1 from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'organisation_id' and c.is_nullable = 'NO')`);
    expect(nobodys).toEqual([]);
  });

  it.each(['update act set actor = $1', 'delete from act where actor <> $1'])('the app cannot rewrite what was done: %s', async (sql) => {
    await expect(inOrganisation(database.dataSource, ours, (tx) => tx.run(sql, ['nobody']))).rejects.toThrow(/permission denied/);
  });

  it('the setting ends with the transaction: before an organisation is known every table is empty', async () => {
    await inOrganisation(database.dataSource, ours, (tx) => tx.rows('select 1'));
    expect(await atTheDoor(database.dataSource, (tx) => tx.rows('select id from account'))).toEqual([]);
  });

  it('a failed piece of work leaves nothing behind', async () => {
    const work = inOrganisation(database.dataSource, ours, async (tx) => {
      await tx.run(`update account set name = 'half done'`);
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await inOrganisation(database.dataSource, ours, (tx) => tx.row('select name from account'))).toEqual({ name: 'Shop' });
  });
});
