import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from './is-database-away';
import type { Logger } from './logger';
import { toldMessage } from './told-error';
import { openProduct } from './product';
import type { Product } from './product';
import type { Settings } from './settings';

/** As `openProduct`, for servers: a database that is starting up or putting itself in order is waited for. What else is wrong is thrown at once. */
export async function openPatiently(settings: Settings, name: 'api' | 'worker', logger: Logger, everyMs = 1_000): Promise<Product> {
  for (let told = false; ; told = true) {
    try {
      return await openProduct(settings, name);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      if (!told) logger.warn({ error: toldMessage(error) }, 'the database is not within reach; waiting for it');
      await sleep(everyMs);
    }
  }
}
