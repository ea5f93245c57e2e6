import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { AddClaim, QueueAsked } from '@weerwoord/contracts';
import type { ClaimList, ClaimPage } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import { addClaimByForm, lookAtClaims } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { z } from 'zod';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { claimNow, granted } from './desk-answer';

@Controller('v1/claims')
export class ClaimsController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get()
  claims(
    @FromCaller() { organisation, person }: Caller,
    @Query(shaped(QueueAsked)) asked: z.infer<typeof QueueAsked>,
  ): Promise<z.infer<typeof ClaimList>> {
    return lookAtClaims(this.desk, { ...asked, organisation, me: person });
  }

  /** The short form, for a claim that came without a mail. */
  @Needs('draft')
  @Post()
  @HttpCode(201)
  async add(@FromCaller() caller: Caller, @Body(shaped(AddClaim)) input: z.infer<typeof AddClaim>): Promise<z.infer<typeof ClaimPage>> {
    const { organisation } = caller;
    const { accountId, kind, externalOrderId, reason, amount, receivedAt, respondBy, note, stage } = input;
    const form = {
      accountId: accountId as AccountId,
      kind,
      externalOrderId,
      reason,
      amount,
      receivedAt: new Date(receivedAt),
      respondBy: respondBy === null ? null : new Date(respondBy),
      ...(note !== undefined && { note }),
      ...(stage !== undefined && { stage }),
    };
    const { claimId } = granted(await addClaimByForm(this.desk, { organisation, actor: actorOf(caller), form }));
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return claimNow(this.desk, organisation, claimId);
  }
}
