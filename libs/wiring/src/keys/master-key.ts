import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localKeys } from '@weerwoord/persistence';
import type { KeyService } from '@weerwoord/ports';
import type { Settings } from '../settings';

type KeySettings = Pick<Settings, 'WEERWOORD_DATA' | 'WEERWOORD_VAULT_KEY'>;

/** `bytes`: as they were when we started; asked for by a database from before keys of organisations only. */
export type MasterKey = { readonly service: KeyService; readonly bytes: Uint8Array };

export const keyFile = ({ WEERWOORD_DATA }: KeySettings): string => join(WEERWOORD_DATA, 'vault.key');
/** Where a new key lies from shortly before the database is sealed under it until it takes the place of the old one: a crash between the two loses nothing. */
export const nextKeyFile = (settings: KeySettings): string => `${keyFile(settings)}.next`;

/** 32 bytes in hexadecimal or base64, with or without a line end; null for anything else. */
export function readKey(text: string): Buffer | null {
  const key = Buffer.from(text.trim(), /^[0-9a-f]{64}$/i.test(text.trim()) ? 'hex' : 'base64');
  return key.length === 32 ? key : null;
}

/**
 * The key that wraps all other keys: from `WEERWOORD_VAULT_KEY`, else from `vault.key` in the data folder, made on first use (0600).
 * Two processes that start at once end with one key: the file is created exclusively, the loser reads the winner's. A file that is replaced while we
 * run is read again when something is sealed under another key than ours.
 *
 * @throws when the file is there but is not a key: going on with a new one would make all personal data unreadable
 */
export async function masterKey(settings: KeySettings): Promise<MasterKey> {
  const given = settings.WEERWOORD_VAULT_KEY === undefined ? null : readKey(settings.WEERWOORD_VAULT_KEY);
  if (given) return { bytes: given, service: localKeys(given) };
  const file = keyFile(settings);
  await mkdir(settings.WEERWOORD_DATA, { recursive: true });
  await writeFile(file, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const bytes = readKey(await whenWritten(file));
  if (!bytes) throw new Error(`${file} does not hold a key of 32 bytes. Put the right file back: without it personal data cannot be read.`);
  const reread = async (): Promise<readonly Uint8Array[]> => {
    const texts = await Promise.all([file, nextKeyFile(settings)].map((name) => readFile(name, 'utf8').catch(() => '')));
    return texts.flatMap((text) => readKey(text) ?? []);
  };
  return { bytes, service: localKeys(bytes, reread) };
}

/** The other process may have created the file and not yet filled it. */
async function whenWritten(file: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const text = await readFile(file, 'utf8');
    if (text.length > 0) return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return '';
}
