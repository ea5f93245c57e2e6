import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const YEAR = 31_536_000;

/**
 * Hands out the built dashboard: files whose name holds a fingerprint may be kept for good, the page itself is asked for anew each time, and every
 * address that is not the API's is the page (the browser's router knows what to show).
 */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  app.useStaticAssets(folder, {
    index: false,
    redirect: false,
    setHeaders(response: Response, file: string) {
      const kept = file.includes(`${join(folder, 'assets')}/`) || file.includes(`${join(folder, 'assets')}\\`);
      response.setHeader('cache-control', kept ? `public, max-age=${String(YEAR)}, immutable` : 'no-cache');
    },
  });
  const page = join(folder, 'index.html');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const asksPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|hooks)(\/|$)/.test(request.path) && !request.path.startsWith('/assets/');
    if (!asksPage) return next();
    if (!existsSync(page)) {
      response.status(503).type('text/plain').send('The dashboard has not been built. Run: npm run build -- web\n');
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page);
  });
}
