import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { ClaimSignals } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { lookAtSignals } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** What the records say beside a claim; apart from the claim itself, because it is for the person who decides and for nobody else. */
@Controller('v1/claims/:claimId/signals')
export class SignalsController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  async signals(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof ClaimSignals>> {
    return found(await lookAtSignals(this.desk, { organisation, claimId: claimId as ClaimId }));
  }
}
