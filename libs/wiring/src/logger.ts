import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Settings } from './settings';

export type { Logger };

/**
 * One log line per event, JSON to stdout: ids and counts, never a name, an address, a message text or a token.
 * Known carriers of such data are cut out again here, for the day somebody forgets.
 */
export const createLogger = (name: string, settings: Pick<Settings, 'LOG_LEVEL'>): Logger =>
  pino({
    name,
    level: settings.LOG_LEVEL,
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', 'password', 'email', 'text', 'raw'],
      remove: true,
    },
  });
