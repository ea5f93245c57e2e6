import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { LetterAsked, TakeNewer } from '@weerwoord/contracts';
import type { ClaimLetters, ClaimPage, NewerLetterShape } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { lookAtLetters, newerLetter, takeNewer } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { claimNow, granted } from './desk-answer';

/** The letters of a claim beside its answer, and what a newer composition of any of them would change. */
@Controller('v1/claims/:claimId/letters')
export class LettersController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get()
  async letters(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof ClaimLetters>> {
    return found(await lookAtLetters(this.desk, { organisation, claimId: claimId as ClaimId }));
  }

  @Needs('look')
  @Get('newer')
  async newer(
    @FromCaller() { organisation }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
  ): Promise<z.infer<typeof NewerLetterShape>> {
    const { paragraphs, ...newer } = found(await newerLetter(this.desk, { organisation, claimId: claimId as ClaimId, letter }));
    return { ...newer, paragraphs: paragraphs.map((paragraph) => ({ ...paragraph })) };
  }

  @Needs('draft')
  @Post('newer')
  @HttpCode(200)
  async take(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(TakeNewer)) input: z.infer<typeof TakeNewer>,
  ): Promise<z.infer<typeof ClaimPage>> {
    const { organisation } = caller;
    const claimId = id as ClaimId;
    granted(await takeNewer(this.desk, { organisation, claimId, actor: actorOf(caller), ...input }));
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return claimNow(this.desk, organisation, claimId);
  }
}
