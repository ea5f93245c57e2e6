import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { QueueNarrowed, QueueQuery, QueueWhole } from '@weerwoord/contracts';
import type { ClaimList, QueueFacets } from '@weerwoord/contracts';
import { lookAtClaims, queueFacets } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { Response } from 'express';
import type { z } from 'zod';
import { sendText } from '../http/download';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { queueCsv } from './queue-csv';

/** Questions to the queue that may hold words: they come in the body, because a name stands in no address. */
@Controller('v1/claims')
export class QueueController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Post('search')
  @HttpCode(200)
  search(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(QueueQuery)) asked: z.infer<typeof QueueQuery>,
  ): Promise<z.infer<typeof ClaimList>> {
    return lookAtClaims(this.desk, { ...asked, organisation, me: person });
  }

  @Needs('look')
  @Post('facets')
  @HttpCode(200)
  facets(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(QueueNarrowed)) asked: z.infer<typeof QueueNarrowed>,
  ): Promise<z.infer<typeof QueueFacets>> {
    return queueFacets(this.desk, { ...asked, organisation, me: person });
  }

  /** All the view shows, row by row while it is read. */
  @Needs('export')
  @Post('export.csv')
  @HttpCode(200)
  async csv(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(QueueWhole)) asked: z.infer<typeof QueueWhole>,
    @Res() response: Response,
  ): Promise<void> {
    await sendText(response, {
      name: 'claims.csv',
      type: 'text/csv; charset=utf-8',
      text: queueCsv(this.desk, { ...asked, organisation, me: person }),
    });
  }
}
