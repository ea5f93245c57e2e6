import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Settings } from './settings';
import { toldError } from './told-error';

export type { Logger };

/** Fields whose text is ours: names of queues, routes, states, ids. Every other text is left out, whatever it is. */
const OUR_WORDS = new Set(['alarm', 'error', 'job', 'id', 'method', 'organisation', 'reference', 'route', 'signal', 'state', 'step', 'why']);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LEFT_OUT = '[left out]';

const mayStand = (field: string, value: unknown): boolean =>
  value === null ||
  ['number', 'boolean', 'undefined'].includes(typeof value) ||
  value instanceof Date ||
  (typeof value === 'string' && (OUR_WORDS.has(field) || ID.test(value)));

/**
 * One log line per event, JSON to stdout: ids, figures and words of ours, never a name, an address, a message text or a token. A field with a text that
 * is not on the list says `[left out]`, and an error is told by `toldError`: whoever logs something new has to say here that it is nobody's.
 */
export const createLogger = (name: string, settings: Pick<Settings, 'LOG_LEVEL'>, to?: DestinationStream): Logger =>
  pino(
    {
      name,
      level: settings.LOG_LEVEL,
      formatters: {
        log: (fields) =>
          Object.fromEntries(
            Object.entries(fields).map(([field, value]) => [field, field === 'err' ? toldError(value) : mayStand(field, value) ? value : LEFT_OUT]),
          ),
      },
      serializers: { err: (told: unknown) => told },
    },
    ...(to ? [to] : []),
  );
