import type { OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { peopleStore } from '../frame/people.store';
import { inOrganisation } from '../in-organisation';
import { scrubKeysWhenDue } from './scrub-keys';

const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const theirs = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const MONDAY = new Date('2026-11-16T08:00:00Z');
const hoursOn = (hours: number): Date => new Date(MONDAY.getTime() + hours * 3_600_000);

describeWithPostgres('destroyed keys leave the disk', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await aDatabase();
    for (const id of [ours, theirs]) {
      await inOrganisation(database.dataSource, id, async (tx) => {
        await peopleStore(tx).addOrganisation({ id, name: 'Seller', zone: 'UTC' }, MONDAY);
        for (const subject of ['order:1', 'order:2', 'order:3'])
          await tx.run('insert into vault_key (organisation_id, subject, wrapped) values ($1, $2, $3)', [id, subject, Buffer.alloc(60, subject)]);
      });
    }
  });
  afterEach(() => database.drop());
  const destroy = (id: OrganisationId, subject: string) =>
    inOrganisation(database.dataSource, id, (tx) =>
      tx.run('update vault_key set wrapped = null, destroyed_at = now() where subject = $1', [subject]),
    );
  const scrub = (organisation: OrganisationId, now: Date): Promise<boolean> => scrubKeysWhenDue(database.dataSource, { organisation, now });
  /** Another file holds the table after every rewriting. */
  const file = async (): Promise<unknown> => {
    const [line] = await database.dataSource.query<{ file: string }[]>(`select pg_relation_filepath('vault_key') as file`);
    return line?.file;
  };

  it('never while nothing was destroyed', async () => {
    const before = await file();
    expect([await scrub(ours, MONDAY), await scrub(ours, hoursOn(1_000)), await file()]).toEqual([false, false, before]);
  });

  it('once for what was destroyed, also of others, and not again for the same', async () => {
    await destroy(ours, 'order:1');
    await destroy(theirs, 'order:1');
    const before = await file();
    expect(await scrub(ours, MONDAY)).toBe(true);
    const after = await file();
    expect(after).not.toBe(before);
    expect([await scrub(ours, hoursOn(48)), await scrub(theirs, hoursOn(48)), await file()]).toEqual([false, false, after]);
  });

  it('once a day per database, whoever destroyed something and however often', async () => {
    await destroy(ours, 'order:1');
    expect(await scrub(ours, MONDAY)).toBe(true);
    await destroy(ours, 'order:2');
    await destroy(theirs, 'order:1');
    expect([await scrub(ours, hoursOn(23)), await scrub(theirs, hoursOn(23))]).toEqual([false, false]);
    expect([await scrub(theirs, hoursOn(24)), await scrub(ours, hoursOn(24))]).toEqual([true, false]);
  });

  it('of two workers at once one does it', async () => {
    await destroy(ours, 'order:1');
    expect((await Promise.all([scrub(ours, MONDAY), scrub(ours, MONDAY)])).sort()).toEqual([false, true]);
  });

  it('a table somebody works on is left for the next time, and stays due', async () => {
    await destroy(ours, 'order:1');
    const runner = database.dataSource.createQueryRunner();
    await runner.query('begin; lock table vault_key in row exclusive mode');
    await expect(scrub(ours, MONDAY)).rejects.toThrow('lock timeout');
    await runner.query('rollback');
    await runner.release();
    expect(await scrub(ours, MONDAY)).toBe(true);
  });
});
