import { createHash } from 'node:crypto';
import type { KeyContext, KeyService, SealedKey } from '@weerwoord/ports';
import { KeyServiceError } from '@weerwoord/ports';
import { KEY_BYTES, openBytes, sealBytes } from './sealing';

/** Names a master key without saying anything of it: 12 hex digits of a hash. Safe to print, to log and to keep beside what it sealed. */
export const keyIdOf = (masterKey: Uint8Array): string =>
  createHash('sha256').update('weerwoord master key ').update(masterKey).digest('hex').slice(0, 12);

/** One spelling of a context, whatever order it was written in. */
const bound = (keyId: string, context: KeyContext): string => JSON.stringify([keyId, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]);

const another = (wanted: string, given: string): KeyServiceError =>
  new KeyServiceError(
    'another-key',
    `This database is sealed under master key ${wanted}, the given key is ${given}. Put key ${wanted} back (the file vault.key of the data folder, or WEERWOORD_VAULT_KEY) and start again; nothing was changed.`,
  );

/**
 * The master key held by ourselves, as it came from a file or the environment.
 *
 * @param masterKey 32 bytes
 * @param reread the keys at hand now, asked when something is sealed under another: somebody may have rotated the master key meanwhile. The one that fits is used from then on.
 * @throws RangeError for a key of another length
 */
export function localKeys(masterKey: Uint8Array, reread: () => Promise<readonly Uint8Array[]> = () => Promise.resolve([])): KeyService {
  if (masterKey.length !== KEY_BYTES) throw new RangeError(`the master key must have ${KEY_BYTES} bytes, not ${masterKey.length}`);
  let now = { id: keyIdOf(masterKey), key: masterKey };
  const keyNamed = async (id: string): Promise<Uint8Array> => {
    if (id === now.id) return now.key;
    const found = (await reread()).find((key) => key.length === KEY_BYTES && keyIdOf(key) === id);
    if (!found) throw another(id, now.id);
    now = { id, key: found };
    return found;
  };
  return {
    get id() {
      return now.id;
    },
    encrypt: (plain, context) => Promise.resolve({ keyId: now.id, sealed: sealBytes(now.key, plain, bound(now.id, context)) }),
    async decrypt({ keyId, sealed }: SealedKey, context) {
      const key = await keyNamed(keyId);
      try {
        return openBytes(key, sealed, bound(keyId, context));
      } catch (cause) {
        throw new KeyServiceError('changed', 'A sealed key was changed or moved: it does not open under the right master key.', { cause });
      }
    },
  };
}
