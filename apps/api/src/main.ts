import {
  createLogger,
  demandSettings,
  ensureOwner,
  onStopAsked,
  openLiveEvents,
  openPatiently,
  openQueues,
  outliveDatabase,
  whenMigrated,
} from '@weerwoord/wiring';
import type { Logger, Settings } from '@weerwoord/wiring';
import { createApi } from './create-api';

async function main(settings: Settings, logger: Logger): Promise<void> {
  outliveDatabase(logger);
  const product = await openPatiently(settings, 'api', logger);
  const queues = openQueues(settings.REDIS_URL ?? 'redis://127.0.0.1:6379', logger);
  const live = openLiveEvents(product, logger);
  const app = await createApi({ product, queues, live, logger });
  const stopping = new AbortController();
  onStopAsked(logger, async () => {
    stopping.abort();
    await live.close(); // ends the streams of events, which would keep the server open
    await app.close();
    await queues.close();
    await product.close();
  });
  if (!(await whenMigrated(product, logger, stopping.signal))) return;
  // Before anybody can ask: whoever shows the owner's log-in waits until we are ready, and two that make one at once would make two passwords.
  await ensureOwner(product);
  await app.listen(settings.PORT, settings.WEERWOORD_HOST);
  logger.info({ port: settings.PORT }, 'api listens');
}

const settings = demandSettings(process.env);
await main(settings, createLogger('api', settings));
