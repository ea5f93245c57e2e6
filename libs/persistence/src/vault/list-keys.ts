import type { OrganisationId } from '@weerwoord/kernel';
import { atTheDoor, inOrganisation } from '../in-organisation';
import { readInstallation } from './installation-key';
import type { VaultKeys } from './vault-keys';

export type ListedKey = {
  readonly version: number;
  readonly wrappedBy: string;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
  /** Its bytes are gone. */
  readonly destroyed: boolean;
  /** Keys of subjects it wraps now. */
  readonly subjects: number;
};
export type KeyList = {
  readonly masterKey: string | null;
  readonly installation: string;
  readonly organisations: readonly {
    readonly id: OrganisationId;
    readonly name: string;
    readonly keys: readonly ListedKey[];
    /** Keys of subjects that the master key of an older form still wraps itself. */
    readonly direct: number;
    /** Subjects whose key was destroyed: nothing of them can be read any more. */
    readonly destroyed: number;
  }[];
};
type Line = { version: number; wrapped_by: string; created_at: Date; retired_at: Date | null; destroyed: boolean };
type Count = { version: number | null; subjects: number; destroyed: number };

/** Which keys there are, since when, and how many subjects each wraps. Never a key. */
export async function listKeys(keys: VaultKeys): Promise<KeyList> {
  const line = await readInstallation(keys.dataSource);
  if (!line) throw new Error('the row of installation_key is missing');
  const organisations = await atTheDoor(keys.dataSource, (tx) =>
    tx.rows<{ id: OrganisationId; name: string }>('select organisation_id as id, name from door_organisations()'),
  );
  const listed = organisations.map(({ id, name }) =>
    inOrganisation(keys.dataSource, id, async (tx) => {
      const versions = await tx.rows<Line>(
        'select version, wrapped_by, created_at, retired_at, wrapped is null as destroyed from organisation_key order by version',
      );
      const counts = await tx.rows<Count>(
        `select organisation_key_version as version, count(wrapped) as subjects, count(*) - count(wrapped) as destroyed from vault_key group by 1`,
      );
      const of = (version: number | null): number => counts.find((count) => count.version === version)?.subjects ?? 0;
      return {
        id,
        name,
        keys: versions.map(({ version, wrapped_by: wrappedBy, created_at: createdAt, retired_at: retiredAt, destroyed }) => {
          return { version, wrappedBy, createdAt, retiredAt, destroyed, subjects: of(version) };
        }),
        direct: of(null),
        destroyed: counts.reduce((sum, count) => sum + count.destroyed, 0),
      };
    }),
  );
  return { masterKey: line.wrapped_by, installation: line.id, organisations: await Promise.all(listed) };
}
