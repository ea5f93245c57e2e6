import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { localKeys, rotateMasterKey } from '@weerwoord/persistence';
import type { MasterRotated } from '@weerwoord/persistence';
import type { Product } from '../product';
import { keyFile, nextKeyFile, readKey } from './master-key';

/** `where`: what holds the master key of this installation, and so what has to follow. `file`: replaced already; `environment`: by whoever set it. */
export type MasterReplaced = MasterRotated & { readonly where: 'file' | 'environment' };
export type BadNewKey = 'unreadable' | 'no-key' | 'same-key';

/** The key in a file or a setting: 32 bytes in base64 or hexadecimal. */
export async function newKeyIn(from: { readonly file: string } | { readonly text: string }): Promise<Buffer | BadNewKey> {
  const text = 'text' in from ? from.text : await readFile(from.file, 'utf8').catch(() => null);
  return text === null ? 'unreadable' : (readKey(text) ?? 'no-key');
}

/**
 * Puts another master key in place, beside a running product. Where `vault.key` holds the master key, the new one lies beside it before the database is
 * sealed under it and takes its place afterwards: whoever starts between the two finds both, and uses the one that fits.
 */
export async function replaceMasterKey(
  product: Product,
  newKey: Uint8Array,
  asked: { readonly actor: string; readonly told?: (done: number) => void },
): Promise<MasterReplaced | BadNewKey> {
  if (newKey.length !== 32) return 'no-key';
  const to = localKeys(newKey);
  const where = product.settings.WEERWOORD_VAULT_KEY === undefined ? 'file' : 'environment';
  const next = nextKeyFile(product.settings);
  if (where === 'file') await writeDurably(next, `${Buffer.from(newKey).toString('hex')}\n`);
  // When this throws the new file stays: a connection that broke does not say whether it was committed, and then it may be the only key that fits.
  const done = await rotateMasterKey(product.keys, to, { at: product.clock.now(), ...asked });
  if (where === 'file') await moveInPlace(next, keyFile(product.settings));
  return done.already && where === 'environment' ? 'same-key' : { ...done, where };
}

/** The bytes are on the disk before anything depends on them. */
async function writeDurably(file: string, text: string): Promise<void> {
  await rm(file, { force: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveInPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), 'r').catch(() => null); // not to be opened on every system
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
