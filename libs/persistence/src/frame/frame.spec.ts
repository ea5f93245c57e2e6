import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { FrameStores } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { createDataSource, door, frameStores, migrate, unitOfWork } from '../index';

const at = new Date('2026-11-20T12:00:00Z');
const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const person = { id: '00000000-0000-8000-8000-00000000000a' as PersonId, email: 'Owner@Shop.example', name: 'Jo', language: 'nl', passwordHash: 'hash', role: 'owner' } as const;

describeWithPostgres('who is here', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    await unitOfWork(database.dataSource, frameStores)(organisation, async ({ people }) => {
      await people.addOrganisation({ id: organisation, name: 'Shop', zone: 'Europe/Amsterdam' }, at);
      await people.addPerson(person, at);
    });
  });
  afterAll(() => database.drop());
  const inside = <Answer>(work: (stores: FrameStores) => Promise<Answer>): Promise<Answer> =>
    unitOfWork(database.dataSource, frameStores)(organisation, work);

  it('a person is found by e-mail in any case before the organisation is known', async () => {
    expect(await door(database.dataSource).personByEmail('owner@shop.EXAMPLE')).toEqual({ organisationId: organisation, personId: person.id, passwordHash: 'hash' });
  });

  it('one e-mail is one person', async () => {
    expect(await inside(({ people }) => people.addPerson({ ...person, id: '00000000-0000-8000-8000-00000000000b' as PersonId }, at))).toBe(false);
  });

  it('a session is found by its token hash until it is closed', async () => {
    const tokenHash = Buffer.alloc(32, 7);
    await inside(({ people }) => people.openSession({ tokenHash, personId: person.id, at, expiresAt: new Date('2026-11-21T12:00:00Z') }));
    expect(await door(database.dataSource).session(tokenHash)).toMatchObject({ personId: person.id, expiresAt: new Date('2026-11-21T12:00:00Z') });
    await inside(({ people }) => people.closeSession(tokenHash));
    expect(await door(database.dataSource).session(tokenHash)).toBeNull();
  });

  it('the clocks learn which organisations there are', async () => {
    expect(await door(database.dataSource).organisations()).toEqual([{ id: organisation, name: 'Shop', zone: 'Europe/Amsterdam' }]);
  });
});

describeWithPostgres('migrations', () => {
  it('go up, all the way down, and up again', async () => {
    const database = await aDatabase({ migrated: false });
    try {
      const up = await migrate(database.dataSource);
      const tables = (): Promise<{ n: number }[]> => database.dataSource.query(`select count(*) as n from pg_tables where schemaname = 'public' and tablename <> 'migration'`);
      const before = await tables();
      for (const _ of up) await database.dataSource.undoLastMigration({ transaction: 'each' });
      expect(await tables()).toEqual([{ n: 0 }]);
      expect(await migrate(database.dataSource)).toEqual(up);
      expect(await tables()).toEqual(before);
    } finally {
      await database.drop();
    }
  });

  it('three processes that start at once migrate once', async () => {
    const database = await aDatabase({ migrated: false });
    const sources = [1, 2, 3].map(() => createDataSource({ url: database.url, connections: 2 }));
    try {
      await Promise.all(sources.map((source) => source.initialize()));
      const ran = await Promise.all(sources.map((source) => migrate(source)));
      expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    } finally {
      await Promise.all(sources.map((source) => source.destroy()));
      await database.drop();
    }
  });
});
