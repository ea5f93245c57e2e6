import type { Logger } from '@weerwoord/wiring';
import type { NextFunction, Request, Response } from 'express';

/** One line per answer of the API: route and time, never the query (a search may be a name) nor a body. Only at level debug, but for slow ones. */
export const requestLog =
  (logger: Logger, slowMs = 2_000) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path;
      if (!route) return; // files of the dashboard
      const line = { method: request.method, route, status: response.statusCode, ms: Math.round(performance.now() - started) };
      if (line.ms > slowMs && !route.endsWith('/events')) logger.warn(line, 'slow answer');
      else logger.debug(line, 'answer');
    });
    next();
  };
