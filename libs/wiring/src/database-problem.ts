import { isDatabaseAway } from './is-database-away';

/** The database that was named cannot be used; the message says what to do. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}

/** The oldest PostgreSQL the migrations are written for, as `server_version_num` counts. */
const OLDEST = 180_000;

/** @throws DatabaseProblem for a server that is too old, before it is asked for what it does not know */
export function demandServer(versionNumber: number): void {
  if (versionNumber >= OLDEST) return;
  const major = Math.trunc(versionNumber / 10_000);
  throw new DatabaseProblem(
    `The database is PostgreSQL ${major}; Weerwoord needs 18 or newer. Name another with DATABASE_URL, or leave it out to use the one that comes along.`,
  );
}

/**
 * What keeps a database from being used, in words for the person who named it; null when something else went wrong.
 *
 * @param asked address: a postgres:// one, its password is never told; migrating: then a right that is missing is the named user's, not ours
 */
export function databaseProblem(
  error: unknown,
  { address, migrating = false }: { readonly address: string; readonly migrating?: boolean },
): DatabaseProblem | null {
  if (error instanceof DatabaseProblem) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const told = code === '42501' && !migrating ? null : tellingOf(code, isDatabaseAway(error), placeOf(address));
  return told === null ? null : new DatabaseProblem(told, { cause: error });
}

type Place = { readonly server: string; readonly name: string; readonly user: string };

function tellingOf(code: string, away: boolean, { server, name, user }: Place): string | null {
  if (away || /^(ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return `No database answers at ${server}${code ? ` (${code})` : ''}. Is it running, and is DATABASE_URL right?`;
  switch (code) {
    case '28P01':
    case '28000':
      return `The database at ${server} does not let "${user}" in. Check the user and the password in DATABASE_URL.`;
    case '3D000':
      return `There is no database "${name}" at ${server}. Make it (createdb), or name another in DATABASE_URL.`;
    case '42501':
      return `"${user}" may not do what is needed at ${server}: it must own the database "${name}" and be allowed to create roles (ALTER ROLE … CREATEROLE).`;
    default:
      return null;
  }
}

function placeOf(address: string): Place {
  const { hostname, port, pathname, username } = new URL(address);
  return { server: `${hostname}:${port || '5432'}`, name: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) };
}
