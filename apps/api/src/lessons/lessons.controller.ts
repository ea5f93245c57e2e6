import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { AsOfDay, ChannelShape } from '@weerwoord/contracts';
import type { ClaimTrends, Lessons } from '@weerwoord/contracts';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { addDays, startOfDay } from '@weerwoord/kernel';
import { lookAtLessons, lookAtTrends } from '@weerwoord/pipeline';
import { TREND_KEYS } from '@weerwoord/ports';
import type { LessonsAsked, Readers } from '@weerwoord/ports';
import { PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { found } from '../http/app-error';
import { sendText } from '../http/download';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { lessonsCsv, trendsCsv } from './lessons-csv';

const LessonsQuery = z.object({
  account: z.uuid().optional(),
  channel: ChannelShape.optional(),
  /** First and last local day of the organisation on which a claim was filed, both included. */
  from: AsOfDay.optional(),
  to: AsOfDay.optional(),
});
const TrendsQuery = LessonsQuery.extend({ by: z.enum(TREND_KEYS).default('reason') });
type Asked = z.infer<typeof LessonsQuery>;
type Trends = z.infer<typeof TrendsQuery>;
const CSV = 'text/csv; charset=utf-8';

@Controller('v1')
export class LessonsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get('lessons')
  async lessons(@FromCaller() { organisation }: Caller, @Query(shaped(LessonsQuery)) query: Asked): Promise<z.infer<typeof Lessons>> {
    return lookAtLessons(this.readers.lessons, organisation, (await this.asked(organisation, query)).asked);
  }

  @Needs('export')
  @Get('lessons.csv')
  async csv(@FromCaller() caller: Caller, @Query(shaped(LessonsQuery)) query: Asked, @Res() response: Response): Promise<void> {
    await sendText(response, { name: 'lessons.csv', type: CSV, text: lessonsCsv(await this.lessons(caller, query)) });
  }

  @Needs('look')
  @Get('lessons/trends')
  async trends(@FromCaller() { organisation }: Caller, @Query(shaped(TrendsQuery)) query: Trends): Promise<z.infer<typeof ClaimTrends>> {
    const { asked, zone } = await this.asked(organisation, query);
    return lookAtTrends(this.readers.lessons, organisation, { ...asked, by: query.by, zone });
  }

  @Needs('export')
  @Get('lessons/trends.csv')
  async trendsCsv(@FromCaller() caller: Caller, @Query(shaped(TrendsQuery)) query: Trends, @Res() response: Response): Promise<void> {
    await sendText(response, { name: `claims per week by ${query.by}.csv`, type: CSV, text: trendsCsv(await this.trends(caller, query)) });
  }

  private async asked(
    organisation: OrganisationId,
    { account, channel, from, to }: Asked,
  ): Promise<{ readonly asked: LessonsAsked; readonly zone: string }> {
    const { zone } = found(await this.product.units(organisation, ({ people }) => people.organisation()));
    return {
      zone,
      asked: {
        accountId: (account as AccountId | undefined) ?? null,
        channel: channel ?? null,
        from: from ? startOfDay(from, zone) : null,
        until: to ? startOfDay(addDays(to, 1), zone) : null,
      },
    };
  }
}
