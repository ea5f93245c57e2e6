import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { PresenceBeat } from '@weerwoord/contracts';
import type { ClaimPresence, DeskPresence } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { beatPresence, lookAtPresence } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Who is at which claim just now. */
@Controller('v1')
export class PresenceController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Post('claims/:claimId/presence')
  @HttpCode(200)
  async beat(
    @FromCaller() { organisation, person }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Body(shaped(PresenceBeat)) { tab, doing }: z.infer<typeof PresenceBeat>,
  ): Promise<z.infer<typeof ClaimPresence>> {
    const { changed, presence } = found(await beatPresence(this.desk, { organisation, claimId: claimId as ClaimId, person, tab, doing }));
    if (changed) await this.live.tell(organisation, { kind: 'presence', claimId });
    return presence;
  }

  @Needs('look')
  @Get('presence')
  everywhere(@FromCaller() { organisation, person }: Caller): Promise<z.infer<typeof DeskPresence>> {
    return lookAtPresence(this.desk, { organisation, person });
  }
}
