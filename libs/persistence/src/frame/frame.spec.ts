import { randomBytes } from 'node:crypto';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { FrameStores } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { createDataSource, door, frameStores, migrate, unitOfWork } from '../index';

const at = new Date('2026-11-20T12:00:00Z');
const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const person = {
  id: '00000000-0000-8000-8000-00000000000a' as PersonId,
  email: 'Owner@Shop.example',
  name: 'Jo',
  language: 'nl',
  passwordHash: 'hash',
  role: 'owner',
} as const;

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
    expect(await door(database.dataSource).personByEmail('owner@shop.EXAMPLE')).toEqual({
      organisationId: organisation,
      personId: person.id,
      passwordHash: 'hash',
    });
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

/** Everything the migrations may leave in the schema: columns, indexes, constraints, policies, rights, functions. */
const CATALOGUE = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(' ' || column_default, '') as line from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') from pg_policies
  union all select 'right ' || table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = 'weerwoord_app'
  union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;

describeWithPostgres('migrations', () => {
  it('go up, all the way down to nothing, and up again to the very same', async () => {
    const database = await aDatabase({ migrated: false });
    try {
      const catalogue = async (): Promise<string[]> =>
        (await database.dataSource.query<{ line: string }[]>(CATALOGUE)).map(({ line }) => line).filter((line) => !/\bmigration\b/.test(line));
      const before = await catalogue();
      const up = await migrate(database.dataSource);
      const made = await catalogue();
      expect(made.length).toBeGreaterThan(100);
      for (const _ of up) await database.dataSource.undoLastMigration({ transaction: 'each' });
      expect(await catalogue()).toEqual(before);
      expect(await migrate(database.dataSource)).toEqual(up);
      expect(await catalogue()).toEqual(made);
    } finally {
      await database.drop();
    }
  });

  it('work for an owner who is no superuser: the door sees what it must, the walls hold the owner too', async () => {
    const database = await aDatabase({ migrated: false });
    const owner = `owner_${randomBytes(4).toString('hex')}`;
    const query = (sql: string): Promise<unknown> => database.dataSource.query(sql);
    try {
      await query(`do $$ begin create role weerwoord_app nologin; exception when duplicate_object or unique_violation then null; end $$`);
      await query(`create role ${owner} login createrole password 'plain'`);
      await query(`grant weerwoord_app to ${owner} with admin option, set true, inherit false`);
      await query(`do $$ begin create role weerwoord_limited nologin; exception when duplicate_object or unique_violation then null; end $$`);
      await query(`grant weerwoord_limited to ${owner} with admin option, set true, inherit false`);
      await query(`grant all on schema public to ${owner}`);
      // As the owner of a database has it: a trusted extension may then be added without an administrator.
      await query(`grant create on database ${new URL(database.url).pathname.slice(1)} to ${owner}`);
      const url = new URL(database.url);
      [url.username, url.password] = [owner, 'plain'];
      const source = createDataSource({ url: url.toString(), connections: 2 });
      await source.initialize();
      try {
        await migrate(source);
        await unitOfWork(source, frameStores)(organisation, async ({ people }) => {
          await people.addOrganisation({ id: organisation, name: 'Shop', zone: 'UTC' }, at);
          await people.addPerson(person, at);
        });
        expect(await door(source).personByEmail('owner@shop.example')).toMatchObject({ organisationId: organisation });
        expect(await door(source).organisations()).toHaveLength(1);
        expect(await source.query('select * from act')).toEqual([]);
        await expect(
          source.query(`insert into organisation (organisation_id, name, zone, created_at) values (gen_random_uuid(), 'x', 'UTC', now())`),
        ).rejects.toThrow(/row-level security/);
      } finally {
        await source.destroy();
      }
    } finally {
      await query(`drop owned by ${owner} cascade`);
      await query(`drop role ${owner}`);
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
