import { createLogger, ensureOwner, isMigrated, onStopAsked, openLiveEvents, openProduct, openQueues, readSettings } from '@weerwoord/wiring';
import type { Logger, Settings } from '@weerwoord/wiring';
import { createApi } from './create-api';

async function main(settings: Settings, logger: Logger): Promise<void> {
  const product = await openProduct(settings, 'api');
  const queues = openQueues(settings.REDIS_URL ?? 'redis://127.0.0.1:6379', logger);
  const live = openLiveEvents(product, logger);
  if (await isMigrated(product)) await ensureOwner(product);
  const app = await createApi({ product, queues, live, logger });
  await app.listen(settings.PORT, settings.WEERWOORD_HOST);
  logger.info({ port: settings.PORT }, 'api listens');
  onStopAsked(logger, async () => {
    await live.close(); // ends the streams of events, which would keep the server open
    await app.close();
    await queues.close();
    await product.close();
  });
}

const settings = readSettings(process.env);
await main(settings, createLogger('api', settings));
