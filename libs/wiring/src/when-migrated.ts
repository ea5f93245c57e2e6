import { setTimeout as sleep } from 'node:timers/promises';
import { isMigrated } from './is-migrated';
import type { Logger } from './logger';
import type { Product } from './product';

/** Waits until somebody has migrated the database (a command does; servers never change its form), or until `signal` says that it no longer matters. */
export async function whenMigrated(
  product: Pick<Product, 'dataSource' | 'keys'>,
  logger: Logger,
  signal: AbortSignal,
  everyMs = 1_000,
): Promise<boolean> {
  for (let told = false; !signal.aborted; told = true) {
    if (await isMigrated(product).catch(() => false)) return product.keys.load();
    if (!told) logger.warn('the database has not been brought up to date yet; waiting for it');
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
