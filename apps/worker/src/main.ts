import { createLogger, liveTeller, onStopAsked, openProduct, openQueues, readSettings } from '@weerwoord/wiring';
import { runWorker } from './run-worker';

const settings = readSettings(process.env);
const logger = createLogger('worker', settings);
const product = await openProduct(settings, 'worker');
const queues = openQueues(settings.REDIS_URL ?? 'redis://127.0.0.1:6379', logger);
const worker = await runWorker({ product, queues, live: liveTeller(product, logger), logger });
logger.info({ sweepSeconds: settings.WEERWOORD_SWEEP_SECONDS }, 'worker runs');

onStopAsked(logger, async () => {
  await worker.stop();
  await product.close();
});
