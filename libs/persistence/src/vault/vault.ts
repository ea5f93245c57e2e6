import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Vault, VaultSubject } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { lookups } from './lookup';
import { KEY_BYTES, nonces, openBytes, sealBytes } from './sealing';
import { SubjectKeys } from './subject-keys';

/**
 * The vault on PostgreSQL: a key per subject, wrapped by the master key. Keys are written in transactions of their own, before the data sealed
 * under them: a key without data is harmless, data without its key is lost.
 *
 * @param masterKey 32 bytes; whoever has them and the database can read everything, whoever lacks them nothing
 * @throws RangeError for a master key of another length
 */
export function postgresVault(dataSource: DataSource, masterKey: Uint8Array): Vault {
  if (masterKey.length !== KEY_BYTES) throw new RangeError(`the master key must have ${KEY_BYTES} bytes, not ${masterKey.length}`);
  const keys = new SubjectKeys(dataSource, masterKey);
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
      const known = await keys.existing(
        organisation,
        items.map(({ subject }) => subject),
      );
      return items.map(({ subject, sealed }) => {
        const key = known.get(subject);
        return key ? openBytes(key, sealed, bound(organisation, subject)) : null;
      });
    },
    lookup: lookups(masterKey),
    destroy: (organisation, subjects) => keys.destroy(organisation, subjects),
  };
}
