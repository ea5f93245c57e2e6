import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CorrectDeadline } from '@weerwoord/contracts';
import type { ClaimAlarms, ClaimPage } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { correctDeadline, lookAtAlarms } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { claimNow, granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Who was told of a claim's time, what comes next, every deadline it has had; and a word that it is another one. */
@Controller('v1/claims/:claimId')
export class ClaimAlarmsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get('alarms')
  async alarms(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof ClaimAlarms>> {
    return found(await lookAtAlarms(this.product.alarms, { organisation, claimId: claimId as ClaimId }));
  }

  @Needs('draft')
  @Post('deadline')
  @HttpCode(200)
  async correct(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(CorrectDeadline)) { revision, respondBy, reason }: z.infer<typeof CorrectDeadline>,
  ): Promise<z.infer<typeof ClaimPage>> {
    const { organisation } = caller;
    const { desk } = this.product;
    const claimId = id as ClaimId;
    granted(await correctDeadline(desk, { organisation, claimId, revision, respondBy: new Date(respondBy), reason, actor: actorOf(caller) }));
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return claimNow(desk, organisation, claimId);
  }
}
