import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings';

const readKey = (text: string): Buffer => Buffer.from(text.trim(), text.trim().length === 64 ? 'hex' : 'base64');

/**
 * The key that wraps all vault keys: from `WEERWOORD_VAULT_KEY`, else from `vault.key` in the data folder, made on first use (0600).
 * Two processes that start at once end with one key: the file is created exclusively, the loser reads the winner's.
 *
 * @throws when the file is there but is not a key: going on with a new one would make all personal data unreadable
 */
export async function masterKey(settings: Pick<Settings, 'WEERWOORD_DATA' | 'WEERWOORD_VAULT_KEY'>): Promise<Buffer> {
  if (settings.WEERWOORD_VAULT_KEY) return readKey(settings.WEERWOORD_VAULT_KEY);
  const file = join(settings.WEERWOORD_DATA, 'vault.key');
  await mkdir(settings.WEERWOORD_DATA, { recursive: true });
  await writeFile(file, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const key = readKey(await whenWritten(file));
  if (key.length !== 32)
    throw new Error(`${file} does not hold a key of 32 bytes. Put the right file back: without it personal data cannot be read.`);
  return key;
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
