import { randomBytes, randomUUID } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeyContext, KeyService } from '@weerwoord/ports';
import { KeyServiceError } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { atTheDoor, inOrganisation } from '../in-organisation';
import { keyIdOf } from './local-keys';
import { KEY_BYTES, openBytes } from './sealing';

/** What belongs to the installation and to no organisation stands under this id. */
export const NOBODY = '00000000-0000-0000-0000-000000000000' as OrganisationId;

/** Held shared by whoever writes something sealed under the master key, alone by whoever changes it. Any number that nobody else uses in this database. */
export const MASTER_LOCK = 7_364_120_013;

export type Installation = {
  readonly id: string;
  /** What look-ups are hashed with: 32 bytes that stay as they are when the master key changes. */
  readonly root: Uint8Array;
  /** Keys of subjects that no organisation's key wraps yet are wrapped by the root: in that installation it is what the master key was. */
  readonly fromMasterKey: boolean;
};
export type InstallationLine = { id: string; made_from: 'random' | 'master-key'; wrapped: Buffer | null; wrapped_by: string | null };

export const installationContext = (id: string): KeyContext => ({ purpose: 'look-up root', installation: id });
export const legacyBound = (organisation: OrganisationId, subject: string): string => `key ${organisation} ${subject}`;

export const readInstallation = (dataSource: DataSource): Promise<InstallationLine | null> =>
  inOrganisation(dataSource, NOBODY, (tx) => tx.row<InstallationLine>('select id, made_from, wrapped, wrapped_by from installation_key'));

/** null in a database whose form is from before there were keys of organisations. */
export async function loadInstallation(dataSource: DataSource, service: KeyService, masterKey: Uint8Array | null): Promise<Installation | null> {
  const [{ there } = { there: false }] = await dataSource.query<{ there: boolean }[]>(
    `select to_regclass('public.installation_key') is not null as there`,
  );
  if (!there) return null;
  const line = await readInstallation(dataSource);
  if (!line) throw new Error('the row of installation_key is missing: restore the keys file of the last backup');
  const fromMasterKey = line.made_from === 'master-key';
  if (line.wrapped && line.wrapped_by !== null) {
    const { id } = line;
    try {
      return { id, fromMasterKey, root: await service.decrypt({ keyId: line.wrapped_by, sealed: line.wrapped }, installationContext(id)) };
    } catch (error) {
      if (!(error instanceof KeyServiceError && error.code === 'another-key') || !(await forgotten(dataSource, line.wrapped_by))) throw error;
      return loadInstallation(dataSource, service, masterKey);
    }
  }
  const root = fromMasterKey ? await rightKey(dataSource, masterKey) : randomBytes(KEY_BYTES);
  const id = randomUUID(); // with the root and not before: a copy of an empty database is another installation
  const { keyId, sealed } = await service.encrypt(root, installationContext(id));
  const written = await inOrganisation(dataSource, NOBODY, async (tx) => {
    await tx.run('select pg_advisory_xact_lock_shared($1)', [MASTER_LOCK]);
    return tx.run('update installation_key set id = $3, wrapped = $1, wrapped_by = $2 where wrapped is null', [sealed, keyId, id]);
  });
  return written === 1 ? { id, fromMasterKey, root } : loadInstallation(dataSource, service, masterKey); // somebody was faster: theirs holds
}

/** Nobody is in this database yet, so its root protects nothing: whoever puts another key beside an empty database, to restore into it, gets a new root. */
async function forgotten(dataSource: DataSource, wrappedBy: string): Promise<boolean> {
  const somebody = await atTheDoor(dataSource, (tx) => tx.row('select 1 from door_organisations() limit 1'));
  if (somebody) return false;
  const sql = `update installation_key set wrapped = null, wrapped_by = null, made_from = 'random' where wrapped_by = $1`;
  await inOrganisation(dataSource, NOBODY, (tx) => tx.run(sql, [wrappedBy]));
  return true;
}

/** The master key that wrapped the subjects' keys of an older form. Tried on one of them, because taking a wrong one for it would make every look-up wrong for good. */
async function rightKey(dataSource: DataSource, masterKey: Uint8Array | null): Promise<Uint8Array> {
  if (!masterKey)
    throw new KeyServiceError(
      'another-key',
      'This database is from before keys of organisations: start it once with its master key, then move that key to a key service.',
    );
  const organisations = await atTheDoor(dataSource, (tx) =>
    tx.rows<{ organisation_id: OrganisationId }>('select organisation_id from door_organisations()'),
  );
  for (const { organisation_id: organisation } of organisations) {
    const line = await inOrganisation(dataSource, organisation, (tx) =>
      tx.row<{ subject: string; wrapped: Buffer }>(
        'select subject, wrapped from vault_key where wrapped is not null and organisation_key_version is null limit 1',
      ),
    );
    if (!line) continue;
    try {
      openBytes(masterKey, line.wrapped, legacyBound(organisation, line.subject));
    } catch (cause) {
      throw new KeyServiceError(
        'another-key',
        `The given master key (${keyIdOf(masterKey)}) is not the one this database was made with. Put the right one back (the file vault.key of the data folder, or WEERWOORD_VAULT_KEY) and start again; nothing was changed.`,
        { cause },
      );
    }
    break;
  }
  return masterKey;
}
