import type { Logger } from './logger';

const PATIENCE_MS = 8_000;

/** Ends in order when the launcher or a person asks, or the launcher is gone; by force when that takes too long. */
export function onStopAsked(logger: Logger, close: () => Promise<void>): void {
  let asked = false;
  const stop = (why: string): void => {
    if (asked) return;
    asked = true;
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'did not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('launcher gone'));
}
