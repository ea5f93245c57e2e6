import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { EnterMoney, WithdrawMoney } from '@weerwoord/contracts';
import type { ClaimAppeal, ClaimMoney, ClaimOutcome, ClaimsAlike, ClaimStake } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { enterMoney, lookAtAlike, lookAtAppeal, lookAtMoney, lookAtOutcome, withdrawMoney } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { Readers } from '@weerwoord/ports';
import { DESK, LIVE, READERS } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { claimStake } from './at-stake';
import { granted } from './desk-answer';

type Money = z.infer<typeof ClaimMoney>;

/** What follows a decision, and what hangs on it: appeal, outcome, money, claims like this one. Apart from the claim, each with a cost of its own. */
@Controller('v1/claims/:claimId')
export class AfterController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get('appeal')
  async appeal(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) id: string): Promise<z.infer<typeof ClaimAppeal>> {
    return found(await lookAtAppeal(this.desk, { organisation, claimId: id as ClaimId }));
  }

  @Needs('look')
  @Get('outcome')
  async outcome(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) id: string): Promise<z.infer<typeof ClaimOutcome>> {
    return found(await lookAtOutcome(this.desk, { organisation, claimId: id as ClaimId }));
  }

  @Needs('look')
  @Get('alike')
  async alike(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) id: string): Promise<z.infer<typeof ClaimsAlike>> {
    return found(await lookAtAlike(this.desk, this.readers.lessons, { organisation, claimId: id as ClaimId }));
  }

  @Needs('look')
  @Get('at-stake')
  async atStake(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) id: string): Promise<z.infer<typeof ClaimStake>> {
    return found(await claimStake(this.desk, this.readers.metrics, organisation, id as ClaimId));
  }

  @Needs('look')
  @Get('money')
  money(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) id: string): Promise<Money> {
    return this.moneyNow(organisation, id as ClaimId);
  }

  @Needs('draft')
  @Post('money')
  @HttpCode(200)
  async enter(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(EnterMoney)) form: z.infer<typeof EnterMoney>,
  ): Promise<Money> {
    const { replaces, note, ...said } = form;
    const on = { organisation: caller.organisation, claimId: id as ClaimId, actor: actorOf(caller) };
    granted(await enterMoney(this.desk, { ...on, form: { ...said, ...(replaces && { replaces }), ...(note && { note }) } }));
    return this.changed(caller, on.claimId);
  }

  @Needs('draft')
  @Post('money/withdraw')
  @HttpCode(200)
  async withdraw(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(WithdrawMoney)) { entryId }: z.infer<typeof WithdrawMoney>,
  ): Promise<Money> {
    const on = { organisation: caller.organisation, claimId: id as ClaimId, actor: actorOf(caller) };
    granted(await withdrawMoney(this.desk, { ...on, entryId }));
    return this.changed(caller, on.claimId);
  }

  private async changed({ organisation }: Caller, claimId: ClaimId): Promise<Money> {
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return this.moneyNow(organisation, claimId);
  }
  private async moneyNow(organisation: OrganisationId, claimId: ClaimId): Promise<Money> {
    return found(await lookAtMoney(this.desk, { organisation, claimId }));
  }
}
