import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { MarkFinding } from '@weerwoord/contracts';
import type { OrderId } from '@weerwoord/kernel';
import { markFinding } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Working off the radar's findings. */
@Controller('v1/radar/marks')
export class RadarMarksController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('draft')
  @Post()
  @HttpCode(204)
  async mark(@FromCaller() caller: Caller, @Body(shaped(MarkFinding)) { orderId, rule, mark, until }: z.infer<typeof MarkFinding>): Promise<void> {
    granted(
      await markFinding(this.desk, {
        organisation: caller.organisation,
        actor: actorOf(caller),
        orderId: orderId as OrderId,
        rule,
        mark,
        until: until ? new Date(until) : null,
      }),
    );
  }
}
