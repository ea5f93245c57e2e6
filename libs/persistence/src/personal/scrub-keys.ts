import type { OrganisationId } from '@weerwoord/kernel';
import type { DataSource } from 'typeorm';
import { atTheDoor, inOrganisation } from '../in-organisation';

const DAY_MS = 86_400_000;
/** Held by whoever rewrites the table. Any number that nobody else uses in this database. */
const SCRUB_LOCK = 7_364_120_014;
/** Whoever waits for the whole table holds up everybody who comes after: better the next hour than that. */
const MOST_WAIT = '3s';

/** What holds in clear what goes: keys, and names of files, which are often called after who wrote a mail. */
const SCRUBBED = ['vault_key', 'import_file'] as const;

/**
 * Rewrites the table of keys and that of files, so that what was taken out of it is in none of its pages any more: a destroyed key or a name otherwise stays in its page
 * as a dead row until something is written over it. Holds each table for as long as copying it takes (100,000 keys: under a second).
 *
 * What is left then is the log of changes (WAL), until the server has used its segments again, and backups that were made of keys.
 *
 * @throws where the connection's user does not own the table
 */
export async function scrubKeys(dataSource: DataSource): Promise<void> {
  for (const table of SCRUBBED) await dataSource.query(`vacuum full ${table}`);
}

/**
 * The same once it is due: this organisation has destroyed keys that no rewriting has taken yet, and the last one of this database is a day old. All of it is
 * told by the database, so that a worker that starts anew or has a second one beside it does not do it again. Cheap where nothing was destroyed.
 *
 * @returns whether the table was rewritten
 * @throws where the connection's user does not own the table, or somebody works on it for longer than is waited; then nothing is noted, and it stays due
 */
export async function scrubKeysWhenDue(
  dataSource: DataSource,
  { organisation, now }: { readonly organisation: OrganisationId; readonly now: Date },
): Promise<boolean> {
  if (!isDue(await standingOf(dataSource, organisation))) return false;
  const runner = dataSource.createQueryRunner();
  try {
    const [lock] = (await runner.query('select pg_try_advisory_lock($1) as ours', [SCRUB_LOCK])) as readonly { ours: boolean }[];
    if (!lock?.ours) return false;
    try {
      const ids = await atTheDoor(dataSource, (tx) => tx.rows<{ id: OrganisationId }>('select organisation_id as id from door_organisations()'));
      const standing = new Map<OrganisationId, Standing>();
      for (const { id } of ids) standing.set(id, await standingOf(dataSource, id));
      const last = Math.max(...[...standing.values()].map(({ at }) => at?.getTime() ?? Number.NEGATIVE_INFINITY));
      if (now.getTime() - last < DAY_MS || !isDue(standing.get(organisation))) return false;
      await runner.query(`set lock_timeout = '${MOST_WAIT}'`);
      for (const table of SCRUBBED) await runner.query(`vacuum full ${table}`);
      // As counted before: what was destroyed meanwhile may lie in a page still, and is for the next time.
      for (const [id, { destroyed }] of standing)
        await inOrganisation(dataSource, id, (tx) => tx.run('update organisation set keys_scrubbed = $1, keys_scrubbed_at = $2', [destroyed, now]));
      return true;
    } finally {
      await runner.query('reset lock_timeout');
      await runner.query('select pg_advisory_unlock($1)', [SCRUB_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

type Standing = { readonly destroyed: number; readonly scrubbed: number; readonly at: Date | null };
/** Not "more": keys of a restored database may be fewer than were counted. */
const isDue = (standing: Standing | undefined): boolean => standing !== undefined && standing.destroyed !== standing.scrubbed;

const standingOf = (dataSource: DataSource, organisation: OrganisationId): Promise<Standing> =>
  inOrganisation(dataSource, organisation, async (tx) => {
    const counted = await tx.row<{ destroyed: number }>('select count(*)::int as destroyed from vault_key where wrapped is null');
    const kept = await tx.row<{ scrubbed: number; at: Date | null }>('select keys_scrubbed as scrubbed, keys_scrubbed_at as at from organisation');
    return { destroyed: counted?.destroyed ?? 0, scrubbed: kept?.scrubbed ?? 0, at: kept?.at ?? null };
  });
