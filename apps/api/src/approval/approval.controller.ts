import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { AskApproval, DeclineApproval, SetApprovalRule } from '@weerwoord/contracts';
import type { ApprovalSettings, ClaimApproval, ClaimPage } from '@weerwoord/contracts';
import type { AccountId, ClaimId, PersonId } from '@weerwoord/kernel';
import { askApproval, declineApproval, lookAtApproval, NO_SECOND, setApprovalRule } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { rightsIn } from '@weerwoord/ports';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { z } from 'zod';
import { claimNow, granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { currencyOf } from './currency-of';

/** Letters that wait for a second person, and which letters have to. */
@Controller('v1')
export class ApprovalController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get('claims/:claimId/approval')
  async approval(
    @FromCaller() { organisation, person }: Caller,
    @Param('claimId', idInPath) claimId: string,
  ): Promise<z.infer<typeof ClaimApproval>> {
    return found(await lookAtApproval(this.desk, { organisation, claimId: claimId as ClaimId, person }));
  }

  @Needs('draft')
  @Post('claims/:claimId/ask-approval')
  @HttpCode(200)
  async ask(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(AskApproval)) { revision, note }: z.infer<typeof AskApproval>,
  ): Promise<z.infer<typeof ClaimPage>> {
    const on = { organisation: caller.organisation, claimId: id as ClaimId, revision, actor: actorOf(caller) };
    const { told } = granted(await askApproval(this.desk, { ...on, ...(note !== undefined && { note }) }));
    return this.changed(caller, id, told);
  }

  @Needs('approve')
  @Post('claims/:claimId/decline-approval')
  @HttpCode(200)
  async decline(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(DeclineApproval)) { revision, note }: z.infer<typeof DeclineApproval>,
  ): Promise<z.infer<typeof ClaimPage>> {
    const { told } = granted(
      await declineApproval(this.desk, { organisation: caller.organisation, claimId: id as ClaimId, revision, actor: actorOf(caller), note }),
    );
    return this.changed(caller, id, told);
  }

  @Needs('look')
  @Get('approval')
  settings(@FromCaller() caller: Caller): Promise<z.infer<typeof ApprovalSettings>> {
    return this.rules(caller);
  }

  @Needs('manage')
  @Put('accounts/:accountId/approval')
  async set(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Body(shaped(SetApprovalRule)) rule: z.infer<typeof SetApprovalRule>,
  ): Promise<z.infer<typeof ApprovalSettings>> {
    granted(await setApprovalRule(this.desk, { organisation: caller.organisation, actor: actorOf(caller), accountId: accountId as AccountId, rule }));
    return this.rules(caller);
  }

  private rules({ organisation, person }: Caller): Promise<z.infer<typeof ApprovalSettings>> {
    return this.desk.units(organisation, async ({ accounts, people }) => {
      const rights = rightsIn(await people.standing(person));
      return {
        accounts: (await accounts.all()).map(({ id, name, channel, site, settings }) => ({
          ...{ accountId: id, account: name, channel, site, currency: currencyOf(channel, site) },
          rule: { ...NO_SECOND, ...settings.approval },
          mayChange: rights.accounts.get(id)?.has('manage') ?? false,
        })),
      };
    });
  }

  private async changed({ organisation }: Caller, claimId: string, told: readonly PersonId[]): Promise<z.infer<typeof ClaimPage>> {
    await Promise.all(
      [{ kind: 'claim' as const, claimId }, ...told.map((personId) => ({ kind: 'notification' as const, personId }))].map((event) =>
        this.live.tell(organisation, event),
      ),
    );
    return claimNow(this.desk, organisation, claimId as ClaimId);
  }
}
