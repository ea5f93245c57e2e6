import { erasedSince, RestoreError, writeTables } from '@weerwoord/persistence';
import { eraseOrders } from '@weerwoord/pipeline';
import type { Product } from '../product';
import { BackupError } from './backup-error';
import type { BackupManifest } from './manifest';
import { openBackup } from './read-backup';
import type { OpenBackup } from './read-backup';

export type Restored = { readonly data: BackupManifest; readonly keys: BackupManifest; readonly rows: number };

/**
 * Fills an empty, migrated database from a file of data and a file of keys. The keys may be newer than the data: then everything opens that may still
 * be read, and nothing whose key was destroyed meanwhile. All or nothing: a changed byte leaves the database empty.
 *
 * @throws BackupError, KeyServiceError when the keys are sealed under another master key than the one at hand
 */
export async function restoreBackup(
  product: Pick<Product, 'dataSource' | 'keys'>,
  from: { readonly data: string; readonly keys: string },
): Promise<Restored> {
  const data = await openBackup(from.data);
  try {
    const keys = await openBackup(from.keys);
    try {
      fitting(data, keys, from);
      const rows = await fillFrom(product, data, keys);
      return { data: data.manifest, keys: keys.manifest, rows };
    } finally {
      keys.close();
    }
  } finally {
    data.close();
  }
}

function fitting({ manifest: data }: OpenBackup, { manifest: keys }: OpenBackup, from: { readonly data: string; readonly keys: string }): void {
  if (data.part !== 'data') throw new BackupError('parts-swapped', from.data);
  if (keys.part !== 'keys') throw new BackupError('parts-swapped', from.keys);
  if (data.installation !== keys.installation) throw new BackupError('another-installation', from.keys);
  if (keys.takenAt < data.takenAt) throw new BackupError('keys-older', from.keys);
  if (data.level.join() !== keys.level.join()) throw new BackupError('other-level', `${from.data}, ${from.keys}`);
}

async function fillFrom({ dataSource, keys: own }: Pick<Product, 'dataSource' | 'keys'>, data: OpenBackup, keys: OpenBackup): Promise<number> {
  const tables = [keys, data].flatMap((backup) =>
    backup.manifest.tables.map(({ name, columns }) => ({ name, columns, open: () => backup.table(name) })),
  );
  try {
    const rows = await writeTables(dataSource, {
      level: data.manifest.level,
      tables,
      // Before anything is kept: do these keys open under the master key at hand?
      check: (select) => own.fits(select),
    });
    own.forget();
    await own.load();
    return [...rows.values()].reduce((sum, count) => sum + count, 0);
  } catch (error) {
    if (!(error instanceof RestoreError)) throw error;
    throw new BackupError(error.code === 'filled' ? 'filled' : 'other-level', error.detail, { cause: error });
  }
}

/**
 * What the keys no longer open is taken out of the restored data as well: hashes, look-ups, parts of packs, as when it was erased. Safe to run again.
 * @returns how many orders
 */
export async function eraseAgain({ dataSource, door, desk }: Pick<Product, 'dataSource' | 'door' | 'desk'>): Promise<number> {
  let orders = 0;
  for (const { id: organisation } of await door.organisations()) {
    const orderIds = await erasedSince(dataSource, organisation);
    if (orderIds.length === 0) continue;
    const { erased } = await eraseOrders(desk, { organisation, orderIds, why: 'person', actor: 'step:restore' });
    orders += erased.length;
  }
  return orders;
}
