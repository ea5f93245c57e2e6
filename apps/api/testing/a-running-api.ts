import type { AddressInfo } from 'node:net';
import { createLogger, openLiveEvents, openQueues } from '@weerwoord/wiring';
import type { LiveEvents, WorkQueues } from '@weerwoord/wiring';
import { aProduct, aQueueServer } from '@weerwoord/wiring/testing';
import type { OpenedProduct, ProductWanted } from '@weerwoord/wiring/testing';
import type { DestinationStream } from 'pino';
import { createApi } from '../src/create-api';

export type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal };
/** What a browser would do: keeps its cookie and sends our header with writes. */
export type Visitor = {
  ask(method: string, path: string, asked?: Asked): Promise<Response>;
  /** The answer's JSON; throws when the status is not the expected one. */
  json(method: string, path: string, asked?: Asked & { readonly status?: number }): Promise<unknown>;
  cookie(): string | null;
};

export type RunningApi = OpenedProduct & {
  readonly url: string;
  readonly queueUrl: string;
  readonly queues: WorkQueues;
  readonly live: LiveEvents;
  visitor(): Visitor;
  /** A visitor who has logged in. */
  logIn(as: { readonly email: string; readonly password: string }): Promise<Visitor>;
};

/** The API on a port of its own, with a real database and a real queue. @param log where its lines go; absent: as the settings say */
export async function aRunningApi(wanted: ProductWanted = {}, log?: DestinationStream): Promise<RunningApi> {
  const [opened, server] = await Promise.all([aProduct(wanted), aQueueServer()]);
  const logger = createLogger('api', opened.product.settings, log);
  const queues = openQueues(server.url, logger);
  const live = openLiveEvents(opened.product, logger);
  const app = await createApi({ product: opened.product, queues, live, logger });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const visitor = (): Visitor => aVisitor(url);
  return {
    ...opened,
    url,
    queueUrl: server.url,
    queues,
    live,
    visitor,
    async logIn({ email, password }) {
      const someone = visitor();
      await someone.json('POST', '/session', { body: { email, password } });
      return someone;
    },
    async leave() {
      await live.close();
      await app.close();
      await queues.close();
      await server.stop();
      await opened.leave();
    },
  };
}

/** A browser in front of an API that somebody else has started. */
export const aVisitorOf = (url: string): Visitor => aVisitor(url);

function aVisitor(url: string): Visitor {
  let cookie: string | null = null;
  const ask = async (method: string, path: string, { body, headers = {}, signal }: Asked = {}): Promise<Response> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}${path.startsWith('/api/') ? path : `/api/v1${path}`}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { 'x-weerwoord': '1' }),
        ...(body === undefined || isForm || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    for (const line of response.headers.getSetCookie()) cookie = line.startsWith('weerwoord_session=;') ? null : (line.split(';')[0] ?? null);
    return response;
  };
  return {
    ask,
    async json(method, path, { status, ...asked } = {}) {
      const response = await ask(method, path, asked);
      const text = await response.text();
      if (status === undefined ? !response.ok : response.status !== status)
        throw new Error(`${method} ${path} answered ${String(response.status)}: ${text.slice(0, 500)}`);
      return text === '' ? null : (JSON.parse(text) as unknown);
    },
    cookie: () => cookie,
  };
}
