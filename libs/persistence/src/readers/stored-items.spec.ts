import type { OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { STORED, storedItems } from './stored-items';

describeWithPostgres('everything sealed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('is walked through: no sealed column is forgotten', async () => {
    const found: { name: string }[] = await database.dataSource.query(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and data_type = 'bytea' and (column_name = 'sealed' or column_name like '%\\_sealed') order by 1`,
    );
    expect(STORED.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(found.map(({ name }) => name).sort());
  });

  it('can be asked for, each of them, where there is nothing', async () => {
    const pages = [];
    for await (const page of storedItems(database.dataSource).walk('00000000-0000-8000-8000-000000000001' as OrganisationId)) pages.push(page);
    expect(pages).toEqual([]);
  });
});
