import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ServerParts } from '@weerwoord/wiring';
import { ApiModule } from './api.module';
import { serveEbayHook } from './hooks/ebay-hook';
import { requestLog } from './http/request-log';
import { securityHeaders } from './http/security-headers';
import { serveWeb } from './http/web-files';

/** A pasted mail of two million characters may need four bytes each. */
const JSON_LIMIT = '9mb';

/** The API over an open product, not listening yet. */
export async function createApi(parts: ServerParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(parts), { logger: false, abortOnError: false, bodyParser: false });
  app.disable('x-powered-by');
  app.set('etag', false); // answers of the API are not to be kept; files have tags of their own
  app.use(securityHeaders);
  app.use(requestLog(parts.logger));
  serveEbayHook(app, parts); // before anything reads a body
  serveWeb(app, parts.product.settings.WEERWOORD_WEB);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.setGlobalPrefix('api');
  await app.init();
  return app;
}
