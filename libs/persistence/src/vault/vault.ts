import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeyService, Vault, VaultSubject } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { lookups } from './lookup';
import { KEY_BYTES, nonces, openBytes, sealBytes } from './sealing';
import { SubjectKeys } from './subject-keys';
import { VaultKeys } from './vault-keys';

/** The vault over the keys of an installation that were read already; for specs and for whoever needs no more than a vault. */
export async function openVault(dataSource: DataSource, service: KeyService): Promise<Vault> {
  const keys = new VaultKeys(dataSource, service);
  await keys.load();
  return postgresVault(keys);
}

/**
 * The vault on PostgreSQL: a key per subject, wrapped by the key of its organisation, wrapped by the master key. Keys are written in transactions of
 * their own, before the data sealed under them: a key without data is harmless, data without its key is lost.
 *
 * Whoever has the master key and the database can read everything, whoever lacks it nothing. `lookup` throws until the keys are loaded.
 */
export function postgresVault(installation: VaultKeys): Vault {
  const keys = new SubjectKeys(installation.dataSource, installation.organisations, installation.legacy);
  let hashed: { readonly root: Uint8Array; readonly lookup: Vault['lookup'] } | null = null;
  const bound = (organisation: OrganisationId, subject: VaultSubject): string => `${organisation} ${subject}`;
  return {
    async seal(organisation, items) {
      if (items.length === 0) return [];
      const known = await keys.ensured(
        organisation,
        items.map(({ subject }) => subject),
      );
      const nonce = nonces(items.length);
      return items.map(({ subject, plain }, index) =>
        // A destroyed subject stays destroyed: what comes for it later is sealed under a key nobody keeps.
        sealBytes(known.get(subject) ?? randomBytes(KEY_BYTES), plain, bound(organisation, subject), nonce(index)),
      );
    },
    async open(organisation, items) {
      if (items.length === 0) return [];
      const known = await keys.standing(
        organisation,
        items.map(({ subject }) => subject),
      );
      return items.map(({ subject, sealed }) => {
        const key = known.get(subject);
        return key ? openBytes(key, sealed, bound(organisation, subject)) : null;
      });
    },
    lookup(organisation, purpose, text) {
      const { root } = installation.known();
      if (hashed?.root !== root) hashed = { root, lookup: lookups(root) };
      return hashed.lookup(organisation, purpose, text);
    },
    destroy: (organisation, subjects) => keys.destroy(organisation, subjects),
  };
}
