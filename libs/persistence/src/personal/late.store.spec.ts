import type { OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { peopleStore } from '../frame/people.store';
import { inOrganisation } from '../in-organisation';
import { lateStore } from './late.store';

const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const HOME = { subject: 'order:1', late: 'late:1' };

describeWithPostgres('where words lie that are written now', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    await inOrganisation(database.dataSource, ours, (tx) => peopleStore(tx).addOrganisation({ id: ours, name: 'Seller', zone: 'UTC' }, new Date()));
  });
  afterAll(() => database.drop());
  beforeEach(() => inOrganisation(database.dataSource, ours, (tx) => tx.run('delete from vault_key')));
  /** `key`: stands; `gone`: destroyed; `old`: stands, and was begun two days ago. */
  const home = (keys: Readonly<Record<string, 'key' | 'gone' | 'old'>>): Promise<string> =>
    inOrganisation(database.dataSource, ours, async (tx) => {
      for (const [subject, is] of Object.entries(keys))
        await tx.run(
          `insert into vault_key (organisation_id, subject, wrapped, destroyed_at, created_at)
           values ($1, $2, $3, $4, now() - case when $5 then interval '2 days' else interval '0' end)`,
          [ours, subject, is === 'gone' ? null : Buffer.alloc(60), is === 'gone' ? new Date() : null, is === 'old'],
        );
      return (await lateStore(tx).homes([HOME]))(HOME);
    });

  it.each([
    ['under the wanted key, which nobody has made yet', {}, 'order:1'],
    ['under the wanted key, which stands', { 'order:1': 'key', 'late:1': 'key' }, 'order:1'],
    ['under the first late one once that is gone', { 'order:1': 'gone' }, 'late:1'],
    ['under the same late one for a day', { 'order:1': 'gone', 'late:1': 'key' }, 'late:1'],
    ['under the next after that', { 'order:1': 'gone', 'late:1': 'old' }, 'late:1:2'],
    ['under the next once the late one is gone', { 'order:1': 'gone', 'late:1': 'gone', 'late:1:2': 'gone' }, 'late:1:3'],
    ['the tenth is after the ninth', { 'order:1': 'gone', 'late:1:9': 'gone', 'late:1:10': 'gone' }, 'late:1:11'],
    ['another’s late keys are not ours', { 'order:1': 'gone', 'late:12': 'gone', 'late:1;': 'gone', 'late-order:1': 'key' }, 'late:1'],
  ] as const)('%s', async (_edge, keys, expected) => expect(await home(keys)).toBe(expected));

  it('kinds are found as ranges whatever the database sorts by, and no key is sampled into the statistics of the planner', async () => {
    const rows = <Shape>(sql: string) => database.dataSource.query<Shape[]>(sql);
    const of = `from pg_attribute a left join pg_collation c on c.oid = a.attcollation where a.attrelid = 'vault_key'::regclass and a.attname in ('subject', 'wrapped')`;
    expect(await rows(`select a.attname as name, c.collname as sorts, a.attstattarget as sampled ${of} order by 1`)).toEqual([
      { name: 'subject', sorts: 'C', sampled: null },
      { name: 'wrapped', sorts: null, sampled: 0 },
    ]);
  });
});
