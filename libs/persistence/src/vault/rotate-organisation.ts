import type { OrganisationId } from '@weerwoord/kernel';
import { actLog } from '../frame/act.store';
import { inOrganisation } from '../in-organisation';
import { rewrapSubjects } from './rewrap';
import type { VaultKeys } from './vault-keys';

export type RotateAsked = {
  readonly actor: string;
  readonly at: Date;
  /** How many keys have been wrapped anew so far. */
  readonly told?: (done: number) => void;
};
export type Rotated = {
  readonly version: number;
  readonly subjects: number;
  /** An earlier rotation was cut short; this one brought it to its end instead of beginning another. */
  readonly resumed: boolean;
};

/**
 * A new key for the organisation; every key of a subject is wrapped by it, then the bytes of the old one are destroyed. Works beside imports: what
 * is being wrapped by the old key is waited for. Ended in the middle, everything still opens, and the next call goes on.
 */
export async function rotateOrganisationKey(keys: VaultKeys, organisation: OrganisationId, { actor, at, told }: RotateAsked): Promise<Rotated> {
  const before = await keys.organisations.current(organisation);
  const cutShort = await inOrganisation(keys.dataSource, organisation, (tx) =>
    tx.row('select 1 from organisation_key where retired_at is not null and wrapped is not null limit 1'),
  );
  if (!cutShort) {
    await keys.organisations.add(organisation, before.version + 1, async (tx) => {
      return (await tx.run('update organisation_key set retired_at = $2 where version = $1 and retired_at is null', [before.version, at])) === 1;
    });
  }
  const subjects = await rewrapSubjects(keys, organisation, told);
  const version = await inOrganisation(keys.dataSource, organisation, async (tx) => {
    const left = await tx.row(
      `select 1 from vault_key k join organisation_key o on o.version = k.organisation_key_version where o.retired_at is not null and k.wrapped is not null limit 1`,
    );
    if (left) throw new Error('keys of subjects are still wrapped by the old key; rotate again');
    const destroyed = await tx.run('update organisation_key set wrapped = null where retired_at is not null and wrapped is not null');
    const now = await tx.row<{ version: number }>('select version from organisation_key where retired_at is null');
    if (destroyed > 0) {
      await actLog(tx).record([
        {
          at,
          actor,
          what: 'keys.rotated',
          subjectKind: 'organisation',
          subjectId: organisation,
          payload: { of: 'organisation', version: now?.version ?? null, subjects },
        },
      ]);
    }
    return now?.version ?? before.version;
  });
  keys.organisations.forget(organisation);
  // The row that held the old key's bytes leaves the file as well, and not only the table. Small: a few rows per organisation.
  await keys.dataSource.query('vacuum full organisation_key');
  return { version, subjects, resumed: cutShort !== null };
}
