import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectedIn, spoolFolder } from '@weerwoord/wiring';
import type { Logger, Product } from '@weerwoord/wiring';

const HOUR_MS = 3_600_000;
/** A file that was read may be read again as another kind for this long; then its clear text goes. */
const KEEP_MS = 24 * HOUR_MS;

/**
 * Removes uploads that nobody will read any more: they hold personal data in the clear. Only what lies in our own spool is touched, never a file a command
 * was pointed at; and nothing younger than an hour, which may still be coming in.
 */
export async function clearSpool(product: Product, logger: Logger): Promise<number> {
  const folder = spoolFolder(product.settings);
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return 0;
  const now = product.clock.now().getTime();
  const wanted = new Set<string>();
  for (const { id } of await product.door.organisations()) {
    for (const spool of await rejectedIn(product, id, (reader) => reader.spoolsWanted(new Date(now - KEEP_MS)))) wanted.add(spool);
  }
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (wanted.has(path) || now - mtimeMs < HOUR_MS) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  if (removed > 0) logger.info({ removed }, 'uploads cleared away');
  return removed;
}
