import { createLogger, demandSettings, liveTeller, onStopAsked, openPatiently, openQueues, outliveDatabase } from '@weerwoord/wiring';
import { runWorker } from './run-worker';

const settings = demandSettings(process.env);
const logger = createLogger('worker', settings);
outliveDatabase(logger);
const product = await openPatiently(settings, 'worker', logger);
const queues = openQueues(settings.REDIS_URL ?? 'redis://127.0.0.1:6379', logger);
const worker = await runWorker({ product, queues, live: liveTeller(product, logger), logger });
logger.info({ sweepSeconds: settings.WEERWOORD_SWEEP_SECONDS }, 'worker runs');

onStopAsked(logger, async () => {
  await worker.stop();
  await product.close();
});
