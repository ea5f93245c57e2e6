import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { WORK_STATES } from '@weerwoord/claims';
import { AddClaim } from '@weerwoord/contracts';
import type { ClaimList, ClaimPage } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import { addClaimByForm, lookAtClaims } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import { z } from 'zod';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { claimNow, granted } from './desk-answer';

/** States with commas between, or all of them. */
const isWorkAsked = (text: string): boolean => text === 'all' || text.split(',').every((state) => WORK_STATES.some((known) => known === state));

const ClaimsQuery = z.object({
  account: z.uuid().optional(),
  work: z
    .string()
    .max(200)
    .refine(isWorkAsked, { params: { problem: 'not-a-choice' } })
    .optional(),
  q: z.string().max(320).optional(),
  cursor: z.string().max(2000).optional(),
});

@Controller('v1/claims')
export class ClaimsController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Get()
  claims(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(ClaimsQuery)) { account, work, q, cursor }: z.infer<typeof ClaimsQuery>,
  ): Promise<z.infer<typeof ClaimList>> {
    return lookAtClaims(this.desk, {
      organisation,
      cursor: cursor ?? null,
      ...(account && { account: account as AccountId }),
      ...(work && { work }),
      ...(q && { q }),
    });
  }

  /** The short form, for a claim that came without a mail. */
  @Post()
  @HttpCode(201)
  async add(@FromCaller() caller: Caller, @Body(shaped(AddClaim)) input: z.infer<typeof AddClaim>): Promise<z.infer<typeof ClaimPage>> {
    const { organisation } = caller;
    const { accountId, kind, externalOrderId, reason, amount, receivedAt, respondBy, note } = input;
    const form = {
      accountId: accountId as AccountId,
      kind,
      externalOrderId,
      reason,
      amount,
      receivedAt: new Date(receivedAt),
      respondBy: respondBy === null ? null : new Date(respondBy),
      ...(note !== undefined && { note }),
    };
    const { claimId } = granted(await addClaimByForm(this.desk, { organisation, actor: actorOf(caller), form }));
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return claimNow(this.desk, organisation, claimId);
  }
}
