import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { RadarList } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import type { Readers } from '@weerwoord/ports';
import { PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { isoOrNull } from '../views/account';
import { viewFinding } from '../views/radar';

const PER_PAGE = 50;
const RadarQuery = z.object({
  account: z.uuid().optional(),
  rule: z.string().max(80).optional(),
  marked: z.literal('1').optional(),
  cursor: z.string().max(2000).optional(),
});

@Controller('v1/radar')
export class RadarController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  async radar(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(RadarQuery)) { account, rule, marked, cursor }: z.infer<typeof RadarQuery>,
  ): Promise<z.infer<typeof RadarList>> {
    const asked = { accountId: (account as AccountId | undefined) ?? null, now: this.product.clock.now() };
    const { groups, orders, marked: done } = await this.readers.radar.groups(organisation, asked);
    const { lines, next } = await this.readers.radar.findings(organisation, {
      ...asked,
      rule: rule ?? null,
      marked: marked === '1',
      cursor: cursor ?? null,
      limit: PER_PAGE,
    });
    const names = lines.some(({ mark }) => mark)
      ? await this.product.desk.units(organisation, ({ desk }) => desk.peopleNames())
      : new Map<string, string>();
    return {
      orders,
      groups: groups.map((group) => ({ ...group, soonest: isoOrNull(group.soonest) })),
      marked: done,
      findings: lines.map((line) => viewFinding(line, names)),
      next,
    };
  }
}
