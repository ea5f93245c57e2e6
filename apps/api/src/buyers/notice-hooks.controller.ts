import { randomBytes } from 'node:crypto';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { NoticeHookMade, NoticeHooks, NoticeHookTested } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { AccountId } from '@weerwoord/kernel';
import { challengeAnswer, hookToken, lookAtHooks, makeHook, removeHook } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { ebayEndpoint } from '../hooks/ebay-hook';
import { AppError } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

type Hooks = z.infer<typeof NoticeHooks>;
const TEST_MS = 5_000;

/** The addresses at which eBay tells that somebody closed their account there. */
@Controller('v1')
export class NoticeHooksController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('manage')
  @Get('buyers/notices')
  notices(@FromCaller() { organisation }: Caller): Promise<Hooks> {
    return this.now(organisation);
  }

  /** The token is in the answer and nowhere else that anybody can read. */
  @Needs('manage')
  @Post('accounts/:accountId/notice-hook')
  @HttpCode(201)
  async make(@FromCaller() caller: Caller, @Param('accountId', idInPath) accountId: string): Promise<z.infer<typeof NoticeHookMade>> {
    const made = await makeHook(this.product.rights, {
      organisation: caller.organisation,
      actor: actorOf(caller),
      accountId: accountId as AccountId,
    });
    if (!made.ok) throw new AppError(made.problem);
    return { token: made.value.token, endpoint: ebayEndpoint(this.product, accountId), hooks: await this.now(caller.organisation) };
  }

  @Needs('manage')
  @Delete('accounts/:accountId/notice-hook')
  @HttpCode(200)
  async remove(@FromCaller() caller: Caller, @Param('accountId', idInPath) accountId: string): Promise<Hooks> {
    if (!(await removeHook(this.product.rights, { organisation: caller.organisation, actor: actorOf(caller), accountId: accountId as AccountId })))
      throw new AppError('not-found');
    return this.now(caller.organisation);
  }

  /** Asks our own address from outside what eBay would ask: does the name lead here, with its certificate and past every proxy? */
  @Needs('manage')
  @Post('accounts/:accountId/notice-hook/test')
  @HttpCode(200)
  async test(@FromCaller() { organisation }: Caller, @Param('accountId', idInPath) accountId: string): Promise<z.infer<typeof NoticeHookTested>> {
    const endpoint = ebayEndpoint(this.product, accountId);
    const token = await hookToken(this.product.rights, { organisation, accountId: accountId as AccountId });
    if (endpoint === null || token === null) return { outcome: 'no-address' };
    const code = randomBytes(16).toString('hex');
    try {
      const answer = await fetch(`${endpoint}?challenge_code=${code}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(TEST_MS),
        headers: { accept: 'application/json' },
      });
      const told = (await answer.json()) as { readonly challengeResponse?: unknown };
      return { outcome: answer.ok && told.challengeResponse === challengeAnswer(code, token, endpoint) ? 'ok' : 'other-answer' };
    } catch (error) {
      return { outcome: error instanceof SyntaxError ? 'other-answer' : 'not-reached' };
    }
  }

  private async now(organisation: Caller['organisation']): Promise<Hooks> {
    const { hooks, counts } = await lookAtHooks(this.product.rights, { organisation });
    const { accounts, recent } = await this.product.rights.units(organisation, async (stores) => {
      const notices = await stores.notices.list(20);
      const numbers = new Map<string, number>();
      for (const { requestId } of notices) if (requestId !== null) numbers.set(requestId, (await stores.requests.byId(requestId))?.number ?? 0);
      return {
        accounts: await stores.accounts.all(),
        recent: notices.map((notice) => ({ ...notice, request: notice.requestId === null ? null : (numbers.get(notice.requestId) ?? null) })),
      };
    });
    const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
    return {
      hooks: accounts
        .filter(({ channel }) => channel === 'ebay')
        .map(({ id, name }) => {
          const hook = hooks.find(({ accountId }) => accountId === id);
          return {
            accountId: id,
            account: name,
            endpoint: ebayEndpoint(this.product, id),
            madeAt: hook ? isoText(hook.madeAt) : null,
            challengedAt: hook?.challengedAt ? isoText(hook.challengedAt) : null,
          };
        }),
      keysSetUp: this.product.rights.noticeKeys.isSetUp,
      addressSetUp: this.product.settings.WEERWOORD_PUBLIC_URL !== undefined,
      counts: { ...counts },
      recent: recent.map(({ id, accountId, receivedAt, state, request }) => ({
        id,
        account: nameOf.get(accountId) ?? '',
        receivedAt: isoText(receivedAt),
        state,
        request: request === 0 ? null : request,
      })),
    };
  }
}
