import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { challengeAnswer, hookToken, noteChallenged, takeNotice } from '@weerwoord/pipeline';
import type { Logger, Product, ServerParts, WorkQueues } from '@weerwoord/wiring';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { HookLimits } from './hook-limits';

/** A notice has some 500 bytes. */
const BODY_BYTES = 32_768;
const ADDRESS = /^\/ebay\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/;
const CODE = /^[\x21-\x7e]{1,200}$/;

/** The address eBay calls for an account, as it is to be entered there; null while nobody said how this house is called from outside. */
export const ebayEndpoint = ({ settings }: Pick<Product, 'settings'>, accountId: string): string | null =>
  settings.WEERWOORD_PUBLIC_URL === undefined ? null : `${settings.WEERWOORD_PUBLIC_URL.replace(/\/+$/, '')}/hooks/ebay/${accountId}`;

/**
 * What eBay calls: it asks whether the address is ours (GET), and tells that somebody closed their account there (POST). No session, no cookie, no page: whoever is not eBay gets a
 * status and nothing else. Outside of the API's routes on purpose, because the signature is over the bytes as they came.
 */
export function serveEbayHook(app: NestExpressApplication, { product, queues, logger }: Pick<ServerParts, 'product' | 'queues' | 'logger'>): void {
  const hook = new EbayHook(product, queues, logger);
  app.use('/hooks', (request: Request, response: Response) => {
    hook.answer(request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'a notice could not be taken; the sender will come again');
      end(response, 500);
    });
  });
}

const end = (response: Response, status: number): void => {
  if (!response.headersSent) response.status(status).setHeader('cache-control', 'no-store');
  response.end();
};

class EbayHook {
  private readonly limits = new HookLimits();
  private readonly found = new Set<string>();
  constructor(
    private readonly product: Product,
    private readonly queues: Pick<WorkQueues, 'add'>,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const accountId = ADDRESS.exec(request.path)?.[1];
    const now = performance.now();
    const ip = request.ip ?? '';
    if (accountId === undefined) return end(response, 404);
    const organisation = await this.ownerOf(accountId, ip, now);
    if (organisation === null) return end(response, 404);
    if (!this.limits.admits(accountId, now)) return end(response, 429);
    if (request.method === 'GET') return this.challenge(request, response, organisation, accountId as AccountId);
    if (request.method !== 'POST') return end(response, 405);
    const body = await bodyOf(request);
    if (body === null) return end(response, 413);
    return this.notice(request, response, { organisation, accountId: accountId as AccountId, body });
  }

  private async challenge(request: Request, response: Response, organisation: OrganisationId, accountId: AccountId): Promise<void> {
    const code = request.query['challenge_code'];
    const endpoint = ebayEndpoint(this.product, accountId);
    const token =
      typeof code === 'string' && CODE.test(code) && endpoint !== null ? await hookToken(this.product.rights, { organisation, accountId }) : null;
    if (typeof code !== 'string' || endpoint === null || token === null) return end(response, 404);
    await noteChallenged(this.product.rights, { organisation, accountId });
    response
      .status(200)
      .setHeader('cache-control', 'no-store')
      .json({ challengeResponse: challengeAnswer(code, token, endpoint) });
  }

  private async notice(
    request: Request,
    response: Response,
    notice: { readonly organisation: OrganisationId; readonly accountId: AccountId; readonly body: Buffer },
  ): Promise<void> {
    const signature = request.headers['x-ebay-signature'];
    const taken = await takeNotice(this.product.rights, { ...notice, signature: typeof signature === 'string' ? signature : undefined });
    if (taken.outcome === 'refused') return end(response, 412);
    if (taken.outcome === 'busy') return end(response, 503);
    end(response, 204);
    // Behind the answer: a queue that is slow or away must not keep the marketplace waiting, and the sweep finds it all the same.
    if (taken.outcome === 'taken' || taken.outcome === 'kept') {
      const { noticeId } = taken;
      void this.queues
        .add('notice.settle', { organisationId: notice.organisation, noticeId }, { id: noticeId, hash: 'settle' })
        .catch((error: unknown) => this.logger.warn({ err: error }, 'left to the sweep'));
    }
  }

  /** Who guesses addresses is soon told nothing without the database being asked; addresses that were found once are always looked up. */
  private async ownerOf(accountId: string, ip: string, now: number): Promise<OrganisationId | null> {
    if (!this.found.has(accountId) && !this.limits.mayGuess(ip, now)) return null;
    const organisation = await this.product.noticeDoor.hookOf(accountId);
    if (organisation === null) this.found.delete(accountId);
    else this.found.add(accountId);
    return organisation;
  }
}

/** The bytes as they came; null when there are more than a notice can have. */
async function bodyOf(request: Request): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > BODY_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
