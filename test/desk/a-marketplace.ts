import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnswerSender, SendReceipt } from '@weerwoord/ports';
import { SendError } from '@weerwoord/ports';

/** What the other side does with the next request: takes it and says so, takes it and says nothing, breaks before or after it has taken it … */
export type Behaviour = 'ok' | 'taken-then-silent' | 'taken-then-500' | 'not-taken-500' | 'throttled' | 'refused' | 'hang-up' | 'slow';
export type Marketplace = {
  readonly url: string;
  /** Every answer that arrived, in order: with a marketplace that knows keys, one per key. */
  readonly arrived: { readonly key: string; readonly text: string; readonly files: readonly string[] }[];
  /** Requests that came in, taken or not. */
  requests: number;
  /** For the requests to come, one after the other; then 'ok'. */
  next: Behaviour[];
  leave(): Promise<void>;
};

/** A marketplace on a real socket. @param knowsKeys takes the same key once, as Stripe does */
export async function aMarketplace(knowsKeys: boolean): Promise<Marketplace> {
  const market: { arrived: Marketplace['arrived'][number][]; requests: number; next: Behaviour[] } = { arrived: [], requests: 0, next: [] };
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    market.requests += 1;
    const behaviour = market.next.shift() ?? 'ok';
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = JSON.parse(Buffer.concat(pieces).toString()) as { text: string; files: string[] };
    const key = String(request.headers['idempotency-key']);
    const take = (): void => {
      if (!knowsKeys || !market.arrived.some((one) => one.key === key)) market.arrived.push({ key, ...body });
    };
    const say = (status: number, text: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(text));
    switch (behaviour) {
      case 'ok':
        take();
        return say(200, { reference: `case-${market.arrived.findIndex((one) => one.key === key) + 1}` });
      case 'taken-then-silent':
        take();
        return;
      case 'taken-then-500':
        take();
        return say(500, {});
      case 'not-taken-500':
        return say(500, {});
      case 'throttled':
        response.setHeader('retry-after', '90');
        return say(429, {});
      case 'refused':
        return say(422, { why: 'closed' });
      case 'hang-up':
        request.socket.destroy();
        return;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 400));
        take();
        return say(200, { reference: 'case-slow' });
    }
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(market, {
    url: `http://127.0.0.1:${String(port)}/answers`,
    async leave() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

/** A connector of that marketplace, as small as one can be. */
export const aSender = (market: Marketplace, idempotent: boolean): AnswerSender => ({
  id: 'marketplace-of-the-spec',
  idempotent,
  canSend: () => true,
  async send({ text }, files, key, signal): Promise<SendReceipt> {
    const answer = await fetch(market.url, {
      method: 'POST',
      headers: { 'idempotency-key': key, 'content-type': 'application/json' },
      body: JSON.stringify({ text, files: files.map(({ name }) => name) }),
      signal,
    }).catch((cause: unknown) => {
      // Refused before a byte went out is the one thing a broken connection can be sure of.
      const code = ((cause as Error).cause as { code?: string } | undefined)?.code;
      throw new SendError(code === 'ECONNREFUSED' ? 'unreachable' : 'no-answer', 'no answer', null, { cause });
    });
    if (answer.status === 429) throw new SendError('throttled', 'too fast', Number(answer.headers.get('retry-after')) * 1000);
    if (answer.status === 422) throw new SendError('not-accepted', 'refused');
    if (!answer.ok) throw new SendError('their-fault', String(answer.status));
    const body = (await answer.json()) as { reference: string };
    return { reference: body.reference, at: new Date('2026-11-20T07:12:00Z'), body: JSON.stringify(body) };
  },
});
