import { isDatabaseAway } from './is-database-away';
import type { Logger } from './logger';

/**
 * Keeps a server alive when the database goes away: everything at work then fails at once, also what nobody waits for at that moment, and all of it is tried
 * again. Any other rejection that nobody waits for is our mistake: the process ends, so that it is noticed and started anew.
 */
export function outliveDatabase(logger: Logger): void {
  process.on('unhandledRejection', (error) => {
    if (isDatabaseAway(error)) {
      logger.warn({ err: error }, 'the database went away beside other work');
      return;
    }
    logger.fatal({ err: error }, 'nobody waited for this');
    process.exit(1);
  });
}
