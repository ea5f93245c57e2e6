import { DatabaseProblem, databaseProblem, demandServer } from './database-problem';

const ADDRESS = 'postgres://me:secret@db.example:5433/my%20shop';
const failed = (code: string): Error => Object.assign(new Error('as the driver says it'), { code });

it.each([
  ['ECONNREFUSED', 'No database answers at db.example:5433 (ECONNREFUSED). Is it running, and is DATABASE_URL right?'],
  ['ENOTFOUND', 'No database answers at db.example:5433 (ENOTFOUND). Is it running, and is DATABASE_URL right?'],
  ['28P01', 'The database at db.example:5433 does not let "me" in. Check the user and the password in DATABASE_URL.'],
  ['3D000', 'There is no database "my shop" at db.example:5433. Make it (createdb), or name another in DATABASE_URL.'],
  [
    '42501',
    '"me" may not do what is needed at db.example:5433: it must own the database "my shop" and be allowed to create roles (ALTER ROLE … CREATEROLE).',
  ],
])('%s is said in words', (code, said) => expect(databaseProblem(failed(code), { address: ADDRESS, migrating: true })?.message).toBe(said));

it('a connection that broke without a code is said too', () =>
  expect(databaseProblem(new Error('Connection terminated unexpectedly'), { address: 'postgres://me@db.example/x' })?.message).toBe(
    'No database answers at db.example:5432. Is it running, and is DATABASE_URL right?',
  ));

it.each([['23505'], ['42501'], ['']])('what is no trouble of the server (%s) is left to others', (code) =>
  expect(databaseProblem(failed(code), { address: ADDRESS })).toBeNull(),
);

it('a server that is too old is refused by its number', () => {
  expect(() => demandServer(150_018)).toThrow(DatabaseProblem);
  expect(() => demandServer(150_018)).toThrow('The database is PostgreSQL 15; Weerwoord needs 18 or newer.');
  expect(() => demandServer(179_999)).toThrow('PostgreSQL 17');
  expect(() => demandServer(180_000)).not.toThrow();
});
