import type { OrganisationId } from '@weerwoord/kernel';
import type { KeyService, SealedKey } from '@weerwoord/ports';
import { KeyServiceError } from '@weerwoord/ports';
import { actLog } from '../frame/act.store';
import { atTheDoor, inOrganisation } from '../in-organisation';
import type { Tx } from '../tx';
import { installationContext, MASTER_LOCK, NOBODY } from './installation-key';
import { organisationContext } from './organisation-keys';
import { rewrapSubjects } from './rewrap';
import type { RotateAsked } from './rotate-organisation';
import type { VaultKeys } from './vault-keys';

export type MasterRotated = {
  readonly from: string;
  readonly to: string;
  readonly organisationKeys: number;
  /** The database was sealed under the new key already: an earlier rotation came that far. */
  readonly already: boolean;
};

const enter = (tx: Tx, organisation: OrganisationId): Promise<unknown> =>
  tx.row(`select set_config('app.organisation_id', $1, true)`, [organisation]);

/**
 * Everything that is sealed under the master key is sealed under another one: keys of organisations and the root of look-ups, in one transaction, so
 * that a crash leaves all of it under the one or all under the other. Keys of subjects from before keys of organisations are wrapped by these first.
 *
 * Nobody can seal under the old key meanwhile or afterwards: whoever seals holds the lock and finds the new name.
 */
export async function rotateMasterKey(keys: VaultKeys, to: KeyService, { actor, at, told }: RotateAsked): Promise<MasterRotated> {
  const organisations = (
    await atTheDoor(keys.dataSource, (tx) => tx.rows<{ organisation_id: OrganisationId }>('select organisation_id from door_organisations()'))
  ).map(({ organisation_id: id }) => id);
  for (const organisation of organisations) await rewrapSubjects(keys, organisation, told);
  const [first, ...others] = organisations;
  const done = await inOrganisation(keys.dataSource, first ?? NOBODY, async (tx) => {
    await tx.run('select pg_advisory_xact_lock($1)', [MASTER_LOCK]);
    await enter(tx, NOBODY);
    const line = await tx.row<{ id: string; wrapped: Buffer; wrapped_by: string }>('select id, wrapped, wrapped_by from installation_key');
    if (!line) throw new Error('the row of installation_key is missing');
    const from = line.wrapped_by;
    if (from === to.id) return { from, to: to.id, organisationKeys: 0, already: true };
    const root = await resealed(keys.service, to, { keyId: from, sealed: line.wrapped }, installationContext(line.id));
    await tx.run('update installation_key set wrapped = $1, wrapped_by = $2', [root.sealed, root.keyId]);
    let organisationKeys = 0;
    for (const organisation of organisations) {
      await enter(tx, organisation);
      const lines = await tx.rows<{ version: number; wrapped: Buffer; wrapped_by: string }>(
        'select version, wrapped, wrapped_by from organisation_key where wrapped is not null for update',
      );
      for (const { version, wrapped, wrapped_by: keyId } of lines) {
        const anew = await resealed(keys.service, to, { keyId, sealed: wrapped }, organisationContext(organisation, version));
        organisationKeys += await tx.run('update organisation_key set wrapped = $2, wrapped_by = $3 where version = $1', [
          version,
          anew.sealed,
          anew.keyId,
        ]);
      }
    }
    await enter(tx, first ?? NOBODY);
    if (first) await tell(tx, { actor, at }, from, to.id);
    return { from, to: to.id, organisationKeys, already: false };
  });
  if (!done.already)
    for (const organisation of others) await inOrganisation(keys.dataSource, organisation, (tx) => tell(tx, { actor, at }, done.from, done.to));
  for (const organisation of organisations) keys.organisations.forget(organisation);
  for (const table of ['organisation_key', 'installation_key']) await keys.dataSource.query(`vacuum full ${table}`);
  return done;
}

async function resealed(from: KeyService, to: KeyService, key: SealedKey, context: Parameters<KeyService['encrypt']>[1]): Promise<SealedKey> {
  const anew = await to.encrypt(await from.decrypt(key, context), context);
  if (anew.keyId !== to.id) throw new KeyServiceError('another-key', 'The new master key changed while it was put in place. Try again.');
  return anew;
}

const tell = (tx: Tx, { actor, at }: RotateAsked, from: string, to: string): Promise<void> =>
  actLog(tx).record([
    { at, actor, what: 'keys.rotated', subjectKind: 'organisation', subjectId: tx.organisation, payload: { of: 'master', from, to } },
  ]);
