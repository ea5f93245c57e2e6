import type { OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../testing';
import { aDatabase, describeWithPostgres } from '../testing';
import type { Column } from './copy';
import { staged } from './copy';
import { CopyBuffer } from './copy-buffer';
import type { CopyKind, CopyValue } from './copy-buffer';
import { inOrganisation, withinReach } from './in-organisation';

const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;

describeWithPostgres('what is copied is what comes back', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    await database.dataSource.query(
      'create table probe (a_uuid uuid, a_text text, a_json jsonb, a_bytes bytea, a_instant timestamptz, a_day date, a_int int, a_bigint bigint, a_float float8, a_flag boolean, n int)',
    );
    await database.dataSource.query('grant select on probe to weerwoord_app');
  });
  afterAll(() => database.drop());

  const back = (kind: CopyKind, values: readonly CopyValue[]): Promise<unknown[]> =>
    inOrganisation(database.dataSource, organisation, async (tx) => {
      const columns: Column<{ value: CopyValue; n: number }>[] = [
        [`a_${kind}`, kind, (row) => row.value],
        ['n', 'int', (row) => row.n],
      ];
      const rows = await staged(
        tx,
        'probe',
        columns,
        values.map((value, n) => ({ value, n })),
        (stage) => tx.rows<{ value: unknown }>(`select a_${kind} as value from ${stage} order by n`),
      );
      return (rows ?? []).map(({ value }) => value);
    });

  it('a staging table that somebody who sees some accounts needed first is there for everybody after them', async () => {
    await database.dataSource.query('create table probe_of_limited (like probe); grant select on probe_of_limited to weerwoord_app');
    const copy = () =>
      inOrganisation(database.dataSource, organisation, (tx) =>
        staged(tx, 'probe_of_limited', [['n', 'int', (n: number) => n]], [7], (stage) => tx.rows<{ n: number }>(`select n from ${stage}`)),
      );
    expect(await withinReach({ accounts: [], masked: false }, copy)).toEqual([{ n: 7 }]);
    expect(await copy()).toEqual([{ n: 7 }]);
    expect(await withinReach({ accounts: [], masked: false }, copy)).toEqual([{ n: 7 }]);
  });

  it.each<[CopyKind, CopyValue[], unknown[]?]>([
    ['uuid', ['89d04bd0-189b-8de3-87e8-919e35ee4071', null]],
    ['text', ['', 'tab\tline\nback\\slash \\N', '王小明 🎁', null]],
    ['text', ['a\0b'], ['a\uFFFDb']],
    ['json', ['{"a":[1,"ü"],"b":null}'], [{ a: [1, 'ü'], b: null }]],
    ['json', [JSON.stringify({ nul: 'a\0b', half: '\uD83C', path: '\\u0000' })], [{ nul: 'a\uFFFDb', half: '\uFFFD', path: '\\u0000' }]],
    ['bytes', [Buffer.from([0, 255, 10, 92]), Buffer.alloc(0), null]],
    ['instant', [new Date('2026-11-20T12:00:00.123Z'), new Date('1969-12-31T23:59:59.999Z'), new Date('2100-01-01T00:00:00Z'), null]],
    ['day', ['2026-02-28', '2000-01-01', '1999-12-31', '0001-01-01', null]],
    ['int', [0, -1, 2_147_483_647, null]],
    ['bigint', [0, -1, 9_007_199_254_740_991, -9_007_199_254_740_991]],
    ['float', [0.1, -1e-9, null]],
    ['flag', [true, false, null]],
  ])('%s %p', async (kind, values, expected = values) => {
    expect(await back(kind, values)).toEqual(expected);
  });

  it('more rows than a buffer holds', async () => {
    const texts = Array.from({ length: 3_000 }, (_, n) => `${n}:${'x'.repeat(n % 700)}`);
    expect(await back('text', texts)).toEqual(texts);
  });
  it('one field larger than a buffer', async () => {
    const text = 'ü'.repeat(400_000);
    expect(await back('text', [text])).toEqual([text]);
  });
  it('a value of another kind stops the copy and leaves the connection usable', async () => {
    await expect(back('int', ['seven'])).rejects.toThrow(/a_int cannot be written/);
    expect(await back('int', [7])).toEqual([7]);
  });
});

it.each<[CopyKind, CopyValue]>([
  ['uuid', 'no uuid'],
  ['day', 5],
  ['flag', 'yes'],
  ['instant', '2026-01-01'],
  ['bytes', 'abc'],
])('a column of kind %s refuses %p', (kind, value) => {
  expect(() => new CopyBuffer().field(kind, value)).toThrow(TypeError);
});
